-- The tables of fakta, version 1, for PostgreSQL 12 or later. Columns: docs/tables.md.

BEGIN;

CREATE TABLE fakta_schema (version BIGINT NOT NULL);
COMMENT ON COLUMN fakta_schema.version IS 'the version of the tables';
INSERT INTO fakta_schema VALUES (1);

CREATE TABLE articles (
  article_id TEXT NOT NULL,
  title TEXT,
  text TEXT NOT NULL,
  headline TEXT,
  headline_start BIGINT,
  headline_end BIGINT,
  headline_in_title BOOLEAN NOT NULL,
  dateline TEXT,
  dateline_start BIGINT,
  dateline_end BIGINT,
  place TEXT,
  agency TEXT,
  published TEXT,
  published_epoch BIGINT,
  published_inferred BOOLEAN NOT NULL,
  search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(title, '') || ' ' || coalesce(text, ''), 200000))) STORED,
  PRIMARY KEY (article_id)
);
CREATE INDEX articles_by_published ON articles (published);
CREATE INDEX articles_by_search ON articles USING gin (search);
COMMENT ON TABLE articles IS 'the articles as they were read';
COMMENT ON COLUMN articles.article_id IS 'its `id` in the input, or the file and line that it stands in';
COMMENT ON COLUMN articles.title IS 'the title that was handed in beside the text';
COMMENT ON COLUMN articles.text IS 'the text, in which positions count; what is not UTF-8 and U+0000 are U+FFFD';
COMMENT ON COLUMN articles.headline IS 'the headline, from the title or from the text';
COMMENT ON COLUMN articles.headline_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN articles.headline_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN articles.headline_in_title IS 'the headline is the title, and its positions count there';
COMMENT ON COLUMN articles.dateline IS 'what opens the report: `Jambi (ANTARA)`';
COMMENT ON COLUMN articles.dateline_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN articles.dateline_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN articles.place IS 'the place of the dateline';
COMMENT ON COLUMN articles.agency IS 'the agency of the dateline';
COMMENT ON COLUMN articles.published IS 'when it was published, as `2024-09-15T11:36:00+07:00`';
COMMENT ON COLUMN articles.published_epoch IS 'the same in seconds since 1970, to compare by';
COMMENT ON COLUMN articles.published_inferred IS 'the time is inferred from the dates in the text (`--infer-published`)';

CREATE TABLE numbers (
  article_id TEXT NOT NULL,
  number_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  in_title BOOLEAN NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  value_real DOUBLE PRECISION,
  low TEXT,
  low_real DOUBLE PRECISION,
  high TEXT,
  high_real DOUBLE PRECISION,
  exponent BIGINT,
  rounds_from DOUBLE PRECISION,
  rounds_to DOUBLE PRECISION,
  alternative TEXT,
  unit TEXT,
  bound TEXT,
  reason TEXT,
  rule TEXT,
  PRIMARY KEY (article_id, number_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE
);
CREATE INDEX numbers_by_unit ON numbers (unit, value_real) WHERE unit IS NOT NULL;
COMMENT ON TABLE numbers IS 'the figures, each with its value';
COMMENT ON COLUMN numbers.article_id IS 'the article';
COMMENT ON COLUMN numbers.number_id IS 'its number in the article, from 0';
COMMENT ON COLUMN numbers.text IS 'the figure as it is printed: `1,3 juta`';
COMMENT ON COLUMN numbers.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN numbers.text_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN numbers.in_title IS 'it stands in the title, and its positions count there';
COMMENT ON COLUMN numbers.kind IS '`cardinal`, `ordinal`, `percent`, `money`, `measure`, `fraction`, `multiple`, `ratio` or `score`';
COMMENT ON COLUMN numbers.value IS 'the exact value with all its digits: `1300000`, `43.31`, `1/3`; of a ratio `1:3`, of a score `2-1`';
COMMENT ON COLUMN numbers.value_real IS 'the nearest float64, to compare and to sum by';
COMMENT ON COLUMN numbers.low IS 'the lower end of a range, exactly; of a ratio or score the left side';
COMMENT ON COLUMN numbers.low_real IS 'the float64 nearest to `low`';
COMMENT ON COLUMN numbers.high IS 'the upper end of a range, or the right side';
COMMENT ON COLUMN numbers.high_real IS 'the float64 nearest to `high`';
COMMENT ON COLUMN numbers.exponent IS 'the precision of `value`, as the power of ten of the last digit that is printed: 5 for `1,3 juta`, -2 for `43,31`';
COMMENT ON COLUMN numbers.rounds_from IS 'the least value that would be printed so: 1250000 for `1,3 juta`; of a range that of its lower end';
COMMENT ON COLUMN numbers.rounds_to IS 'the greatest: 1350000';
COMMENT ON COLUMN numbers.alternative IS 'the other reading of an ambiguous figure such as `2,615`';
COMMENT ON COLUMN numbers.unit IS 'UCUM code of a measure (`kg`, `L/s`), ISO 4217 code of a currency (`IDR`), `%`, `pp` (percentage points) or `bp`';
COMMENT ON COLUMN numbers.bound IS '`~` (about), `>`, `>=`, `<` or `<=`';
COMMENT ON COLUMN numbers.reason IS 'why there is no value';
COMMENT ON COLUMN numbers.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE dates (
  article_id TEXT NOT NULL,
  date_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  in_title BOOLEAN NOT NULL,
  type TEXT NOT NULL,
  value TEXT,
  mod TEXT,
  freq BIGINT,
  from_time TEXT,
  to_time TEXT,
  from_epoch BIGINT,
  to_epoch BIGINT,
  age BOOLEAN NOT NULL,
  weekday_mismatch BOOLEAN NOT NULL,
  invalid BOOLEAN NOT NULL,
  approximate BOOLEAN NOT NULL,
  rule TEXT,
  PRIMARY KEY (article_id, date_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE
);
CREATE INDEX dates_by_from_epoch ON dates (from_epoch, to_epoch) WHERE from_epoch IS NOT NULL;
COMMENT ON TABLE dates IS 'the dates, times, durations and sets';
COMMENT ON COLUMN dates.article_id IS 'the article';
COMMENT ON COLUMN dates.date_id IS 'its number in the article, from 0';
COMMENT ON COLUMN dates.text IS 'the expression as it is printed: `Jumat`';
COMMENT ON COLUMN dates.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN dates.text_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN dates.in_title IS 'it stands in the title, and its positions count there';
COMMENT ON COLUMN dates.type IS '`DATE`, `TIME`, `DURATION` or `SET`';
COMMENT ON COLUMN dates.value IS 'the TIMEX3 value: `2024-09-13`, `2024-Q3`, `P4Y6M`';
COMMENT ON COLUMN dates.mod IS 'which part is meant: `START`, `MID` or `END`';
COMMENT ON COLUMN dates.freq IS 'how often within the period of a set: 3 in `tiga kali sehari`';
COMMENT ON COLUMN dates.from_time IS 'when the stretch of the calendar begins that it covers, as `2024-09-13T00:00:00+07:00`';
COMMENT ON COLUMN dates.to_time IS 'when it ends: the first moment behind it';
COMMENT ON COLUMN dates.from_epoch IS '`from_time` in seconds since 1970, to compare by';
COMMENT ON COLUMN dates.to_epoch IS '`to_time` in seconds since 1970';
COMMENT ON COLUMN dates.age IS 'the duration is somebody''s age';
COMMENT ON COLUMN dates.weekday_mismatch IS 'the stated weekday contradicts the date';
COMMENT ON COLUMN dates.invalid IS 'there is no such date: `31 Februari`';
COMMENT ON COLUMN dates.approximate IS 'it may be a day or two off, as computed dates of the Islamic calendar';
COMMENT ON COLUMN dates.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE people (
  article_id TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  age TEXT,
  rule TEXT,
  PRIMARY KEY (article_id, person_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE
);
CREATE INDEX people_by_name ON people (name) WHERE name IS NOT NULL;
COMMENT ON TABLE people IS 'the people, bodies and documents that an article quotes or presents';
COMMENT ON COLUMN people.article_id IS 'the article';
COMMENT ON COLUMN people.person_id IS 'its number in the article, from 0; the same person has another in other articles';
COMMENT ON COLUMN people.kind IS '`person` or `organization`';
COMMENT ON COLUMN people.name IS 'the name as first given in full, without rank, degrees and a bracketed abbreviation';
COMMENT ON COLUMN people.age IS 'the age in figures';
COMMENT ON COLUMN people.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE posts (
  article_id TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  post_id BIGINT NOT NULL,
  role TEXT,
  role_start BIGINT,
  role_end BIGINT,
  affiliation TEXT,
  affiliation_start BIGINT,
  affiliation_end BIGINT,
  office BOOLEAN NOT NULL,
  PRIMARY KEY (article_id, person_id, post_id),
  FOREIGN KEY (article_id, person_id) REFERENCES people (article_id, person_id) ON DELETE CASCADE
);
COMMENT ON TABLE posts IS 'what the people are presented as';
COMMENT ON COLUMN posts.article_id IS 'the article';
COMMENT ON COLUMN posts.person_id IS 'whose post';
COMMENT ON COLUMN posts.post_id IS 'its number among those of the person, from 0, in the order of the text';
COMMENT ON COLUMN posts.role IS '`Kepala`, `Gubernur Jambi`';
COMMENT ON COLUMN posts.role_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN posts.role_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN posts.affiliation IS '`BPJS Ketenagakerjaan Cabang Jambi`';
COMMENT ON COLUMN posts.affiliation_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN posts.affiliation_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN posts.office IS 'an office, not only a description such as `warga` or `saksi`';

CREATE TABLE mentions (
  article_id TEXT NOT NULL,
  person_id BIGINT NOT NULL,
  mention_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  PRIMARY KEY (article_id, person_id, mention_id),
  FOREIGN KEY (article_id, person_id) REFERENCES people (article_id, person_id) ON DELETE CASCADE
);
COMMENT ON TABLE mentions IS 'where the people are named';
COMMENT ON COLUMN mentions.article_id IS 'the article';
COMMENT ON COLUMN mentions.person_id IS 'who is named';
COMMENT ON COLUMN mentions.mention_id IS 'its number among those of the person, from 0; the introduction comes first';
COMMENT ON COLUMN mentions.text IS 'the words';
COMMENT ON COLUMN mentions.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN mentions.text_end IS 'where it ends: the first position behind it';

CREATE TABLE quotes (
  article_id TEXT NOT NULL,
  quote_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  kind TEXT NOT NULL,
  speaker_id BIGINT,
  mention TEXT,
  mention_start BIGINT,
  mention_end BIGINT,
  cue TEXT,
  cue_start BIGINT,
  cue_end BIGINT,
  via TEXT,
  said_when TEXT,
  said_when_start BIGINT,
  said_when_end BIGINT,
  said_date_id BIGINT,
  said_where TEXT,
  said_where_start BIGINT,
  said_where_end BIGINT,
  occasion TEXT,
  occasion_start BIGINT,
  occasion_end BIGINT,
  rule TEXT,
  search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(text, ''), 200000))) STORED,
  PRIMARY KEY (article_id, quote_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, speaker_id) REFERENCES people (article_id, person_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, said_date_id) REFERENCES dates (article_id, date_id) ON DELETE CASCADE
);
CREATE INDEX quotes_by_search ON quotes USING gin (search);
COMMENT ON TABLE quotes IS 'who says what';
COMMENT ON COLUMN quotes.article_id IS 'the article';
COMMENT ON COLUMN quotes.quote_id IS 'its number in the article, from 0';
COMMENT ON COLUMN quotes.text IS 'what is said, with its marks if direct';
COMMENT ON COLUMN quotes.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.text_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.kind IS '`direct` (in quotation marks) or `indirect`';
COMMENT ON COLUMN quotes.speaker_id IS 'who says it: `person_id` in people';
COMMENT ON COLUMN quotes.mention IS 'what names the source beside the quote';
COMMENT ON COLUMN quotes.mention_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.mention_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.cue IS 'the reporting word: `kata`, `ujarnya`';
COMMENT ON COLUMN quotes.cue_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.cue_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.via IS 'the rule that linked the quote to its speaker';
COMMENT ON COLUMN quotes.said_when IS 'when it was said';
COMMENT ON COLUMN quotes.said_when_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.said_when_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.said_date_id IS 'the same as `date_id` in dates';
COMMENT ON COLUMN quotes.said_where IS 'where it was said';
COMMENT ON COLUMN quotes.said_where_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.said_where_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.occasion IS 'on what occasion: `dalam keterangan tertulis`';
COMMENT ON COLUMN quotes.occasion_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN quotes.occasion_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN quotes.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE claims (
  article_id TEXT NOT NULL,
  claim_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  in_title BOOLEAN NOT NULL,
  number_id BIGINT NOT NULL,
  subject TEXT,
  subject_start BIGINT,
  subject_end BIGINT,
  predicate TEXT,
  predicate_start BIGINT,
  predicate_end BIGINT,
  whole TEXT,
  whole_start BIGINT,
  whole_end BIGINT,
  whole_number_id BIGINT,
  direction TEXT,
  from_number_id BIGINT,
  to_number_id BIGINT,
  by_number_id BIGINT,
  per TEXT,
  per_start BIGINT,
  per_end BIGINT,
  place TEXT,
  place_start BIGINT,
  place_end BIGINT,
  date_id BIGINT,
  source_id BIGINT,
  rule TEXT,
  search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(subject, '') || ' ' || coalesce(predicate, ''), 200000))) STORED,
  PRIMARY KEY (article_id, claim_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, number_id) REFERENCES numbers (article_id, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, whole_number_id) REFERENCES numbers (article_id, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, from_number_id) REFERENCES numbers (article_id, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, to_number_id) REFERENCES numbers (article_id, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, by_number_id) REFERENCES numbers (article_id, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, date_id) REFERENCES dates (article_id, date_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, source_id) REFERENCES people (article_id, person_id) ON DELETE CASCADE
);
CREATE INDEX claims_by_search ON claims USING gin (search);
COMMENT ON TABLE claims IS 'what each figure is about';
COMMENT ON COLUMN claims.article_id IS 'the article';
COMMENT ON COLUMN claims.claim_id IS 'its number in the article, from 0';
COMMENT ON COLUMN claims.text IS 'the stretch of text that holds its parts';
COMMENT ON COLUMN claims.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.text_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.in_title IS 'it stands in the title, and its positions count there';
COMMENT ON COLUMN claims.number_id IS 'the figure, in numbers';
COMMENT ON COLUMN claims.subject IS 'what is counted or measured';
COMMENT ON COLUMN claims.subject_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.subject_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.predicate IS 'what is said of it';
COMMENT ON COLUMN claims.predicate_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.predicate_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.whole IS 'what the figure is a part or share of: `1,3 juta pekerja`';
COMMENT ON COLUMN claims.whole_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.whole_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.whole_number_id IS 'the figure in it or that it means, in numbers';
COMMENT ON COLUMN claims.direction IS '`up` or `down`, of a change';
COMMENT ON COLUMN claims.from_number_id IS 'the figure before the change, in numbers';
COMMENT ON COLUMN claims.to_number_id IS 'the figure after it';
COMMENT ON COLUMN claims.by_number_id IS 'the difference, absolute or in percent';
COMMENT ON COLUMN claims.per IS 'the denominator of a rate: `kilogram`';
COMMENT ON COLUMN claims.per_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.per_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.place IS 'where';
COMMENT ON COLUMN claims.place_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN claims.place_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN claims.date_id IS 'when, in dates';
COMMENT ON COLUMN claims.source_id IS 'who says so, if the figure is quoted: `person_id` in people';
COMMENT ON COLUMN claims.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE checks (
  article_id TEXT NOT NULL,
  check_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  result TEXT NOT NULL,
  date_id BIGINT,
  stated TEXT NOT NULL,
  computed TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article_id, check_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, date_id) REFERENCES dates (article_id, date_id) ON DELETE CASCADE
);
CREATE INDEX checks_by_result ON checks (result, kind);
COMMENT ON TABLE checks IS 'figures that must agree, and whether they do';
COMMENT ON COLUMN checks.article_id IS 'the article';
COMMENT ON COLUMN checks.check_id IS 'its number in the article, from 0';
COMMENT ON COLUMN checks.kind IS '`rounding`, `share`, `sum`, `change`, `weekday` or `repeat`';
COMMENT ON COLUMN checks.result IS '`consistent` or `inconsistent`';
COMMENT ON COLUMN checks.date_id IS 'the date of a weekday, in dates';
COMMENT ON COLUMN checks.stated IS 'what the text states: `43.31`, `Rabu`';
COMMENT ON COLUMN checks.computed IS 'what follows from the other figures: `42.1..45.5`, `23`, `Senin`';
COMMENT ON COLUMN checks.text IS 'how it is computed: `568373 / 1300000`';

CREATE TABLE check_claims (
  article_id TEXT NOT NULL,
  check_id BIGINT NOT NULL,
  part_id BIGINT NOT NULL,
  claim_id BIGINT NOT NULL,
  PRIMARY KEY (article_id, check_id, part_id),
  FOREIGN KEY (article_id, check_id) REFERENCES checks (article_id, check_id) ON DELETE CASCADE,
  FOREIGN KEY (article_id, claim_id) REFERENCES claims (article_id, claim_id) ON DELETE CASCADE
);
COMMENT ON TABLE check_claims IS 'which claims a check compares';
COMMENT ON COLUMN check_claims.article_id IS 'the article';
COMMENT ON COLUMN check_claims.check_id IS 'the check';
COMMENT ON COLUMN check_claims.part_id IS 'its number among those of the check, from 0';
COMMENT ON COLUMN check_claims.claim_id IS 'the claim';

CREATE TABLE abbreviations (
  article_id TEXT NOT NULL,
  abbreviation_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  in_title BOOLEAN NOT NULL,
  short TEXT NOT NULL,
  short_start BIGINT NOT NULL,
  short_end BIGINT NOT NULL,
  long TEXT NOT NULL,
  long_start BIGINT NOT NULL,
  long_end BIGINT NOT NULL,
  rule TEXT,
  PRIMARY KEY (article_id, abbreviation_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE
);
CREATE INDEX abbreviations_by_short ON abbreviations (short);
COMMENT ON TABLE abbreviations IS 'the short forms that an article introduces';
COMMENT ON COLUMN abbreviations.article_id IS 'the article';
COMMENT ON COLUMN abbreviations.abbreviation_id IS 'its number in the article, from 0';
COMMENT ON COLUMN abbreviations.text IS 'both forms as they stand: `Badan Pusat Statistik (BPS)`';
COMMENT ON COLUMN abbreviations.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN abbreviations.text_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN abbreviations.in_title IS 'it stands in the title, and its positions count there';
COMMENT ON COLUMN abbreviations.short IS '`BPS`';
COMMENT ON COLUMN abbreviations.short_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN abbreviations.short_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN abbreviations.long IS '`Badan Pusat Statistik`';
COMMENT ON COLUMN abbreviations.long_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN abbreviations.long_end IS 'where it ends: the first position behind it';
COMMENT ON COLUMN abbreviations.rule IS 'the rule that found it, with `--explain`';

CREATE TABLE abbreviation_uses (
  article_id TEXT NOT NULL,
  abbreviation_id BIGINT NOT NULL,
  use_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  text_start BIGINT NOT NULL,
  text_end BIGINT NOT NULL,
  PRIMARY KEY (article_id, abbreviation_id, use_id),
  FOREIGN KEY (article_id, abbreviation_id) REFERENCES abbreviations (article_id, abbreviation_id) ON DELETE CASCADE
);
COMMENT ON TABLE abbreviation_uses IS 'where else the short forms stand';
COMMENT ON COLUMN abbreviation_uses.article_id IS 'the article';
COMMENT ON COLUMN abbreviation_uses.abbreviation_id IS 'the abbreviation';
COMMENT ON COLUMN abbreviation_uses.use_id IS 'its number among those of the abbreviation, from 0';
COMMENT ON COLUMN abbreviation_uses.text IS 'the short form';
COMMENT ON COLUMN abbreviation_uses.text_start IS 'where it begins in the article''s text (or title), in bytes or in the unit of `--offsets`';
COMMENT ON COLUMN abbreviation_uses.text_end IS 'where it ends: the first position behind it';

CREATE TABLE warnings (
  article_id TEXT NOT NULL,
  warning_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  in_title BOOLEAN NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (article_id, warning_id),
  FOREIGN KEY (article_id) REFERENCES articles (article_id) ON DELETE CASCADE
);
COMMENT ON TABLE warnings IS 'what is odd about the text of an article';
COMMENT ON COLUMN warnings.article_id IS 'the article';
COMMENT ON COLUMN warnings.warning_id IS 'its number in the article, from 0';
COMMENT ON COLUMN warnings.position IS 'where in the text (or title)';
COMMENT ON COLUMN warnings.in_title IS 'it stands in the title, and its positions count there';
COMMENT ON COLUMN warnings.message IS 'what is odd';

COMMIT;
