-- The year: of the version that speaks for the paper; a preprint's only where nothing better prints one.
INSERT INTO picks
SELECT paper_id, 'year', year, mention_id,
    CASE WHEN leads THEN 'year of the published version' WHEN ranks THEN 'year of a like version'
        ELSE 'the published version prints no year' END,
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY leads DESC NULLS LAST, rank NULLS LAST, times DESC NULLS LAST, year NULLS LAST, seq NULLS LAST)
FROM (SELECT *, count(*) OVER (PARTITION BY paper_id, leads, rank, year) AS times FROM ranked WHERE year IS NOT NULL);
