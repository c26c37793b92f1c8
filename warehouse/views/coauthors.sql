-- coauthors: Who wrote with whom, with their first and last joint paper; papers of more than 100 authors are left out.
-- person_id: A person.
-- person: The name.
-- coauthor_id: A co-author.
-- coauthor: The co-author's name.
-- papers: Number of joint papers.
-- first_year: Year of the first one.
-- first_paper: Its paper_id.
-- last_year: Year of the last one.
-- last_paper: Its paper_id.
CREATE VIEW coauthors AS
WITH wrote AS NOT MATERIALIZED (
    SELECT a.person_id, a.paper_id, p.year, coalesce(CAST(p.year AS VARCHAR), '9999') || a.paper_id AS in_order,
        coalesce(CAST(p.year AS VARCHAR), '0000') || a.paper_id AS in_order_back
    FROM authorships AS a JOIN papers AS p ON p.paper_id = a.paper_id AND len(p.authors) <= 100
),
pairs AS NOT MATERIALIZED (
    SELECT a.person_id, b.person_id AS coauthor_id, count(*) AS papers, min(a.year) AS first_year,
        min(a.in_order)[5:] AS first_paper, max(a.year) AS last_year, max(a.in_order_back)[5:] AS last_paper
    FROM wrote AS a JOIN authorships AS b ON b.paper_id = a.paper_id AND b.person_id <> a.person_id
    GROUP BY a.person_id, b.person_id
)
SELECT c.person_id, p.name AS person, c.coauthor_id, o.name AS coauthor, c.papers, c.first_year, c.first_paper, c.last_year,
    c.last_paper
FROM pairs AS c
JOIN people AS p ON p.person_id = c.person_id
JOIN people AS o ON o.person_id = c.coauthor_id;
