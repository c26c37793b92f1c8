-- The touched mentions under the earliest of their cluster; the others keep what they have.

DELETE FROM clusters WHERE m IN (SELECT m FROM touched);

INSERT INTO clusters
SELECT t.mention_id, coalesce(f.mention_id, t.mention_id) AS cluster, t.m, g.c
FROM touched t LEFT JOIN grouped g ON g.m = t.m LEFT JOIN touched f ON f.m = g.g;
