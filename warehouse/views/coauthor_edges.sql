-- coauthor_edges: The edges of the co-author graph, each once; papers of more than 100 authors are left out.
-- source: The person with the smaller id.
-- target: The other person.
-- papers: Number of joint papers.
-- weight: Their sum, each paper counting 1 / (its authors - 1), so that big groups weigh no more than small ones.
-- first_year: Year of the first joint paper.
-- last_year: Year of the last one.
CREATE VIEW coauthor_edges AS
SELECT a.person_id AS source, b.person_id AS target, count(*) AS papers,
    round(sum(1.0 / (len(p.authors) - 1)), 6) AS weight, min(p.year) AS first_year, max(p.year) AS last_year
FROM authorships AS a
JOIN authorships AS b ON b.paper_id = a.paper_id AND b.person_id > a.person_id
JOIN papers AS p ON p.paper_id = a.paper_id AND len(p.authors) <= 100
GROUP BY a.person_id, b.person_id;
