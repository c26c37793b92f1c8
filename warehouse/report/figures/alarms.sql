-- Alarms
-- What happened to a source that somebody should look at: the latest 20.
SELECT strftime("at", '%Y-%m-%d %H:%M') AS at, source, kind, message, url
FROM alarms
ORDER BY "at" DESC NULLS LAST, source NULLS LAST, kind NULLS LAST, url NULLS LAST, message NULLS LAST
LIMIT 20;
