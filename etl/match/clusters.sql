-- The touched mentions under the earliest of their cluster; the others keep what they have.

DELETE FROM match_components WHERE m IN (SELECT m FROM touched);
INSERT INTO match_components SELECT m, c FROM components;

DELETE FROM clusters WHERE mention_id IN (SELECT m.mention_id FROM match_mentions m JOIN touched t ON t.m = m.m);

INSERT INTO clusters
SELECT m.mention_id, coalesce(f.mention_id, m.mention_id) AS cluster
FROM touched t JOIN match_mentions m ON m.m = t.m
LEFT JOIN grouped g ON g.m = m.m LEFT JOIN match_mentions f ON f.m = g.g;
