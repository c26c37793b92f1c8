-- Papers by year
-- The last 60 years with papers. Preprints are papers of which no other version is known.
SELECT year, count(*) FILTER (WHERE venue_type IS DISTINCT FROM 'preprint') AS published,
    count(*) FILTER (WHERE venue_type = 'preprint') AS preprints
FROM papers
WHERE year IS NOT NULL
GROUP BY year
ORDER BY year DESC
LIMIT 60;
