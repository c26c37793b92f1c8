-- Pairs of mentions and of titles that meet in a block, each block bounded; at least one of the two is fresh.

CREATE OR REPLACE TEMP TABLE id_pairs AS
SELECT DISTINCT least(a.m, b.m) AS l, greatest(a.m, b.m) AS r
FROM new_id_keys a JOIN met_id_keys b ON b.k = a.k
WHERE a.m <> b.m;

-- Titles that may be one.
CREATE OR REPLACE TEMP TABLE title_candidates AS
SELECT DISTINCT c.ta, c.tb FROM (
    SELECT least(a.t, b.t) AS ta, greatest(a.t, b.t) AS tb
    FROM new_title_keys a JOIN met_title_keys b ON b.k = a.k WHERE a.t <> b.t
    UNION ALL
    SELECT least(a.t, b.t), greatest(a.t, b.t)
    FROM id_pairs p JOIN match_mentions a ON a.m = p.l JOIN match_mentions b ON b.m = p.r WHERE a.t <> b.t
) c ANTI JOIN title_pairs p ON p.ta = c.ta AND p.tb = c.tb;
