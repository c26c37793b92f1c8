-- Papers by year
-- Sixty years up to the latest. Preprints are papers of which no other version is known.
WITH told AS (
    SELECT unnest(range(greatest(min(year), max(year) - 59), max(year) + 1)) AS year FROM papers
)
SELECT t.year, count(p.paper_id) FILTER (WHERE p.venue_type IS DISTINCT FROM 'preprint') AS published,
    count(p.paper_id) FILTER (WHERE p.venue_type = 'preprint') AS preprints
FROM told AS t LEFT JOIN papers AS p ON p.year = t.year
GROUP BY t.year
ORDER BY t.year DESC
LIMIT 60;
