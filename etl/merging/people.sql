-- People: all who wrote a paper or own a page, by the fullest of their common spellings.
INSERT INTO person_names
SELECT person_id, name, sum(times)
FROM (
    SELECT person_id, name, count(DISTINCT mention_id) AS times FROM mention_authors
    WHERE person_id IS NOT NULL GROUP BY person_id, name
    UNION ALL
    SELECT o.person_id, unnest(list_distinct(list_filter([r.name, r.name_native], lambda x: x IS NOT NULL))), 0
    FROM profile_rows AS r JOIN page_people AS o ON o.page_id = r.page_id
)
GROUP BY person_id, name
ORDER BY person_id NULLS LAST, name NULLS LAST;

INSERT INTO people
SELECT person_id, name FROM (
    SELECT n.person_id, coalesce(s.shown, n.name) AS name, row_number() OVER (
        PARTITION BY n.person_id
        ORDER BY s.fullness DESC NULLS LAST, sum(n.mention_count) DESC NULLS LAST,
            length(coalesce(s.shown, n.name)) DESC NULLS LAST, coalesce(s.shown, n.name) NULLS LAST) AS choice
    FROM person_names AS n LEFT JOIN spellings AS s ON s.name = n.name
    GROUP BY n.person_id, coalesce(s.shown, n.name), s.fullness
) WHERE choice = 1
ORDER BY person_id NULLS LAST;

INSERT INTO person_ids
SELECT DISTINCT person_id, scheme, value FROM (
    SELECT o.person_id, unnest(map_keys(r.ids)) AS scheme, unnest(map_values(r.ids)) AS value
    FROM profile_rows AS r JOIN page_people AS o ON o.page_id = r.page_id
    UNION ALL
    SELECT a.person_id, unnest(map_keys(e.author_ids[a.position])), unnest(map_values(e.author_ids[a.position]))
    FROM entries AS e
    JOIN pages AS p ON p.page_id = e.page_id AND p.current
    JOIN mention_authors AS a ON a.mention_id = e.mention_id
    WHERE e.author_ids IS NOT NULL AND a.person_id IS NOT NULL
    UNION ALL
    SELECT o.person_id, 'email', r.email
    FROM profile_rows AS r JOIN page_people AS o ON o.page_id = r.page_id WHERE r.email IS NOT NULL
) WHERE value IS NOT NULL
ORDER BY ALL NULLS LAST;
