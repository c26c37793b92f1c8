-- What could not even be made a page.
INSERT INTO rejects
SELECT a.path, a.url, arg_min(a.run_id, a.seq), a.reason, arg_min(a.detail, a.seq), a.sha256
FROM arriving AS a
WHERE a.reason <> 'moved' AND NOT EXISTS (
    SELECT 1 FROM rejects AS r
    WHERE r.url IS NOT DISTINCT FROM a.url AND r.path IS NOT DISTINCT FROM a.path
        AND r.sha256 IS NOT DISTINCT FROM a.sha256 AND r.reason = a.reason)
GROUP BY a.path, a.url, a.sha256, a.reason
ORDER BY min(a.seq) NULLS LAST;
