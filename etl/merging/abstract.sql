-- The abstract: of the published version, whole, most often printed; the longest at a tie.
INSERT INTO picks
WITH told AS (
    SELECT *, regexp_replace(trim(abstract), '\s+', ' ', 'g') AS folded FROM ranked WHERE trim(abstract) <> ''
),
counted AS (
    SELECT *, count(*) OVER (PARTITION BY paper_id, rank, folded) AS times FROM told
)
SELECT paper_id, 'abstract', abstract, mention_id,
    CASE WHEN ranks THEN 'abstract of the published version' ELSE 'only other versions print an abstract' END,
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY rank NULLS LAST, (folded LIKE '%...' OR folded LIKE '%…') NULLS LAST, times DESC NULLS LAST,
            length(folded) DESC NULLS LAST, folded NULLS LAST, seq NULLS LAST)
FROM counted;
