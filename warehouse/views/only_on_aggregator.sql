-- only_on_aggregator: Papers that an aggregator lists for a person and that the person's homepage lacks.
-- person_id: Whose homepage lacks it.
-- person: The name.
-- aggregator: The kind of aggregator, by the reader of its pages.
-- paper_id: The paper.
-- title: Its title.
-- year: Its year.
-- venue: Its venue.
-- url: The page of the aggregator that lists it.
-- homepage_fetched_at: When the newest version of the homepage was first fetched; what came later it cannot list.
CREATE VIEW only_on_aggregator AS
WITH listed AS NOT MATERIALIZED (
    SELECT o.person_id, p.layout, p.url, a.paper_id
    FROM page_people AS o
    JOIN pages AS p ON p.page_id = o.page_id AND p.current
    JOIN entries AS e ON e.page_id = p.page_id
    JOIN assignments AS a ON a.mention_id = e.mention_id
),
elsewhere AS NOT MATERIALIZED (
    SELECT person_id, layout, paper_id, min(url) AS url
    FROM listed WHERE layout <> 'homepage' GROUP BY person_id, layout, paper_id
),
homepages AS NOT MATERIALIZED (
    SELECT o.person_id, max(p.fetched_at) AS fetched_at
    FROM page_people AS o JOIN pages AS p ON p.page_id = o.page_id AND p.current
    WHERE p.layout = 'homepage' GROUP BY o.person_id
)
SELECT g.person_id, n.name AS person, g.layout AS aggregator, g.paper_id, r.title, r.year, r.venue, g.url,
    h.fetched_at AS homepage_fetched_at
FROM elsewhere AS g
JOIN homepages AS h ON h.person_id = g.person_id
JOIN people AS n ON n.person_id = g.person_id
JOIN papers AS r ON r.paper_id = g.paper_id
WHERE NOT EXISTS (
    SELECT 1 FROM listed AS l
    WHERE l.person_id = g.person_id AND l.paper_id = g.paper_id AND l.layout = 'homepage'
);
