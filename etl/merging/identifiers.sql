-- Identifiers: most often printed; the DOI and forum of the published version before those of other versions.
INSERT INTO picks
SELECT paper_id, 'arxiv_id', arxiv_id, mention_id, 'most often printed',
    row_number() OVER (
        PARTITION BY paper_id ORDER BY times DESC NULLS LAST, arxiv_id NULLS LAST, seq NULLS LAST)
FROM (SELECT *, count(*) OVER (PARTITION BY paper_id, arxiv_id) AS times FROM ranked WHERE arxiv_id IS NOT NULL);

INSERT INTO picks
SELECT paper_id, 'doi', doi, mention_id,
    CASE WHEN leads THEN 'DOI of the published version' ELSE 'DOI of another version' END,
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY (doi LIKE '10.48550/%') NULLS LAST, leads DESC NULLS LAST, rank NULLS LAST, times DESC NULLS LAST,
            doi NULLS LAST, seq NULLS LAST)
FROM (SELECT *, count(*) OVER (PARTITION BY paper_id, leads, doi) AS times FROM ranked WHERE doi IS NOT NULL);

INSERT INTO picks
SELECT paper_id, 'openreview_id', openreview_id, mention_id,
    CASE WHEN leads THEN 'forum of the published version' ELSE 'forum of another version' END,
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY leads DESC NULLS LAST, rank NULLS LAST, times DESC NULLS LAST, openreview_id NULLS LAST,
            seq NULLS LAST)
FROM (
    SELECT *, count(*) OVER (PARTITION BY paper_id, leads, openreview_id) AS times
    FROM ranked WHERE openreview_id IS NOT NULL
);
