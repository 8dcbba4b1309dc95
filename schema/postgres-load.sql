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

CREATE TEMPORARY TABLE incoming (LIKE articles) ON COMMIT DROP;
\copy incoming (article_id, title, text, headline, headline_start, headline_end, headline_in_title, dateline, dateline_start, dateline_end, place, agency, published, published_epoch, published_inferred) FROM 'articles.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
DELETE FROM articles USING incoming WHERE articles.article_id = incoming.article_id;
INSERT INTO articles (article_id, title, text, headline, headline_start, headline_end, headline_in_title, dateline, dateline_start, dateline_end, place, agency, published, published_epoch, published_inferred) SELECT article_id, title, text, headline, headline_start, headline_end, headline_in_title, dateline, dateline_start, dateline_end, place, agency, published, published_epoch, published_inferred FROM incoming;
\copy numbers (article_id, number_id, text, text_start, text_end, in_title, kind, value, value_real, low, low_real, high, high_real, exponent, rounds_from, rounds_to, alternative, unit, bound, reason, rule) FROM 'numbers.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy dates (article_id, date_id, text, text_start, text_end, in_title, type, value, mod, freq, from_time, to_time, from_epoch, to_epoch, age, weekday_mismatch, invalid, approximate, rule) FROM 'dates.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy people (article_id, person_id, kind, name, age, rule) FROM 'people.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy posts (article_id, person_id, post_id, role, role_start, role_end, affiliation, affiliation_start, affiliation_end, office) FROM 'posts.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy mentions (article_id, person_id, mention_id, text, text_start, text_end) FROM 'mentions.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy quotes (article_id, quote_id, text, text_start, text_end, kind, speaker_id, mention, mention_start, mention_end, cue, cue_start, cue_end, via, said_when, said_when_start, said_when_end, said_date_id, said_where, said_where_start, said_where_end, occasion, occasion_start, occasion_end, rule) FROM 'quotes.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy claims (article_id, claim_id, text, text_start, text_end, in_title, number_id, subject, subject_start, subject_end, predicate, predicate_start, predicate_end, whole, whole_start, whole_end, whole_number_id, direction, from_number_id, to_number_id, by_number_id, per, per_start, per_end, place, place_start, place_end, date_id, source_id, rule) FROM 'claims.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy checks (article_id, check_id, kind, result, date_id, stated, computed, text) FROM 'checks.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy check_claims (article_id, check_id, part_id, claim_id) FROM 'check_claims.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy abbreviations (article_id, abbreviation_id, text, text_start, text_end, in_title, short, short_start, short_end, long, long_start, long_end, rule) FROM 'abbreviations.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy abbreviation_uses (article_id, abbreviation_id, use_id, text, text_start, text_end) FROM 'abbreviation_uses.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')
\copy warnings (article_id, warning_id, position, in_title, message) FROM 'warnings.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')

COMMIT;
ANALYZE;
