-- Who is new, and who is gone. Where nobody is gone the new ones have the higher numbers, and the known are as they were.
-- Else a mention that says something else than before is both; only id, title, year and the number of authors are looked
-- at: a page that changed has other mentions, and a better reader asks for a full run.

CREATE OR REPLACE TEMP TABLE differing AS
WITH last AS (SELECT coalesce(max(m), -1) AS m FROM match_mentions),
added_only AS (
    SELECT (SELECT count(*) FROM mention_input WHERE seq <= (SELECT m FROM last)) = (SELECT count(*) FROM match_mentions) AS said
),
later AS (
    SELECT seq AS m FROM mention_input WHERE seq > CASE WHEN (SELECT said FROM added_only) THEN (SELECT m FROM last) ELSE -1 END
),
stated AS (
    SELECT l.m, key_of([hash(i.mention_id), hash(i.title), hash(i.year), hash(len(i.authors))]) AS content
    FROM mention_input i JOIN later l ON l.m = i.seq
),
known AS (SELECT m, content FROM match_mentions WHERE NOT (SELECT said FROM added_only))
SELECT s.m AS stated, s.content, k.m AS known
FROM stated s FULL JOIN known k ON k.m = s.m AND k.content = s.content
WHERE s.m IS NULL OR k.m IS NULL;

CREATE OR REPLACE TEMP TABLE fresh AS SELECT stated AS m, content FROM differing WHERE stated IS NOT NULL;
CREATE OR REPLACE TEMP TABLE gone AS SELECT known AS m FROM differing WHERE known IS NOT NULL;

-- Whose component the gone were in.
CREATE OR REPLACE TEMP TABLE bereaved AS
SELECT m FROM clusters WHERE c IN (SELECT c FROM clusters WHERE m IN (SELECT m FROM gone));
