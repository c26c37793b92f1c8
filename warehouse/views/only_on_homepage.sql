-- only_on_homepage: Papers that a person's homepage lists and an aggregator's list of that person lacks.
-- person_id: Whose homepage it is.
-- person: The name.
-- aggregator: The kind of aggregator, by the reader of its pages.
-- paper_id: The paper that is missing there.
-- title: Its title.
-- year: Its year.
-- venue: Its venue.
-- url: The homepage that lists it.
-- on_other_lists: Does the aggregator list it for somebody else?
CREATE VIEW only_on_homepage AS
WITH listed AS NOT MATERIALIZED (
    SELECT o.person_id, p.layout, p.url, a.paper_id
    FROM page_people AS o
    JOIN pages AS p ON p.page_id = o.page_id AND p.current
    JOIN entries AS e ON e.page_id = p.page_id
    JOIN assignments AS a ON a.mention_id = e.mention_id
),
own AS NOT MATERIALIZED (
    SELECT person_id, paper_id, min(url) AS url FROM listed WHERE layout = 'homepage' GROUP BY person_id, paper_id
),
aggregators AS NOT MATERIALIZED (
    SELECT DISTINCT o.person_id, p.layout
    FROM page_people AS o JOIN pages AS p ON p.page_id = o.page_id AND p.current
    WHERE p.layout <> 'homepage'
)
SELECT h.person_id, n.name AS person, g.layout AS aggregator, h.paper_id, r.title, r.year, r.venue, h.url,
    EXISTS (
        SELECT 1 FROM assignments AS a
        JOIN entries AS e ON e.mention_id = a.mention_id
        JOIN pages AS p ON p.page_id = e.page_id AND p.current
        WHERE a.paper_id = h.paper_id AND p.layout = g.layout
    ) AS on_other_lists
FROM own AS h
JOIN aggregators AS g ON g.person_id = h.person_id
JOIN people AS n ON n.person_id = h.person_id
JOIN papers AS r ON r.paper_id = h.paper_id
WHERE NOT EXISTS (
    SELECT 1 FROM listed AS l
    WHERE l.person_id = h.person_id AND l.paper_id = h.paper_id AND l.layout = g.layout
);
