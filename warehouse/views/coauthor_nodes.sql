-- coauthor_nodes: The people of the co-author graph.
-- person_id: A person.
-- name: The name.
-- papers: Number of papers.
-- coauthors: Number of co-authors; papers of more than 100 authors do not count here.
-- first_year: Year of the first paper.
-- last_year: Year of the last paper.
CREATE VIEW coauthor_nodes AS
WITH wrote AS NOT MATERIALIZED (
    SELECT a.person_id, count(DISTINCT a.paper_id) AS papers, min(p.year) AS first_year, max(p.year) AS last_year
    FROM authorships AS a JOIN papers AS p ON p.paper_id = a.paper_id
    WHERE a.person_id IS NOT NULL
    GROUP BY a.person_id
),
met AS NOT MATERIALIZED (
    SELECT person_id, count(DISTINCT coauthor_id) AS coauthors FROM coauthor_years GROUP BY person_id
)
SELECT w.person_id, n.name, w.papers, coalesce(m.coauthors, 0) AS coauthors, w.first_year, w.last_year
FROM wrote AS w
JOIN people AS n ON n.person_id = w.person_id
LEFT JOIN met AS m ON m.person_id = w.person_id;
