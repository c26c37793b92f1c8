-- Problems on pages
-- What on the newest versions of the pages cannot be right, or could not be read with confidence.
SELECT x.kind, count(*) FILTER (WHERE x.severity = 'error') AS errors,
    count(*) FILTER (WHERE x.severity = 'warning') AS warnings,
    count(*) FILTER (WHERE x.severity NOT IN ('error', 'warning')) AS remarks
FROM problems AS x JOIN pages AS p ON p.page_id = x.page_id AND p.current
GROUP BY x.kind
ORDER BY count(*) DESC, x.kind NULLS LAST
LIMIT 20;
