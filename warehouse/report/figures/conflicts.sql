-- Conflicts by field
-- Papers whose mentions print different values: only the wording differs, versions differ, or they contradict each other.
SELECT field, count(DISTINCT paper_id) FILTER (WHERE kind = 'value') AS contradictions,
    count(DISTINCT paper_id) FILTER (WHERE kind = 'version') AS versions,
    count(DISTINCT paper_id) FILTER (WHERE kind = 'wording') AS wordings
FROM conflicts
GROUP BY field
ORDER BY count(DISTINCT paper_id) DESC, field NULLS LAST
LIMIT 20;
