-- The components with a contradiction in them, as nodes and the ties between them. A node is a mention, but in a very large
-- component it is all mentions that say the same, as far as nothing speaks against it, so that crowds stay cheap.

CREATE OR REPLACE TEMP TABLE torn_pairs AS
WITH sized AS (SELECT c, count(*) AS n FROM components GROUP BY c),
inside AS (
    SELECT a.c, s.n, p.l, p.r, p.score
    FROM touched_pairs p
    JOIN components a ON a.m = p.l
    JOIN components b ON b.m = p.r AND b.c = a.c
    JOIN sized s ON s.c = a.c
    WHERE NOT p.completing OR s.n <= 60
),
torn AS (
    SELECT c FROM inside WHERE score < 65
    UNION
    SELECT c FROM components WHERE m IN (SELECT m FROM judged)
)
SELECT i.* FROM inside i JOIN torn t ON t.c = i.c;

CREATE OR REPLACE TEMP TABLE torn_nodes AS
WITH alike AS (
    SELECT x.c, m.m, key_of([hash(m.t), hash(m.akeys), hash(m.year), hash(m.preprint), hash(m.venue), hash(m.volume), hash(m.number),
        hash(m.page_from), hash(m.doi), hash(m.arxiv), hash(m.openreview), hash(m.ukeys), hash(m.source)]) AS said
    FROM (SELECT DISTINCT c FROM torn_pairs WHERE n > 500) x
    JOIN components o ON o.c = x.c JOIN match_mentions m ON m.m = o.m
    WHERE m.m NOT IN (SELECT m FROM judged)
),
doubted AS (
    SELECT DISTINCT a.c, a.said
    FROM torn_pairs p JOIN alike a ON a.m = p.l JOIN alike b ON b.m = p.r AND b.said = a.said
    WHERE p.score < 65
)
SELECT a.m, min(a.m) OVER (PARTITION BY a.c, a.said) AS node
FROM alike a ANTI JOIN doubted d ON d.c = a.c AND d.said = a.said;

CREATE OR REPLACE TEMP TABLE torn_ties AS
WITH between AS (
    SELECT p.c, coalesce(a.node, p.l) AS l, coalesce(b.node, p.r) AS r, p.score
    FROM torn_pairs p LEFT JOIN torn_nodes a ON a.m = p.l LEFT JOIN torn_nodes b ON b.m = p.r
)
SELECT c, least(l, r) AS l, greatest(l, r) AS r,
    sum(greatest(-120, least(120, score - 65))) AS points, count(*) AS pairs, bool_or(score <= -1000) AS veto
FROM between WHERE l <> r
GROUP BY c, least(l, r), greatest(l, r);
