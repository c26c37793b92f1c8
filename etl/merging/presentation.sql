-- How it was presented: as most often said of the version that speaks for the paper, the higher honour at a tie.
INSERT INTO picks
SELECT paper_id, 'presentation', presentation, mention_id, 'presentation at the venue, most often printed',
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY leads DESC NULLS LAST, rank NULLS LAST, times DESC NULLS LAST, honour NULLS LAST,
            presentation NULLS LAST, seq NULLS LAST)
FROM (
    SELECT *, count(*) OVER (PARTITION BY paper_id, leads, presentation) AS times,
        CASE presentation WHEN 'oral' THEN 2 WHEN 'spotlight' THEN 3 WHEN 'poster' THEN 4 ELSE 1 END AS honour
    FROM ranked WHERE presentation IS NOT NULL
);
