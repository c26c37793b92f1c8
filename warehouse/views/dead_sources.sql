-- dead_sources: Sources that look dead, the longest silent first.
-- source: The source: its configured name, else the page's URL.
-- signs: What looks dead: `silent` for 90 days, `empty` where there once was something, `refused` in all its pages.
-- reasons: Why its last run could not fetch pages: `gone`, `blocked`, `empty`, `busy` and more.
-- last_seen: When one of its pages was last fetched and could be read (UTC).
-- days_silent: Whole days from then to the newest fetch of the whole warehouse.
-- mentions_now: Number of publications that the newest versions list.
-- mentions_once: Number that their fullest versions listed.
CREATE VIEW dead_sources AS
SELECT source, signs, reasons, last_seen, days_silent, mentions_now, mentions_once
FROM source_health
WHERE len(signs) > 0
ORDER BY days_silent DESC NULLS FIRST, source NULLS LAST;
