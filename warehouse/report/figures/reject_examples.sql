-- The latest refusals
-- The 25 latest, with the reason in a sentence.
SELECT coalesce(path, url) AS what, reason, detail
FROM rejects
ORDER BY run_id DESC, what NULLS LAST, reason NULLS LAST
LIMIT 25;
