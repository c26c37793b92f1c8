-- The lines between the most connected people
-- Pairs among the people of the figure, by the number of papers that they wrote together.
WITH shown AS (
    SELECT person_id, name FROM coauthor_nodes
    WHERE coauthors > 0
    ORDER BY coauthors DESC, papers DESC, name NULLS LAST, person_id NULLS LAST
    LIMIT 36
),
wrote AS (
    SELECT DISTINCT a.paper_id, a.person_id, s.name
    FROM authorships AS a
    JOIN shown AS s ON s.person_id = a.person_id
    JOIN papers AS p ON p.paper_id = a.paper_id AND len(p.authors) <= 100
)
SELECT a.person_id AS source, b.person_id AS target, a.name AS person, b.name AS coauthor, count(*) AS papers
FROM wrote AS a JOIN wrote AS b ON b.paper_id = a.paper_id AND b.person_id > a.person_id
GROUP BY a.person_id, b.person_id, a.name, b.name
ORDER BY papers DESC, person NULLS LAST, coauthor NULLS LAST, source NULLS LAST, target NULLS LAST;
