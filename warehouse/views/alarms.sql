-- alarms: What happened to a source that somebody should look at, each once, when it began.
-- source: The source's name in sources.toml.
-- run_id: The crawl that noticed.
-- at: When that crawl ended (UTC).
-- kind: `gone`, `blocked`, `unreachable`, `moved`, `fewer_entries`, `lost_field` and more; docs/scheduling.md lists them.
-- url: The page; empty if there are too many to tell one by one.
-- message: What happened, in words.
CREATE VIEW alarms AS
WITH rung AS (
    SELECT run_id, finished_at AS "at", counts ->> '$.source' AS source,
        unnest(from_json(json_extract(counts, '$.alarms'), '["JSON"]')) AS alarm
    FROM runs
    WHERE json_extract(counts, '$.alarms') IS NOT NULL
)
SELECT source, run_id, "at", alarm ->> '$.kind' AS kind, alarm ->> '$.url' AS url, alarm ->> '$.message' AS message
FROM rung;
