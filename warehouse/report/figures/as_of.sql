-- How new it is
-- The first and the last fetch that anybody noted, and the end of the last run before this report.
SELECT CAST(min(fetched_at) AS DATE) AS first_fetch, CAST(max(fetched_at) AS DATE) AS last_fetch,
    (SELECT max(finished_at) FROM runs) AS last_run
FROM captures;
