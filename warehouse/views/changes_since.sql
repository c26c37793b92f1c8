-- changes_since: What changed on a page, or on all pages of a source, since a day.
-- $page: The page's URL, its source's name, or a part of the URL.
-- $since: The day, such as '2024-01-31'.
-- seen_at: When the newer version was fetched (UTC).
-- url: The page.
-- kind: publication, or what `cv_changes` calls it: award, talk, `profile.position` and so on.
-- change: added, removed, retitled, moved or edited.
-- before: What stood there.
-- after: What stands there now.
-- title: The title of the publication concerned.
-- paper_id: The paper.
-- mention_id: The mention on the newer version; on the older one if it was removed.
CREATE MACRO changes_since(page, since) AS TABLE
WITH found AS (
    SELECT c.seen_at, c.url, 'publication' AS kind, c.change, c.before, c.after, e.title, a.paper_id, c.mention_id,
        c.page_id, e.seq
    FROM changes AS c
    JOIN entries AS e ON e.mention_id = c.mention_id
    LEFT JOIN assignments AS a ON a.mention_id = c.mention_id
    UNION ALL
    SELECT seen_at, url, kind, change, before, after, NULL, NULL, NULL, page_id, NULL FROM cv_changes
)
SELECT c.seen_at, c.url, c.kind, c.change, c.before, c.after, c.title, c.paper_id, c.mention_id
FROM found AS c JOIN pages AS p ON p.page_id = c.page_id
WHERE (p.source = page OR contains(c.url, page)) AND c.seen_at >= CAST(since AS TIMESTAMP)
ORDER BY c.seen_at NULLS LAST, c.url NULLS LAST, c.seq NULLS LAST, c.kind NULLS LAST, c.change NULLS LAST,
    c.before NULLS LAST, c.after NULLS LAST;
