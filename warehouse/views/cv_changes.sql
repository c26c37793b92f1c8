-- cv_changes: Lines of a CV that came or went, and what a profile says otherwise, from one version of a page to the next,
--   both read by the same readers; `changes` has the publications.
-- url: The page.
-- seen_at: When the newer version was fetched (UTC); null if unknown.
-- change: added, removed or edited.
-- kind: position, education, award, news, talk, service, project, press; or `profile.position` and the like.
-- before: What stood there.
-- after: What stands there now.
-- page_id: The newer version of the page.
CREATE VIEW cv_changes AS
WITH steps AS NOT MATERIALIZED (
    SELECT p.url, c.page_id, c.fetched_at AS seen_at, p.reader, lag(c.page_id) OVER w AS earlier, lag(p.reader) OVER w AS as_read
    FROM captures AS c JOIN pages AS p ON p.page_id = c.page_id
    WINDOW w AS (PARTITION BY p.url ORDER BY c.fetched_at NULLS FIRST, c.seq NULLS LAST)
),
moves AS NOT MATERIALIZED (
    SELECT url, page_id, seen_at, earlier FROM steps WHERE earlier <> page_id AND reader = as_read
),
said AS NOT MATERIALIZED (
    UNPIVOT (
        SELECT page_id, name, position, affiliation, advisor, email, array_to_string(interests, ', ') AS interests
        FROM profile_rows
    ) ON COLUMNS(* EXCLUDE page_id) INTO NAME field VALUE value
)
SELECT m.url, m.seen_at, 'added' AS change, f.kind, CAST(NULL AS VARCHAR) AS before, f.text AS after, m.page_id
FROM moves AS m JOIN facts AS f ON f.page_id = m.page_id
WHERE NOT EXISTS (SELECT 1 FROM facts AS o WHERE o.page_id = m.earlier AND o.kind = f.kind AND o.text = f.text)
UNION ALL
SELECT m.url, m.seen_at, 'removed', f.kind, f.text, NULL, m.page_id
FROM moves AS m JOIN facts AS f ON f.page_id = m.earlier
WHERE NOT EXISTS (SELECT 1 FROM facts AS n WHERE n.page_id = m.page_id AND n.kind = f.kind AND n.text = f.text)
UNION ALL
SELECT m.url, m.seen_at, 'edited', 'profile.' || n.field, o.value, n.value, m.page_id
FROM moves AS m
JOIN said AS n ON n.page_id = m.page_id
JOIN said AS o ON o.page_id = m.earlier AND o.field = n.field AND o.value <> n.value;
