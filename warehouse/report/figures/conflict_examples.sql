-- Sources that contradict each other
-- Contradictions first, then versions; 25 at most, one for each paper and field.
SELECT title, field, kind, left_value, left_source, right_value, right_source
FROM disagreements
QUALIFY row_number() OVER (
    PARTITION BY paper_id, field ORDER BY kind NULLS LAST, left_source NULLS LAST, right_source NULLS LAST,
        left_value NULLS LAST, right_value NULLS LAST) = 1
ORDER BY CASE kind WHEN 'value' THEN 1 WHEN 'version' THEN 2 ELSE 3 END, field DESC, title NULLS LAST, paper_id NULLS LAST
LIMIT 25;
