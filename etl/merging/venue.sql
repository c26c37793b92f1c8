-- The venue and its type: of the version that speaks for the paper, as most often printed.
INSERT INTO picks
SELECT paper_id, 'venue', venue, mention_id, 'venue of the published version, as most often printed',
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY times DESC NULLS LAST, length(venue) NULLS LAST, venue NULLS LAST, seq NULLS LAST)
FROM (SELECT *, count(*) OVER (PARTITION BY paper_id, venue) AS times FROM ranked WHERE leads AND venue IS NOT NULL);

INSERT INTO picks
SELECT paper_id, 'venue_type', version_type, mention_id, 'type of the published version',
    row_number() OVER (
        PARTITION BY paper_id ORDER BY times DESC NULLS LAST, version_type NULLS LAST, seq NULLS LAST)
FROM (
    SELECT *, count(*) OVER (PARTITION BY paper_id, version_type) AS times
    FROM ranked WHERE leads AND version_type IS NOT NULL
);
