-- The newest version of a page is the one fetched last; an unknown time is older than any, then the order of arrival counts.
-- A page that moved since has none, if the page where it went could be read: else its statements would count twice.
UPDATE pages SET current = newest.current
FROM (
    SELECT p.page_id, row_number() OVER (
        PARTITION BY p.url ORDER BY c.fetched_at DESC NULLS LAST, c.seq DESC NULLS LAST) = 1
        AND NOT EXISTS (
            SELECT 1 FROM moves AS m
            WHERE m.url = p.url AND m.moved_at >= coalesce(c.fetched_at, m.moved_at)
                AND m.moved_to IN (SELECT url FROM pages)
                AND NOT EXISTS (
                    SELECT 1 FROM captures AS l JOIN pages AS q ON q.page_id = l.page_id
                    WHERE q.url = m.url AND l.fetched_at > m.moved_at)) AS current
    FROM pages AS p
    JOIN (SELECT page_id, max(fetched_at) AS fetched_at, max(seq) AS seq FROM captures GROUP BY page_id) AS c
        ON c.page_id = p.page_id
) AS newest
WHERE pages.page_id = newest.page_id AND pages.current <> newest.current;
