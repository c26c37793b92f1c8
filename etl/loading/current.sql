-- The newest version of a page is the one fetched last; an unknown time is older than any, then the order of arrival counts.
UPDATE pages SET current = newest.current
FROM (
    SELECT p.page_id, row_number() OVER (
        PARTITION BY p.url ORDER BY c.fetched_at DESC NULLS LAST, c.seq DESC NULLS LAST) = 1 AS current
    FROM pages AS p
    JOIN (SELECT page_id, max(fetched_at) AS fetched_at, max(seq) AS seq FROM captures GROUP BY page_id) AS c
        ON c.page_id = p.page_id
) AS newest
WHERE pages.page_id = newest.page_id AND pages.current <> newest.current;
