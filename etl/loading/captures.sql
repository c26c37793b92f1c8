-- A version seen at a new time is a capture; the same version at the same time is not.
INSERT INTO captures
SELECT min(a.seq), a.page_id, a.fetched_at, arg_min(a.run_id, a.seq)
FROM arriving AS a
WHERE a.reason IS NULL AND NOT EXISTS (
    SELECT 1 FROM captures AS c
    WHERE c.page_id = a.page_id AND c.fetched_at IS NOT DISTINCT FROM a.fetched_at)
GROUP BY a.page_id, a.fetched_at
ORDER BY min(a.seq) NULLS LAST;
