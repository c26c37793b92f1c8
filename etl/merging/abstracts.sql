-- Every printed abstract, the distinct texts numbered from the one that `papers` shows.
INSERT INTO abstracts
WITH told AS (
    SELECT s.paper_id, s.mention_id, s.seq, s.abstract, s.version_type,
        regexp_replace(trim(s.abstract), '\s+', ' ', 'g') AS folded
    FROM stated AS s WHERE trim(s.abstract) <> ''
),
texts AS (
    SELECT t.paper_id, t.folded, row_number() OVER (
        PARTITION BY t.paper_id
        ORDER BY bool_or(f.mention_id IS NOT NULL) DESC NULLS LAST, min(t.seq) NULLS LAST) AS text_number
    FROM told AS t
    LEFT JOIN paper_fields AS f ON f.mention_id = t.mention_id AND f.field = 'abstract'
    GROUP BY t.paper_id, t.folded
)
SELECT t.paper_id, t.mention_id, t.abstract, x.text_number, t.version_type
FROM told AS t JOIN texts AS x ON x.paper_id = t.paper_id AND x.folded = t.folded
ORDER BY t.paper_id NULLS LAST, x.text_number NULLS LAST, t.seq NULLS LAST;
