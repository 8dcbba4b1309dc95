-- The tables of fakta, version 1, for SQLite 3.37 or later. Columns: docs/tables.md.

CREATE TABLE fakta_schema (
  version INTEGER NOT NULL, -- of the tables
  offsets TEXT NOT NULL, -- the unit of positions: byte, rune or utf16
  runs INTEGER NOT NULL -- how many runs wrote here
) STRICT;
PRAGMA application_id = 1717660532;
PRAGMA user_version = 1;

-- the articles as they were read
CREATE TABLE articles (
  article INTEGER PRIMARY KEY, -- its number in this database
  run INTEGER NOT NULL, -- the run that wrote it, counted from 1
  article_id TEXT NOT NULL, -- its `id` in the input, or the file and line that it stands in
  title TEXT, -- the title that was handed in beside the text
  text TEXT NOT NULL, -- the text, in which positions count; what is not UTF-8 and U+0000 are U+FFFD
  headline TEXT, -- the headline, from the title or from the text
  headline_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  headline_end INTEGER, -- where it ends: the first position behind it
  headline_in_title INTEGER NOT NULL, -- the headline is the title, and its positions count there
  dateline TEXT, -- what opens the report: `Jambi (ANTARA)`
  dateline_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  dateline_end INTEGER, -- where it ends: the first position behind it
  place TEXT, -- the place of the dateline
  agency TEXT, -- the agency of the dateline
  published TEXT, -- when it was published, as `2024-09-15T11:36:00+07:00`
  published_epoch INTEGER, -- the same in seconds since 1970, to compare by
  published_inferred INTEGER NOT NULL, -- the time is inferred from the dates in the text (`--infer-published`)
  UNIQUE (article_id)
) STRICT;
CREATE INDEX articles_by_published ON articles (published);
CREATE VIRTUAL TABLE articles_search USING fts5(title, text, content='articles', content_rowid='article', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
  INSERT INTO articles_search (articles_search, rowid, title, text) VALUES ('delete', old.article, old.title, old.text);
END;

-- the figures, each with its value
CREATE TABLE numbers (
  article INTEGER NOT NULL, -- the article
  number_id INTEGER NOT NULL, -- its number in the article, from 0
  text TEXT NOT NULL, -- the figure as it is printed: `1,3 juta`
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  kind TEXT NOT NULL, -- `cardinal`, `ordinal`, `percent`, `money`, `measure`, `fraction`, `multiple`, `ratio` or `score`
  value TEXT, -- the exact value with all its digits: `1300000`, `43.31`, `1/3`; of a ratio `1:3`, of a score `2-1`
  value_real REAL, -- the nearest float64, to compare and to sum by
  low TEXT, -- the lower end of a range, exactly; of a ratio or score the left side
  low_real REAL, -- the float64 nearest to `low`
  high TEXT, -- the upper end of a range, or the right side
  high_real REAL, -- the float64 nearest to `high`
  exponent INTEGER, -- the precision of `value`, as the power of ten of the last digit that is printed: 5 for `1,3 juta`, -2 for `43,31`
  rounds_from REAL, -- the least value that would be printed so: 1250000 for `1,3 juta`; of a range that of its lower end
  rounds_to REAL, -- the greatest: 1350000
  alternative TEXT, -- the other reading of an ambiguous figure such as `2,615`
  unit TEXT, -- UCUM code of a measure (`kg`, `L/s`), ISO 4217 code of a currency (`IDR`), `%`, `pp` (percentage points) or `bp`
  bound TEXT, -- `~` (about), `>`, `>=`, `<` or `<=`
  reason TEXT, -- why there is no value
  rule TEXT, -- the rule that found it, with `--explain`
  PRIMARY KEY (article, number_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX numbers_by_unit ON numbers (unit, value_real) WHERE unit IS NOT NULL;

-- the dates, times, durations and sets
CREATE TABLE dates (
  article INTEGER NOT NULL, -- the article
  date_id INTEGER NOT NULL, -- its number in the article, from 0
  text TEXT NOT NULL, -- the expression as it is printed: `Jumat`
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  type TEXT NOT NULL, -- `DATE`, `TIME`, `DURATION` or `SET`
  value TEXT, -- the TIMEX3 value: `2024-09-13`, `2024-Q3`, `P4Y6M`
  mod TEXT, -- which part is meant: `START`, `MID` or `END`
  freq INTEGER, -- how often within the period of a set: 3 in `tiga kali sehari`
  from_time TEXT, -- when the stretch of the calendar begins that it covers, as `2024-09-13T00:00:00+07:00`
  to_time TEXT, -- when it ends: the first moment behind it
  from_epoch INTEGER, -- `from_time` in seconds since 1970, to compare by
  to_epoch INTEGER, -- `to_time` in seconds since 1970
  age INTEGER NOT NULL, -- the duration is somebody's age
  weekday_mismatch INTEGER NOT NULL, -- the stated weekday contradicts the date
  invalid INTEGER NOT NULL, -- there is no such date: `31 Februari`
  approximate INTEGER NOT NULL, -- it may be a day or two off, as computed dates of the Islamic calendar
  rule TEXT, -- the rule that found it, with `--explain`
  PRIMARY KEY (article, date_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX dates_by_from_epoch ON dates (from_epoch, to_epoch) WHERE from_epoch IS NOT NULL;

-- the people, bodies and documents that an article quotes or presents
CREATE TABLE people (
  article INTEGER NOT NULL, -- the article
  person_id INTEGER NOT NULL, -- its number in the article, from 0; the same person has another in other articles
  kind TEXT NOT NULL, -- `person` or `organization`
  name TEXT, -- the name as first given in full, without rank, degrees and a bracketed abbreviation
  age TEXT, -- the age in figures
  rule TEXT, -- the rule that found it, with `--explain`
  PRIMARY KEY (article, person_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_name ON people (name) WHERE name IS NOT NULL;

-- what the people are presented as
CREATE TABLE posts (
  article INTEGER NOT NULL, -- the article
  person_id INTEGER NOT NULL, -- whose post
  post_id INTEGER NOT NULL, -- its number among those of the person, from 0, in the order of the text
  role TEXT, -- `Kepala`, `Gubernur Jambi`
  role_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  role_end INTEGER, -- where it ends: the first position behind it
  affiliation TEXT, -- `BPJS Ketenagakerjaan Cabang Jambi`
  affiliation_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  affiliation_end INTEGER, -- where it ends: the first position behind it
  office INTEGER NOT NULL, -- an office, not only a description such as `warga` or `saksi`
  PRIMARY KEY (article, person_id, post_id),
  FOREIGN KEY (article, person_id) REFERENCES people (article, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- where the people are named
CREATE TABLE mentions (
  article INTEGER NOT NULL, -- the article
  person_id INTEGER NOT NULL, -- who is named
  mention_id INTEGER NOT NULL, -- its number among those of the person, from 0; the introduction comes first
  text TEXT NOT NULL, -- the words
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  PRIMARY KEY (article, person_id, mention_id),
  FOREIGN KEY (article, person_id) REFERENCES people (article, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- who says what
CREATE TABLE quotes (
  docid INTEGER PRIMARY KEY, -- the row in the full-text index
  article INTEGER NOT NULL, -- the article
  quote_id INTEGER NOT NULL, -- its number in the article, from 0
  text TEXT NOT NULL, -- what is said, with its marks if direct
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  kind TEXT NOT NULL, -- `direct` (in quotation marks) or `indirect`
  speaker_id INTEGER, -- who says it: `person_id` in people
  mention TEXT, -- what names the source beside the quote
  mention_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  mention_end INTEGER, -- where it ends: the first position behind it
  cue TEXT, -- the reporting word: `kata`, `ujarnya`
  cue_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  cue_end INTEGER, -- where it ends: the first position behind it
  via TEXT, -- the rule that linked the quote to its speaker
  said_when TEXT, -- when it was said
  said_when_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  said_when_end INTEGER, -- where it ends: the first position behind it
  said_date_id INTEGER, -- the same as `date_id` in dates
  said_where TEXT, -- where it was said
  said_where_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  said_where_end INTEGER, -- where it ends: the first position behind it
  occasion TEXT, -- on what occasion: `dalam keterangan tertulis`
  occasion_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  occasion_end INTEGER, -- where it ends: the first position behind it
  rule TEXT, -- the rule that found it, with `--explain`
  UNIQUE (article, quote_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE,
  FOREIGN KEY (article, speaker_id) REFERENCES people (article, person_id) ON DELETE CASCADE,
  FOREIGN KEY (article, said_date_id) REFERENCES dates (article, date_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX quotes_by_speaker_id ON quotes (article, speaker_id) WHERE speaker_id IS NOT NULL;
CREATE VIRTUAL TABLE quotes_search USING fts5(text, content='quotes', content_rowid='docid', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER quotes_deleted AFTER DELETE ON quotes BEGIN
  INSERT INTO quotes_search (quotes_search, rowid, text) VALUES ('delete', old.docid, old.text);
END;

-- what each figure is about
CREATE TABLE claims (
  docid INTEGER PRIMARY KEY, -- the row in the full-text index
  article INTEGER NOT NULL, -- the article
  claim_id INTEGER NOT NULL, -- its number in the article, from 0
  text TEXT NOT NULL, -- the stretch of text that holds its parts
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  number_id INTEGER NOT NULL, -- the figure, in numbers
  subject TEXT, -- what is counted or measured
  subject_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  subject_end INTEGER, -- where it ends: the first position behind it
  predicate TEXT, -- what is said of it
  predicate_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  predicate_end INTEGER, -- where it ends: the first position behind it
  whole TEXT, -- what the figure is a part or share of: `1,3 juta pekerja`
  whole_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  whole_end INTEGER, -- where it ends: the first position behind it
  whole_number_id INTEGER, -- the figure in it or that it means, in numbers
  direction TEXT, -- `up` or `down`, of a change
  from_number_id INTEGER, -- the figure before the change, in numbers
  to_number_id INTEGER, -- the figure after it
  by_number_id INTEGER, -- the difference, absolute or in percent
  per TEXT, -- the denominator of a rate: `kilogram`
  per_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  per_end INTEGER, -- where it ends: the first position behind it
  place TEXT, -- where
  place_start INTEGER, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  place_end INTEGER, -- where it ends: the first position behind it
  date_id INTEGER, -- when, in dates
  source_id INTEGER, -- who says so, if the figure is quoted: `person_id` in people
  rule TEXT, -- the rule that found it, with `--explain`
  UNIQUE (article, claim_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE,
  FOREIGN KEY (article, number_id) REFERENCES numbers (article, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article, whole_number_id) REFERENCES numbers (article, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article, from_number_id) REFERENCES numbers (article, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article, to_number_id) REFERENCES numbers (article, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article, by_number_id) REFERENCES numbers (article, number_id) ON DELETE CASCADE,
  FOREIGN KEY (article, date_id) REFERENCES dates (article, date_id) ON DELETE CASCADE,
  FOREIGN KEY (article, source_id) REFERENCES people (article, person_id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claims_by_source_id ON claims (article, source_id) WHERE source_id IS NOT NULL;
CREATE VIRTUAL TABLE claims_search USING fts5(subject, predicate, content='claims', content_rowid='docid', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER claims_deleted AFTER DELETE ON claims BEGIN
  INSERT INTO claims_search (claims_search, rowid, subject, predicate) VALUES ('delete', old.docid, old.subject, old.predicate);
END;

-- figures that must agree, and whether they do
CREATE TABLE checks (
  article INTEGER NOT NULL, -- the article
  check_id INTEGER NOT NULL, -- its number in the article, from 0
  kind TEXT NOT NULL, -- `rounding`, `share`, `sum`, `change`, `weekday` or `repeat`
  result TEXT NOT NULL, -- `consistent` or `inconsistent`
  date_id INTEGER, -- the date of a weekday, in dates
  stated TEXT NOT NULL, -- what the text states: `43.31`, `Rabu`
  computed TEXT NOT NULL, -- what follows from the other figures: `42.1..45.5`, `23`, `Senin`
  text TEXT NOT NULL, -- how it is computed: `568373 / 1300000`
  PRIMARY KEY (article, check_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE,
  FOREIGN KEY (article, date_id) REFERENCES dates (article, date_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX checks_by_result ON checks (result, kind);

-- which claims a check compares
CREATE TABLE check_claims (
  article INTEGER NOT NULL, -- the article
  check_id INTEGER NOT NULL, -- the check
  part_id INTEGER NOT NULL, -- its number among those of the check, from 0
  claim_id INTEGER NOT NULL, -- the claim
  PRIMARY KEY (article, check_id, part_id),
  FOREIGN KEY (article, check_id) REFERENCES checks (article, check_id) ON DELETE CASCADE,
  FOREIGN KEY (article, claim_id) REFERENCES claims (article, claim_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- the short forms that an article introduces
CREATE TABLE abbreviations (
  article INTEGER NOT NULL, -- the article
  abbreviation_id INTEGER NOT NULL, -- its number in the article, from 0
  text TEXT NOT NULL, -- both forms as they stand: `Badan Pusat Statistik (BPS)`
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  short TEXT NOT NULL, -- `BPS`
  short_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  short_end INTEGER NOT NULL, -- where it ends: the first position behind it
  long TEXT NOT NULL, -- `Badan Pusat Statistik`
  long_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  long_end INTEGER NOT NULL, -- where it ends: the first position behind it
  rule TEXT, -- the rule that found it, with `--explain`
  PRIMARY KEY (article, abbreviation_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX abbreviations_by_short ON abbreviations (short);

-- where else the short forms stand
CREATE TABLE abbreviation_uses (
  article INTEGER NOT NULL, -- the article
  abbreviation_id INTEGER NOT NULL, -- the abbreviation
  use_id INTEGER NOT NULL, -- its number among those of the abbreviation, from 0
  text TEXT NOT NULL, -- the short form
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  PRIMARY KEY (article, abbreviation_id, use_id),
  FOREIGN KEY (article, abbreviation_id) REFERENCES abbreviations (article, abbreviation_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- what the rules of a user find (`--rules`)
CREATE TABLE custom (
  article INTEGER NOT NULL, -- the article
  custom_id INTEGER NOT NULL, -- its number in the article, from 0
  name TEXT NOT NULL, -- the name of the rule
  text TEXT NOT NULL, -- what the pattern matches
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  PRIMARY KEY (article, custom_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_by_name ON custom (name);

-- the named groups of a pattern that took part in a match
CREATE TABLE custom_groups (
  article INTEGER NOT NULL, -- the article
  custom_id INTEGER NOT NULL, -- the match
  group_id INTEGER NOT NULL, -- its number among the groups of the match, from 0
  name TEXT NOT NULL, -- the name of the group
  text TEXT NOT NULL, -- what the group holds
  text_start INTEGER NOT NULL, -- where it begins in the article's text (or title), in bytes or in the unit of `--offsets`
  text_end INTEGER NOT NULL, -- where it ends: the first position behind it
  read_as TEXT, -- `number`, `date`, `duration` or `quote`
  value TEXT, -- the exact value of the number, `40..50` of a range, or the TIMEX3 value of the date or duration
  value_real REAL, -- the float64 nearest to the value of a number that is no range
  unit TEXT, -- of the number
  reason TEXT, -- why there is no value
  fact_id INTEGER, -- the fact of `numbers`, `dates` or `quotes` whose value it is
  PRIMARY KEY (article, custom_id, group_id),
  FOREIGN KEY (article, custom_id) REFERENCES custom (article, custom_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX custom_groups_by_name ON custom_groups (name, value_real);

-- what is odd about the text of an article
CREATE TABLE warnings (
  article INTEGER NOT NULL, -- the article
  warning_id INTEGER NOT NULL, -- its number in the article, from 0
  position INTEGER NOT NULL, -- where in the text (or title)
  in_title INTEGER NOT NULL, -- it stands in the title, and its positions count there
  message TEXT NOT NULL, -- what is odd
  PRIMARY KEY (article, warning_id),
  FOREIGN KEY (article) REFERENCES articles (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
