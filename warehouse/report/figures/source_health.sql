-- Health of the sources
-- Those with signs of death first: silent for 90 days, empty where there once was something, refused in all pages.
SELECT source, array_to_string(signs, ', ') AS signs, array_to_string(reasons, ', ') AS reasons,
    CAST(last_seen AS DATE) AS last_seen,
    CAST(last_changed AS DATE) AS last_changed, pages, refused, mentions_now, mentions_once
FROM source_health
ORDER BY len(signs) DESC, days_silent DESC NULLS LAST, source NULLS LAST
LIMIT 30;
