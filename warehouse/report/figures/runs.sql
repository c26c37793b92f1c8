-- The latest runs
-- What each of the last 20 runs saw and did; crawls name their source.
SELECT strftime(started_at, '%Y-%m-%d %H:%M') AS started, round(epoch(finished_at - started_at), 1) AS seconds, status,
    counts ->> '$.source' AS source, counts ->> '$.seen' AS seen, counts ->> '$.rejected' AS rejected,
    counts ->> '$.fetched' AS fetched, counts ->> '$.new' AS new, counts ->> '$.failed' AS failed
FROM runs
ORDER BY started_at DESC, run_id DESC
LIMIT 20;
