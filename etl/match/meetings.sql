-- Where the fresh meet whom: the blocks that they enter, without the keys that are too common.

CREATE OR REPLACE TEMP TABLE new_id_keys AS
SELECT k, m FROM fresh_id_keys WHERE k NOT IN (SELECT k FROM full_blocks);
CREATE OR REPLACE TEMP TABLE known_id_keys AS SELECT k, m FROM id_keys WHERE k IN (SELECT k FROM new_id_keys);
INSERT INTO id_keys SELECT k, m FROM new_id_keys;
CREATE OR REPLACE TEMP VIEW met_id_keys AS
SELECT k, m FROM known_id_keys UNION ALL SELECT k, m FROM new_id_keys;

CREATE OR REPLACE TEMP TABLE known_title_keys AS
SELECT k, t FROM title_keys WHERE k IN (SELECT k FROM fresh_title_keys) AND k NOT IN (SELECT k FROM full_blocks);
CREATE OR REPLACE TEMP TABLE new_title_keys AS
SELECT f.k, f.t FROM fresh_title_keys f
LEFT JOIN full_blocks b ON b.k = f.k LEFT JOIN known_title_keys o ON o.k = f.k AND o.t = f.t
WHERE b.k IS NULL AND o.k IS NULL;
DROP TABLE fresh_title_keys;
INSERT INTO title_keys SELECT k, t FROM new_title_keys;
CREATE OR REPLACE TEMP VIEW met_title_keys AS
SELECT k, t FROM known_title_keys UNION ALL SELECT k, t FROM new_title_keys;

-- Mentions of one title; where it is popular, of one author or bucket.
CREATE OR REPLACE TEMP TABLE same_title_keys AS
WITH touched AS (
    SELECT m.m, m.mention_id, m.t, m.akeys, b.buckets, f.m IS NOT NULL AS fresh
    FROM match_mentions m LEFT JOIN full_blocks b ON b.k = m.t LEFT JOIN fresh f ON f.m = m.m
    WHERE m.t IN (SELECT t FROM fresh_t)
),
split AS (
    SELECT m, mention_id, fresh, key_of([t, a]) AS k, i
    FROM (SELECT m, mention_id, fresh, t, unnest(CASE WHEN len(akeys) = 0 THEN [0] ELSE akeys END) AS a,
                 generate_subscripts(CASE WHEN len(akeys) = 0 THEN [0] ELSE akeys END, 1) AS i
          FROM touched WHERE buckets IS NOT NULL)
)
SELECT t AS k, m, fresh FROM touched WHERE buckets IS NULL
UNION ALL
SELECT s.k, s.m, s.fresh FROM split s WHERE NOT EXISTS (SELECT 1 FROM full_blocks b WHERE b.k = s.k)
UNION ALL
SELECT key_of([s.k, h.i, key_of(s.mention_id || h.i) % b.buckets]), s.m, s.fresh
FROM split s JOIN full_blocks b ON b.k = s.k CROSS JOIN (SELECT unnest([1, 2, 3]) AS i) h
WHERE s.i = 1;
