-- Where pages went for good, as often as they did.
INSERT INTO moves
SELECT a.url, arg_min(a.detail, a.seq), a.fetched_at, arg_min(a.run_id, a.seq)
FROM arriving AS a
WHERE a.reason = 'moved' AND a.detail IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM moves AS m WHERE m.url = a.url AND m.moved_at IS NOT DISTINCT FROM a.fetched_at)
GROUP BY a.url, a.fetched_at
ORDER BY min(a.seq) NULLS LAST;
