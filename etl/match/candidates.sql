-- Pairs of mentions: same title, similar titles, shared identifiers; a fresh mention may be what brings the titles of two
-- others together.
-- Few rows first: left to itself, the planner joins all mentions with all others of like titles.
CREATE OR REPLACE TEMP TABLE near AS
WITH alike AS (
    SELECT ta, tb FROM title_pairs WHERE ta IN (SELECT t FROM fresh_t)
    UNION
    SELECT ta, tb FROM title_pairs WHERE tb IN (SELECT t FROM fresh_t)
)
SELECT p.ta, p.tb, greatest(coalesce(x.buckets, 1), coalesce(y.buckets, 1)) AS buckets, c.ta IS NOT NULL AS brought
FROM alike p LEFT JOIN title_candidates c ON c.ta = p.ta AND c.tb = p.tb
LEFT JOIN full_blocks x ON x.k = p.ta LEFT JOIN full_blocks y ON y.k = p.tb;

CREATE OR REPLACE TEMP TABLE near_mentions AS
SELECT m.t, m.m, key_of(m.mention_id) AS hashed, f.m IS NOT NULL AS fresh
FROM match_mentions m LEFT JOIN fresh f ON f.m = m.m
WHERE m.t IN (SELECT ta FROM near UNION SELECT tb FROM near);

CREATE OR REPLACE TEMP TABLE pairs AS
WITH firsts AS (
    SELECT n.*, a.m, a.fresh, a.hashed % n.buckets AS bucket FROM near n JOIN near_mentions a ON a.t = n.ta
),
seconds AS (
    SELECT n.ta, n.tb, b.m, b.fresh, b.hashed % n.buckets AS bucket FROM near n JOIN near_mentions b ON b.t = n.tb
),
met AS (
    SELECT a.m AS x, b.m AS y FROM same_title_keys a JOIN same_title_keys b ON b.k = a.k WHERE a.m < b.m AND (a.fresh OR b.fresh)
    UNION ALL
    SELECT a.m, b.m FROM firsts a JOIN seconds b ON b.ta = a.ta AND b.tb = a.tb AND b.bucket = a.bucket
    WHERE a.brought OR a.fresh OR b.fresh
    UNION ALL
    SELECT l, r FROM id_pairs
)
SELECT DISTINCT least(x, y) AS l, greatest(x, y) AS r FROM met;

DELETE FROM match_pairs p USING pairs q WHERE q.l = p.l AND q.r = p.r;
