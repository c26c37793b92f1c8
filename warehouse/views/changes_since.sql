-- changes_since: What changed on a page, or on all pages of a source, since a day.
-- $page: The page's URL, its source's name, or a part of the URL.
-- $since: The day, such as '2024-01-31'.
-- seen_at: When the newer version was fetched (UTC).
-- url: The page.
-- change: added, removed, retitled, moved or edited.
-- title: The title of the publication concerned.
-- before: What stood there.
-- after: What stands there now.
-- paper_id: The paper.
-- mention_id: The mention on the newer version; on the older one if it was removed.
CREATE MACRO changes_since(page, since) AS TABLE
SELECT c.seen_at, c.url, c.change, e.title, c.before, c.after, a.paper_id, c.mention_id
FROM changes AS c
JOIN pages AS p ON p.page_id = c.page_id
JOIN entries AS e ON e.mention_id = c.mention_id
LEFT JOIN assignments AS a ON a.mention_id = c.mention_id
WHERE (p.source = page OR contains(c.url, page)) AND c.seen_at >= CAST(since AS TIMESTAMP)
ORDER BY c.seen_at NULLS LAST, c.url NULLS LAST, e.seq NULLS LAST, c.change NULLS LAST;
