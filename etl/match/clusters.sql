-- The touched mentions under the earliest of their cluster; the others keep what they have.

DELETE FROM clusters WHERE m IN (SELECT m FROM touched);

INSERT INTO clusters
WITH named AS (SELECT m.m, m.mention_id FROM match_mentions m JOIN touched t ON t.m = m.m)
SELECT n.mention_id, coalesce(f.mention_id, n.mention_id) AS cluster, n.m, g.c
FROM named n LEFT JOIN grouped g ON g.m = n.m LEFT JOIN named f ON f.m = g.g;
