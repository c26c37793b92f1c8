-- equal_first_papers: Papers per person and year in whose list of authors the person shares the first place.
-- person_id: The person.
-- person: The name.
-- year: The year; null for papers without one.
-- papers: Number of such papers.
-- titles: Their titles.
-- paper_ids: Their ids, in the same order.
CREATE VIEW equal_first_papers AS
WITH front AS NOT MATERIALIZED (
    SELECT paper_id, min(position) FILTER (WHERE NOT coalesce(equal_contribution, false)) AS first_unmarked,
        count(*) FILTER (WHERE equal_contribution) AS marked
    FROM authorships
    WHERE paper_id IN (SELECT paper_id FROM authorships WHERE position = 1 AND equal_contribution)
    GROUP BY paper_id
)
SELECT a.person_id, n.name AS person, p.year, count(*) AS papers,
    list(p.title ORDER BY p.paper_id NULLS LAST) AS titles, list(p.paper_id ORDER BY p.paper_id NULLS LAST) AS paper_ids
FROM authorships AS a
JOIN front AS l ON l.paper_id = a.paper_id AND l.marked > 1 AND a.position < coalesce(l.first_unmarked, a.position + 1)
JOIN papers AS p ON p.paper_id = a.paper_id
JOIN people AS n ON n.person_id = a.person_id
GROUP BY a.person_id, n.name, p.year;
