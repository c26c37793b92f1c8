-- Who writes with whom
-- The 36 most connected people; papers of more than 100 authors do not count. Larger dots wrote more papers, thicker
-- lines join those who wrote more together.
SELECT person_id, name, papers, coauthors
FROM coauthor_nodes
WHERE coauthors > 0
ORDER BY coauthors DESC, papers DESC, name NULLS LAST, person_id NULLS LAST
LIMIT 36;
