-- What could not be read
-- Files and answers that were refused, by reason; their bytes are in the archive.
SELECT reason, count(*) AS refused, max(run_id) AS last_run
FROM rejects
GROUP BY reason
ORDER BY refused DESC, reason NULLS LAST
LIMIT 20;
