-- The lines between the most connected people
-- Pairs among the people of the figure, by the number of papers that they wrote together.
WITH shown AS (
    SELECT person_id, name FROM coauthor_nodes
    WHERE coauthors > 0
    ORDER BY coauthors DESC, papers DESC, name NULLS LAST, person_id NULLS LAST
    LIMIT 36
)
SELECT e.source, e.target, s.name AS person, t.name AS coauthor, e.papers
FROM coauthor_edges AS e
JOIN shown AS s ON s.person_id = e.source
JOIN shown AS t ON t.person_id = e.target
ORDER BY e.papers DESC, person NULLS LAST, coauthor NULLS LAST, e.source NULLS LAST, e.target NULLS LAST;
