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
WITH pairs AS NOT MATERIALIZED (
    SELECT person_id, coauthor_id, sum(papers) AS papers, min(year) AS first_year,
        coalesce(arg_min(first_paper, year), min(first_paper)) AS first_paper, max(year) AS last_year,
        coalesce(arg_max(last_paper, year), max(last_paper)) AS last_paper
    FROM coauthor_years GROUP BY person_id, coauthor_id
)
SELECT c.person_id, p.name AS person, c.coauthor_id, o.name AS coauthor, CAST(c.papers AS BIGINT) AS papers,
    c.first_year, c.first_paper, c.last_year, c.last_paper
FROM pairs AS c
JOIN people AS p ON p.person_id = c.person_id
JOIN people AS o ON o.person_id = c.coauthor_id;
