-- name_spellings: Every spelling of a person's name, and on which version of which page it was seen.
-- person_id: The person.
-- person: The name by which the person goes here.
-- spelling: A spelling, as printed.
-- page_id: The version of the page where it stands.
-- url: The page.
-- source: The page's source, as configured.
-- fetched_at: When that version was first fetched (UTC).
-- current: Is it the newest version of the page?
-- mentions: Number of publications there that spell the name so; 0 if only the page's profile does.
-- mention_id: One of them.
CREATE VIEW name_spellings AS
WITH seen AS NOT MATERIALIZED (
    SELECT person_id, name, page_id, count(mention_id) AS mentions, min(mention_id) AS mention_id
    FROM (
        SELECT m.person_id, m.name, e.page_id, m.mention_id
        FROM mention_authors AS m JOIN entries AS e ON e.mention_id = m.mention_id
        UNION ALL
        SELECT o.person_id, r.name, r.page_id, NULL
        FROM profile_rows AS r JOIN page_people AS o ON o.page_id = r.page_id WHERE r.name IS NOT NULL
        UNION ALL
        SELECT o.person_id, r.name_native, r.page_id, NULL
        FROM profile_rows AS r JOIN page_people AS o ON o.page_id = r.page_id WHERE r.name_native IS NOT NULL
    )
    GROUP BY person_id, name, page_id
)
SELECT s.person_id, n.name AS person, s.name AS spelling, s.page_id, p.url, p.source, p.fetched_at, p.current,
    s.mentions, s.mention_id
FROM seen AS s
JOIN pages AS p ON p.page_id = s.page_id
JOIN people AS n ON n.person_id = s.person_id;
