-- One row a paper, from the values picked.
INSERT INTO paper_fields
SELECT paper_id, field, value, mention_id, rule FROM picks WHERE choice = 1
ORDER BY paper_id NULLS LAST, field NULLS LAST;

INSERT INTO papers
WITH counts AS (
    SELECT paper_id, count(*) FILTER (WHERE current) AS mention_count,
        count(DISTINCT source) FILTER (WHERE current) AS source_count
    FROM stated GROUP BY paper_id
),
bylines AS (
    SELECT paper_id, list(name ORDER BY position NULLS LAST) AS authors FROM authorships GROUP BY paper_id
),
picked AS (
    SELECT paper_id,
        max(value) FILTER (WHERE field = 'title') AS title,
        max(value) FILTER (WHERE field = 'year') AS year,
        max(value) FILTER (WHERE field = 'venue') AS venue,
        max(value) FILTER (WHERE field = 'venue_type') AS venue_type,
        max(value) FILTER (WHERE field = 'presentation') AS presentation,
        max(value) FILTER (WHERE field = 'arxiv_id') AS arxiv_id,
        max(value) FILTER (WHERE field = 'doi') AS doi,
        max(value) FILTER (WHERE field = 'openreview_id') AS openreview_id,
        max(value) FILTER (WHERE field = 'abstract') AS abstract
    FROM paper_fields GROUP BY paper_id
)
SELECT c.paper_id, p.title, b.authors, CAST(p.year AS INTEGER), p.venue, p.venue_type, p.presentation, p.arxiv_id,
    p.doi, p.openreview_id, p.abstract, c.mention_count, c.source_count
FROM counts AS c
LEFT JOIN picked AS p ON p.paper_id = c.paper_id
LEFT JOIN bylines AS b ON b.paper_id = c.paper_id
ORDER BY c.paper_id NULLS LAST;
