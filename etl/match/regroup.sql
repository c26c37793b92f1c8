-- A node stands for its mentions; a mention of no node for itself.

CREATE OR REPLACE TEMP TABLE grouped AS
WITH placed AS (
    SELECT g.m, r.c FROM grouped g LEFT JOIN torn_nodes n ON n.m = g.m JOIN regrouped r ON r.m = coalesce(n.node, g.m)
),
first AS (SELECT c, min(m) AS g FROM placed GROUP BY c)
SELECT g.m, g.c, coalesce(f.g, g.g) AS g
FROM grouped g LEFT JOIN placed p ON p.m = g.m LEFT JOIN first f ON f.c = p.c;
