-- Pairs worth a comparison, each from bounded blocks; at least one of the two is fresh.

-- Identifiers.
CREATE OR REPLACE TEMP TABLE fresh_id_keys AS
WITH ids AS (
    SELECT m.m, key_of('doi' || doi) AS k FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE doi IS NOT NULL
    UNION ALL SELECT m.m, key_of('arxiv' || arxiv) FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE arxiv IS NOT NULL
    UNION ALL SELECT m.m, key_of('openreview' || openreview) FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE openreview IS NOT NULL
    UNION ALL SELECT m, key_of('url' || u) FROM (
        SELECT m.m, unnest(list_distinct(m.urls[1:20])) AS u FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE urls IS NOT NULL)
)
SELECT DISTINCT k, m FROM ids;
INSERT INTO id_keys SELECT * FROM fresh_id_keys;

CREATE OR REPLACE TEMP TABLE id_pairs AS
WITH shared_keys AS (
    SELECT k FROM id_keys WHERE k IN (SELECT k FROM fresh_id_keys) GROUP BY k HAVING count(*) BETWEEN 2 AND 40
)
SELECT DISTINCT least(a.m, b.m) AS l, greatest(a.m, b.m) AS r
FROM shared_keys s JOIN fresh_id_keys a ON a.k = s.k JOIN id_keys b ON b.k = s.k
WHERE a.m <> b.m;

-- Titles that may be one.
CREATE OR REPLACE TEMP TABLE new_title_keys AS
SELECT * FROM fresh_title_keys f WHERE NOT EXISTS (SELECT 1 FROM full_blocks b WHERE b.k = f.k);
INSERT INTO title_keys SELECT n.* FROM new_title_keys n ANTI JOIN title_keys k ON k.k = n.k AND k.t = n.t;

CREATE OR REPLACE TEMP TABLE title_candidates AS
SELECT DISTINCT c.ta, c.tb FROM (
    SELECT least(a.t, b.t) AS ta, greatest(a.t, b.t) AS tb
    FROM new_title_keys a JOIN title_keys b ON b.k = a.k WHERE a.t <> b.t
    UNION ALL
    SELECT least(a.t, b.t), greatest(a.t, b.t)
    FROM id_pairs p JOIN match_mentions a ON a.m = p.l JOIN match_mentions b ON b.m = p.r WHERE a.t <> b.t
) c ANTI JOIN title_pairs p ON p.ta = c.ta AND p.tb = c.tb;

INSERT INTO title_pairs
WITH compared AS (
    SELECT c.ta, c.tb, a.f AS fa, b.f AS fb, a.weight AS wa, b.weight AS wb, a.squashed AS sa, b.squashed AS sb,
        CAST(coalesce(list_sum(list_transform(shared(a.words, b.words), lambda x: x >> 52)), 0) AS INTEGER) AS both_weight,
        a.numbers AS na, b.numbers AS nb, a.front OR b.front AS front, a.free_numbers AS ia, b.free_numbers AS ib, a.marks AS ma, b.marks AS mb
    FROM title_candidates c JOIN match_titles a ON a.t = c.ta JOIN match_titles b ON b.t = c.tb
),
rated AS (
    SELECT *, CASE WHEN sa = sb THEN 100 ELSE 100 * both_weight // (wa + wb - both_weight) END AS likeness
    FROM compared
),
kept AS (SELECT * FROM rated WHERE likeness >= 30 OR both_weight * 100 >= 75 * least(wa, wb)),
left_over AS (
    SELECT *,
        list_filter(string_split(fa, ' '), lambda w: NOT list_contains(string_split(fb, ' '), w)) AS ra,
        list_filter(string_split(fb, ' '), lambda w: NOT list_contains(string_split(fa, ' '), w)) AS rb
    FROM kept
)
SELECT ta, tb, CAST(likeness AS INTEGER), both_weight, wa - both_weight, wb - both_weight,
    CASE WHEN na = nb OR sa = sb THEN 0
         WHEN len(shared(ia, ib)) < least(len(ia), len(ib)) THEN 2
         WHEN regexp_matches(array_to_string(ra, ' ') || ' ' || array_to_string(rb, ' '), '^ ?[0-9ivx]+ ?$') THEN 2
         WHEN regexp_matches(fa, '\b(part|chapter|volume|vol) ([0-9]+|[ivx]+|one|two|three)\b') <> regexp_matches(fb, '\b(part|chapter|volume|vol) ([0-9]+|[ivx]+|one|two|three)\b') THEN 2
         ELSE 1 END,
    CASE WHEN ma = mb THEN 0 ELSE 1 END,
    CASE WHEN sa = sb THEN 0
         WHEN likeness >= 50 AND abs(length(sa) - length(sb)) <= 3 THEN levenshtein(sa, sb)
         WHEN len(ra) > 3 OR len(rb) > 3 THEN 99
         ELSE levenshtein(array_to_string(ra, '')[1:60], array_to_string(rb, '')[1:60]) END,
    starts_with(sa, sb) OR starts_with(sb, sa) OR ends_with(sa, sb) OR ends_with(sb, sa),
    front
FROM left_over;

CREATE OR REPLACE TEMP TABLE fresh_t AS
SELECT DISTINCT m.t FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE m.t IS NOT NULL;

-- Pairs of mentions: same title, similar titles, shared identifiers.
CREATE OR REPLACE TEMP TABLE same_title_keys AS
WITH touched AS (
    SELECT m.m, m.mention_id, m.t, m.akeys, b.buckets FROM match_mentions m LEFT JOIN full_blocks b ON b.k = m.t
    WHERE m.t IN (SELECT t FROM fresh_t)
),
split AS (
    SELECT m, mention_id, key_of([t, a]) AS k, i
    FROM (SELECT m, mention_id, t, unnest(CASE WHEN len(akeys) = 0 THEN [0] ELSE akeys END) AS a,
                 generate_subscripts(CASE WHEN len(akeys) = 0 THEN [0] ELSE akeys END, 1) AS i
          FROM touched WHERE buckets IS NOT NULL)
)
SELECT t AS k, m FROM touched WHERE buckets IS NULL
UNION ALL
SELECT s.k, s.m FROM split s WHERE NOT EXISTS (SELECT 1 FROM full_blocks b WHERE b.k = s.k)
UNION ALL
SELECT key_of([s.k, h.i, key_of(s.mention_id || h.i) % b.buckets]), s.m
FROM split s JOIN full_blocks b ON b.k = s.k CROSS JOIN (SELECT unnest([1, 2, 3]) AS i) h
WHERE s.i = 1;

CREATE OR REPLACE TEMP TABLE pairs AS
WITH near AS (
    SELECT p.ta, p.tb, greatest(coalesce(x.buckets, 1), coalesce(y.buckets, 1)) AS buckets FROM title_pairs p
    LEFT JOIN full_blocks x ON x.k = p.ta LEFT JOIN full_blocks y ON y.k = p.tb
    WHERE p.ta IN (SELECT t FROM fresh_t) OR p.tb IN (SELECT t FROM fresh_t)
),
met AS (
    SELECT a.m AS x, b.m AS y FROM same_title_keys a JOIN same_title_keys b ON b.k = a.k WHERE a.m < b.m
    UNION ALL
    SELECT a.m, b.m FROM near n JOIN match_mentions a ON a.t = n.ta JOIN match_mentions b ON b.t = n.tb
    WHERE n.buckets = 1 OR key_of(a.mention_id) % n.buckets = key_of(b.mention_id) % n.buckets
    UNION ALL
    SELECT l, r FROM id_pairs
)
SELECT DISTINCT least(x, y) AS l, greatest(x, y) AS r FROM met
WHERE x IN (SELECT m FROM fresh) OR y IN (SELECT m FROM fresh);
