-- Pairs of mentions: same title, similar titles, shared identifiers; a fresh mention may be what brings the titles of two
-- others together.
-- Few rows first: left to itself, the planner joins all mentions with all others of like titles.
CREATE OR REPLACE TEMP TABLE near AS
SELECT p.ta, p.tb, greatest(coalesce(x.buckets, 1), coalesce(y.buckets, 1)) AS buckets, c.ta IS NOT NULL AS brought
FROM title_pairs p LEFT JOIN title_candidates c ON c.ta = p.ta AND c.tb = p.tb
LEFT JOIN full_blocks x ON x.k = p.ta LEFT JOIN full_blocks y ON y.k = p.tb
WHERE p.ta IN (SELECT t FROM fresh_t) OR p.tb IN (SELECT t FROM fresh_t);

CREATE OR REPLACE TEMP TABLE near_mentions AS
SELECT m.t, m.m, m.mention_id, f.m IS NOT NULL AS fresh
FROM match_mentions m LEFT JOIN fresh f ON f.m = m.m
WHERE m.t IN (SELECT ta FROM near UNION SELECT tb FROM near);

CREATE OR REPLACE TEMP TABLE pairs AS
WITH met AS (
    SELECT a.m AS x, b.m AS y FROM same_title_keys a JOIN same_title_keys b ON b.k = a.k WHERE a.m < b.m AND (a.fresh OR b.fresh)
    UNION ALL
    SELECT a.m, b.m FROM near n JOIN near_mentions a ON a.t = n.ta JOIN near_mentions b ON b.t = n.tb
    WHERE (n.brought OR a.fresh OR b.fresh)
        AND (n.buckets = 1 OR key_of(a.mention_id) % n.buckets = key_of(b.mention_id) % n.buckets)
    UNION ALL
    SELECT l, r FROM id_pairs
)
SELECT DISTINCT least(x, y) AS l, greatest(x, y) AS r FROM met;

DELETE FROM match_pairs p USING pairs q WHERE q.l = p.l AND q.r = p.r;
