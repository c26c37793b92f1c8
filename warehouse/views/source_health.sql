-- source_health: When each source was last seen, what it listed then, and what looks dead about it.
-- source: The source: its configured name, else the page's URL.
-- pages: Number of its pages, read or refused.
-- last_seen: When one of them was last fetched and could be read, be it unchanged (UTC).
-- last_changed: When one of them last came with a new content (UTC).
-- days_silent: Whole days from `last_seen` to the newest fetch of the whole warehouse.
-- mentions_now: Number of publications that the newest versions list.
-- mentions_once: Number that their fullest versions listed.
-- refused: Number of its pages that its last run could not fetch, and of those whose newest version could not be read.
-- reasons: Why its last run could not fetch pages: `gone`, `blocked`, `empty`, `busy` and more; docs/add-a-spider.md lists them.
-- signs: What looks dead: `silent` for 90 days, `empty` where there once was something, `refused` in all its pages.
CREATE VIEW source_health AS
WITH ended AS (
    SELECT counts ->> '$.source' AS source, started_at, CAST(counts ->> '$.fetched' AS BIGINT) AS fetched,
        CAST(counts ->> '$.failed' AS BIGINT) AS failed, list_sort(json_keys(counts, '$.reasons')) AS reasons
    FROM runs WHERE counts ->> '$.source' IS NOT NULL AND status IN ('done', 'failed', 'broken')
),
visits AS (
    -- An unchanged page leaves no capture, and one that is gone none either; the run that asked for them tells.
    SELECT source, max(started_at) AS last_run, max(started_at) FILTER (WHERE fetched > 0) AS last_visit,
        coalesce(arg_max(fetched, started_at), 0) AS fetched, coalesce(arg_max(failed, started_at), 0) AS failed,
        arg_max_null(reasons, started_at) AS reasons
    FROM ended GROUP BY source
),
newest AS (
    SELECT max(seen_at) AS as_of
    FROM (SELECT fetched_at AS seen_at FROM captures UNION ALL SELECT last_run FROM visits) AS times
),
addresses AS NOT MATERIALIZED (SELECT url, any_value(source) AS source FROM pages GROUP BY url),
refusals AS NOT MATERIALIZED (
    SELECT 'g' || left(sha256(url || chr(10) || sha256), 16) AS page_id, any_value(url) AS url
    FROM rejects WHERE sha256 IS NOT NULL AND url IS NOT NULL GROUP BY url, sha256
),
seen AS NOT MATERIALIZED (
    SELECT coalesce(p.url, x.url) AS url, max(c.fetched_at) FILTER (WHERE p.page_id IS NOT NULL) AS last_seen,
        max(p.fetched_at) AS last_changed,
        arg_max(p.page_id IS NULL, (c.fetched_at, c.seq)) AS refused
    FROM captures AS c
    LEFT JOIN pages AS p ON p.page_id = c.page_id
    LEFT JOIN refusals AS x ON x.page_id = c.page_id AND p.page_id IS NULL
    WHERE p.page_id IS NOT NULL OR x.page_id IS NOT NULL
    GROUP BY coalesce(p.url, x.url)
),
counted AS NOT MATERIALIZED (
    SELECT p.url, sum(coalesce(e.mentions, 0)) FILTER (WHERE p.current) AS mentions_now,
        max(coalesce(e.mentions, 0)) AS mentions_once
    FROM pages AS p LEFT JOIN (SELECT page_id, count(*) AS mentions FROM entries GROUP BY page_id) AS e
        ON e.page_id = p.page_id
    GROUP BY p.url
),
read AS NOT MATERIALIZED (
    SELECT coalesce(a.source, s.url) AS source, count(*) AS pages, max(s.last_seen) AS last_seen,
        max(s.last_changed) AS last_changed, sum(coalesce(c.mentions_now, 0)) AS mentions_now,
        sum(coalesce(c.mentions_once, 0)) AS mentions_once, count(*) FILTER (WHERE s.refused) AS refused
    FROM seen AS s
    LEFT JOIN addresses AS a ON a.url = s.url
    LEFT JOIN counted AS c ON c.url = s.url
    GROUP BY coalesce(a.source, s.url)
),
summed AS NOT MATERIALIZED (
    SELECT coalesce(r.source, v.source) AS source,
        greatest(coalesce(r.pages, 0), coalesce(v.fetched + v.failed, 0)) AS pages,
        greatest(r.last_seen, v.last_visit) AS last_seen, r.last_changed,
        CAST(coalesce(r.mentions_now, 0) AS BIGINT) AS mentions_now,
        CAST(coalesce(r.mentions_once, 0) AS BIGINT) AS mentions_once,
        coalesce(r.refused, 0) + coalesce(v.failed, 0) AS refused, coalesce(v.reasons, []) AS reasons,
        coalesce(v.fetched = 0 AND len(v.reasons) > 0, false) AS failed
    FROM read AS r FULL JOIN visits AS v ON v.source = r.source
)
SELECT s.source, s.pages, s.last_seen, s.last_changed, datediff('day', s.last_seen, n.as_of) AS days_silent,
    s.mentions_now, s.mentions_once, s.refused, s.reasons,
    list_filter([
        CASE WHEN datediff('day', s.last_seen, n.as_of) >= 90 THEN 'silent' END,
        CASE WHEN s.mentions_now = 0 AND s.mentions_once > 0 THEN 'empty' END,
        CASE WHEN s.failed OR s.refused >= s.pages THEN 'refused' END
    ], lambda x: x IS NOT NULL) AS signs
FROM summed AS s CROSS JOIN newest AS n;
