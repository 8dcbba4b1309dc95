-- Loads the CSV files of fakta, version 1, from the working directory:
--   fakta --format csv --out facts berita.jsonl && cd facts && psql -f postgres-load.sql
-- All files are loaded or none. An article that is there already is replaced.

\set ON_ERROR_STOP on
BEGIN;
DO $$ BEGIN
  IF (SELECT version FROM fakta_schema) <> 1 THEN
    RAISE EXCEPTION 'the tables are of another version than 1';
  END IF;
END $$;

CREATE TEMPORARY TABLE new_articles (article_id TEXT, title TEXT, text TEXT, headline TEXT, headline_start BIGINT, headline_end BIGINT, headline_in_title BOOLEAN, dateline TEXT, dateline_start BIGINT, dateline_end BIGINT, place TEXT, agency TEXT, published TEXT, published_epoch BIGINT, published_inferred BOOLEAN) ON COMMIT DROP;
\copy new_articles FROM 'articles.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
DELETE FROM articles USING new_articles WHERE articles.article_id = new_articles.article_id;
INSERT INTO articles (article_id, title, text, headline, headline_start, headline_end, headline_in_title, dateline, dateline_start, dateline_end, place, agency, published, published_epoch, published_inferred) SELECT article_id, title, text, headline, headline_start, headline_end, headline_in_title, dateline, dateline_start, dateline_end, place, agency, published, published_epoch, published_inferred FROM new_articles;

CREATE TEMPORARY TABLE new_numbers (article_id TEXT, number_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT, in_title BOOLEAN, kind TEXT, value TEXT, value_real DOUBLE PRECISION, low TEXT, low_real DOUBLE PRECISION, high TEXT, high_real DOUBLE PRECISION, exponent BIGINT, rounds_from DOUBLE PRECISION, rounds_to DOUBLE PRECISION, alternative TEXT, unit TEXT, bound TEXT, reason TEXT, rule TEXT) ON COMMIT DROP;
\copy new_numbers FROM 'numbers.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO numbers (article, number_id, text, text_start, text_end, in_title, kind, value, value_real, low, low_real, high, high_real, exponent, rounds_from, rounds_to, alternative, unit, bound, reason, rule) SELECT articles.article, new.number_id, new.text, new.text_start, new.text_end, new.in_title, new.kind, new.value, new.value_real, new.low, new.low_real, new.high, new.high_real, new.exponent, new.rounds_from, new.rounds_to, new.alternative, new.unit, new.bound, new.reason, new.rule FROM new_numbers AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_dates (article_id TEXT, date_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT, in_title BOOLEAN, type TEXT, value TEXT, mod TEXT, freq BIGINT, from_time TEXT, to_time TEXT, from_epoch BIGINT, to_epoch BIGINT, age BOOLEAN, weekday_mismatch BOOLEAN, invalid BOOLEAN, approximate BOOLEAN, rule TEXT) ON COMMIT DROP;
\copy new_dates FROM 'dates.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO dates (article, date_id, text, text_start, text_end, in_title, type, value, mod, freq, from_time, to_time, from_epoch, to_epoch, age, weekday_mismatch, invalid, approximate, rule) SELECT articles.article, new.date_id, new.text, new.text_start, new.text_end, new.in_title, new.type, new.value, new.mod, new.freq, new.from_time, new.to_time, new.from_epoch, new.to_epoch, new.age, new.weekday_mismatch, new.invalid, new.approximate, new.rule FROM new_dates AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_people (article_id TEXT, person_id BIGINT, kind TEXT, name TEXT, age TEXT, rule TEXT) ON COMMIT DROP;
\copy new_people FROM 'people.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO people (article, person_id, kind, name, age, rule) SELECT articles.article, new.person_id, new.kind, new.name, new.age, new.rule FROM new_people AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_posts (article_id TEXT, person_id BIGINT, post_id BIGINT, role TEXT, role_start BIGINT, role_end BIGINT, affiliation TEXT, affiliation_start BIGINT, affiliation_end BIGINT, office BOOLEAN) ON COMMIT DROP;
\copy new_posts FROM 'posts.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO posts (article, person_id, post_id, role, role_start, role_end, affiliation, affiliation_start, affiliation_end, office) SELECT articles.article, new.person_id, new.post_id, new.role, new.role_start, new.role_end, new.affiliation, new.affiliation_start, new.affiliation_end, new.office FROM new_posts AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_mentions (article_id TEXT, person_id BIGINT, mention_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT) ON COMMIT DROP;
\copy new_mentions FROM 'mentions.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO mentions (article, person_id, mention_id, text, text_start, text_end) SELECT articles.article, new.person_id, new.mention_id, new.text, new.text_start, new.text_end FROM new_mentions AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_quotes (article_id TEXT, quote_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT, kind TEXT, speaker_id BIGINT, mention TEXT, mention_start BIGINT, mention_end BIGINT, cue TEXT, cue_start BIGINT, cue_end BIGINT, via TEXT, said_when TEXT, said_when_start BIGINT, said_when_end BIGINT, said_date_id BIGINT, said_where TEXT, said_where_start BIGINT, said_where_end BIGINT, occasion TEXT, occasion_start BIGINT, occasion_end BIGINT, rule TEXT) ON COMMIT DROP;
\copy new_quotes FROM 'quotes.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO quotes (article, quote_id, text, text_start, text_end, kind, speaker_id, mention, mention_start, mention_end, cue, cue_start, cue_end, via, said_when, said_when_start, said_when_end, said_date_id, said_where, said_where_start, said_where_end, occasion, occasion_start, occasion_end, rule) SELECT articles.article, new.quote_id, new.text, new.text_start, new.text_end, new.kind, new.speaker_id, new.mention, new.mention_start, new.mention_end, new.cue, new.cue_start, new.cue_end, new.via, new.said_when, new.said_when_start, new.said_when_end, new.said_date_id, new.said_where, new.said_where_start, new.said_where_end, new.occasion, new.occasion_start, new.occasion_end, new.rule FROM new_quotes AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_claims (article_id TEXT, claim_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT, in_title BOOLEAN, number_id BIGINT, subject TEXT, subject_start BIGINT, subject_end BIGINT, predicate TEXT, predicate_start BIGINT, predicate_end BIGINT, whole TEXT, whole_start BIGINT, whole_end BIGINT, whole_number_id BIGINT, direction TEXT, from_number_id BIGINT, to_number_id BIGINT, by_number_id BIGINT, per TEXT, per_start BIGINT, per_end BIGINT, place TEXT, place_start BIGINT, place_end BIGINT, date_id BIGINT, source_id BIGINT, rule TEXT) ON COMMIT DROP;
\copy new_claims FROM 'claims.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO claims (article, claim_id, text, text_start, text_end, in_title, number_id, subject, subject_start, subject_end, predicate, predicate_start, predicate_end, whole, whole_start, whole_end, whole_number_id, direction, from_number_id, to_number_id, by_number_id, per, per_start, per_end, place, place_start, place_end, date_id, source_id, rule) SELECT articles.article, new.claim_id, new.text, new.text_start, new.text_end, new.in_title, new.number_id, new.subject, new.subject_start, new.subject_end, new.predicate, new.predicate_start, new.predicate_end, new.whole, new.whole_start, new.whole_end, new.whole_number_id, new.direction, new.from_number_id, new.to_number_id, new.by_number_id, new.per, new.per_start, new.per_end, new.place, new.place_start, new.place_end, new.date_id, new.source_id, new.rule FROM new_claims AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_checks (article_id TEXT, check_id BIGINT, kind TEXT, result TEXT, date_id BIGINT, stated TEXT, computed TEXT, text TEXT) ON COMMIT DROP;
\copy new_checks FROM 'checks.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO checks (article, check_id, kind, result, date_id, stated, computed, text) SELECT articles.article, new.check_id, new.kind, new.result, new.date_id, new.stated, new.computed, new.text FROM new_checks AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_check_claims (article_id TEXT, check_id BIGINT, part_id BIGINT, claim_id BIGINT) ON COMMIT DROP;
\copy new_check_claims FROM 'check_claims.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO check_claims (article, check_id, part_id, claim_id) SELECT articles.article, new.check_id, new.part_id, new.claim_id FROM new_check_claims AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_abbreviations (article_id TEXT, abbreviation_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT, in_title BOOLEAN, short TEXT, short_start BIGINT, short_end BIGINT, long TEXT, long_start BIGINT, long_end BIGINT, rule TEXT) ON COMMIT DROP;
\copy new_abbreviations FROM 'abbreviations.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO abbreviations (article, abbreviation_id, text, text_start, text_end, in_title, short, short_start, short_end, long, long_start, long_end, rule) SELECT articles.article, new.abbreviation_id, new.text, new.text_start, new.text_end, new.in_title, new.short, new.short_start, new.short_end, new.long, new.long_start, new.long_end, new.rule FROM new_abbreviations AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_abbreviation_uses (article_id TEXT, abbreviation_id BIGINT, use_id BIGINT, text TEXT, text_start BIGINT, text_end BIGINT) ON COMMIT DROP;
\copy new_abbreviation_uses FROM 'abbreviation_uses.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO abbreviation_uses (article, abbreviation_id, use_id, text, text_start, text_end) SELECT articles.article, new.abbreviation_id, new.use_id, new.text, new.text_start, new.text_end FROM new_abbreviation_uses AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_custom (article_id TEXT, custom_id BIGINT, name TEXT, text TEXT, text_start BIGINT, text_end BIGINT, in_title BOOLEAN) ON COMMIT DROP;
\copy new_custom FROM 'custom.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO custom (article, custom_id, name, text, text_start, text_end, in_title) SELECT articles.article, new.custom_id, new.name, new.text, new.text_start, new.text_end, new.in_title FROM new_custom AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_custom_groups (article_id TEXT, custom_id BIGINT, group_id BIGINT, name TEXT, text TEXT, text_start BIGINT, text_end BIGINT, read_as TEXT, value TEXT, value_real DOUBLE PRECISION, unit TEXT, reason TEXT, fact_id BIGINT) ON COMMIT DROP;
\copy new_custom_groups FROM 'custom_groups.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO custom_groups (article, custom_id, group_id, name, text, text_start, text_end, read_as, value, value_real, unit, reason, fact_id) SELECT articles.article, new.custom_id, new.group_id, new.name, new.text, new.text_start, new.text_end, new.read_as, new.value, new.value_real, new.unit, new.reason, new.fact_id FROM new_custom_groups AS new JOIN articles USING (article_id);

CREATE TEMPORARY TABLE new_warnings (article_id TEXT, warning_id BIGINT, position BIGINT, in_title BOOLEAN, message TEXT) ON COMMIT DROP;
\copy new_warnings FROM 'warnings.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
INSERT INTO warnings (article, warning_id, position, in_title, message) SELECT articles.article, new.warning_id, new.position, new.in_title, new.message FROM new_warnings AS new JOIN articles USING (article_id);

COMMIT;
ANALYZE;
