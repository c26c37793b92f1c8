-- Papers after each run
-- How the warehouse grew: the last 40 runs that counted its papers.
SELECT strftime(started_at, '%Y-%m-%d %H:%M') AS run, CAST(counts ->> '$.papers' AS BIGINT) AS papers,
    CAST(counts ->> '$.people' AS BIGINT) AS people, status
FROM runs
WHERE counts ->> '$.papers' IS NOT NULL
ORDER BY started_at DESC, run_id DESC
LIMIT 40;
