-- Fetches by month
-- How often pages were fetched, and how many of the fetches brought something new: the last 36 months with any.
SELECT strftime(c.fetched_at, '%Y-%m') AS month,
    count(*) FILTER (WHERE c.fetched_at = p.fetched_at) AS new_content,
    count(*) FILTER (WHERE c.fetched_at IS DISTINCT FROM p.fetched_at) AS as_before
FROM captures AS c LEFT JOIN pages AS p ON p.page_id = c.page_id
WHERE c.fetched_at IS NOT NULL
GROUP BY month
ORDER BY month DESC
LIMIT 36;
