-- Every printed abstract, the distinct texts numbered from the one that `papers` shows.
INSERT INTO abstracts
WITH texts AS (
    SELECT t.paper_id, t.text, row_number() OVER (
        PARTITION BY t.paper_id
        ORDER BY bool_or(f.mention_id IS NOT NULL) DESC NULLS LAST, min(t.seq) NULLS LAST) AS text_number
    FROM abstract_texts AS t
    LEFT JOIN paper_fields AS f ON f.mention_id = t.mention_id AND f.field = 'abstract'
    GROUP BY t.paper_id, t.text
)
SELECT t.paper_id, t.mention_id, e.abstract, x.text_number, t.version_type
FROM abstract_texts AS t
JOIN texts AS x ON x.paper_id = t.paper_id AND x.text = t.text
JOIN entries AS e ON e.mention_id = t.mention_id
ORDER BY t.paper_id NULLS LAST, x.text_number NULLS LAST, t.seq NULLS LAST;
