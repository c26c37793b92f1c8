-- The versions of each paper. A mention without a year stands for the version of its venue that has one.
INSERT INTO versions
WITH grouped AS (
    SELECT s.*,
        CASE WHEN version_type = 'preprint' THEN coalesce(venue_id, max(venue_id) FILTER (WHERE version_type = 'preprint')
            OVER (PARTITION BY paper_id)) ELSE venue_id END AS of_venue,
        CASE WHEN version_type = 'preprint' THEN NULL
            ELSE coalesce(year, min(year) OVER (PARTITION BY paper_id, version_type, venue_id)) END AS of_year
    FROM stated AS s WHERE version_type IS NOT NULL OR venue IS NOT NULL
)
SELECT paper_id, coalesce(version_type, 'other'),
    arg_min(venue, (length(venue), venue)) FILTER (WHERE venue IS NOT NULL),
    min(coalesce(year, of_year)), min(published), min(arxiv_id), min(doi),
    arg_min(mention_id, (coalesce(authors_complete, true) = false, published IS NULL, seq)), count(*)
FROM grouped
GROUP BY paper_id, coalesce(version_type, 'other'), of_venue, of_year
ORDER BY paper_id NULLS LAST, min(rank) NULLS LAST, min(coalesce(year, of_year)) NULLS LAST, min(seq) NULLS LAST;
