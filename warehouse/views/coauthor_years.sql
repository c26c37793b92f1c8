-- coauthor_years: How many papers two people wrote together in each year; papers of more than 100 authors are left out.
-- person_id: A person.
-- coauthor_id: A co-author.
-- year: The year; null for papers without one.
-- papers: Number of joint papers in it.
CREATE VIEW coauthor_years AS
SELECT a.person_id, b.person_id AS coauthor_id, p.year, count(*) AS papers
FROM authorships AS a
JOIN authorships AS b ON b.paper_id = a.paper_id AND b.person_id <> a.person_id
JOIN papers AS p ON p.paper_id = a.paper_id AND len(p.authors) <= 100
GROUP BY a.person_id, b.person_id, p.year;
