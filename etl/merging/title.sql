-- The title: of the published version, whole, most often printed, in mixed case.
INSERT INTO picks
WITH told AS (
    SELECT *, regexp_replace(trim(title), '\s+', ' ', 'g') AS folded FROM ranked WHERE trim(title) <> ''
),
counted AS (
    SELECT *, count(*) OVER (PARTITION BY paper_id, rank, folded) AS times FROM told
)
SELECT paper_id, 'title', folded, mention_id,
    CASE WHEN ranks THEN 'title of the published version' ELSE 'only other versions print a title' END
        || ', most often printed, in mixed case',
    row_number() OVER (
        PARTITION BY paper_id
        ORDER BY rank NULLS LAST, (folded LIKE '%...' OR folded LIKE '%…') NULLS LAST, times DESC NULLS LAST,
            (folded = upper(folded) OR folded = lower(folded)) NULLS LAST, length(folded) DESC NULLS LAST,
            folded NULLS LAST, seq NULLS LAST)
FROM counted;
