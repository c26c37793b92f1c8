-- The latest runs
-- What each of the last 20 runs saw and did; crawls name their source.
SELECT strftime(started_at, '%Y-%m-%d %H:%M') AS started, round(epoch(finished_at - started_at), 1) AS seconds, status,
    counts ->> '$.source' AS source, TRY_CAST(counts ->> '$.seen' AS BIGINT) AS seen,
    TRY_CAST(counts ->> '$.rejected' AS BIGINT) AS rejected, TRY_CAST(counts ->> '$.fetched' AS BIGINT) AS fetched,
    TRY_CAST(counts ->> '$.new' AS BIGINT) AS new, TRY_CAST(counts ->> '$.failed' AS BIGINT) AS failed
FROM runs
ORDER BY started_at DESC, run_id DESC
LIMIT 20;
