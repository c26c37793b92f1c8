-- source_health: When each source was last seen, what it listed then, and what looks dead about it.
-- source: The source: its configured name, else the page's URL.
-- pages: Number of its pages, read or refused.
-- last_seen: When one of them was last fetched and could be read, be it unchanged (UTC).
-- last_changed: When one of them last came with a new content (UTC).
-- days_silent: Whole days from `last_seen` to the newest fetch of the whole warehouse.
-- mentions_now: Number of publications that the newest versions list.
-- mentions_once: Number that their fullest versions listed.
-- refused: Number of its pages whose last answer could not be read.
-- signs: What looks dead: `silent` for 90 days, `empty` where there once was something, `refused` in all its pages.
CREATE VIEW source_health AS
WITH visits AS (
    -- An unchanged page leaves no capture; that it was there is told by the run that asked for it.
    SELECT counts ->> '$.source' AS source, max(started_at) AS last_visit
    FROM runs WHERE CAST(counts ->> '$.fetched' AS BIGINT) > 0 GROUP BY counts ->> '$.source'
),
newest AS (
    SELECT max(seen_at) AS as_of
    FROM (SELECT fetched_at AS seen_at FROM captures UNION ALL SELECT last_visit FROM visits) AS times
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
summed AS NOT MATERIALIZED (
    SELECT coalesce(a.source, s.url) AS source, count(*) AS pages,
        greatest(max(s.last_seen), any_value(v.last_visit)) AS last_seen,
        max(s.last_changed) AS last_changed, CAST(coalesce(sum(c.mentions_now), 0) AS BIGINT) AS mentions_now,
        CAST(coalesce(sum(c.mentions_once), 0) AS BIGINT) AS mentions_once, count(*) FILTER (WHERE s.refused) AS refused
    FROM seen AS s
    LEFT JOIN addresses AS a ON a.url = s.url
    LEFT JOIN counted AS c ON c.url = s.url
    LEFT JOIN visits AS v ON v.source = a.source
    GROUP BY coalesce(a.source, s.url)
)
SELECT s.source, s.pages, s.last_seen, s.last_changed, datediff('day', s.last_seen, n.as_of) AS days_silent,
    s.mentions_now, s.mentions_once, s.refused,
    list_filter([
        CASE WHEN datediff('day', s.last_seen, n.as_of) >= 90 THEN 'silent' END,
        CASE WHEN s.mentions_now = 0 AND s.mentions_once > 0 THEN 'empty' END,
        CASE WHEN s.refused = s.pages THEN 'refused' END
    ], lambda x: x IS NOT NULL) AS signs
FROM summed AS s CROSS JOIN newest AS n;
