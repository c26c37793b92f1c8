-- What was read, as pages. They are numbered run by run, and within a run by what they are, so that the order of its input
-- does not matter; a page that is read again keeps its number.
INSERT INTO pages BY NAME
WITH arrived AS (
    SELECT run_id, min(seq) AS arrival FROM captures GROUP BY run_id
),
numbered AS (
    SELECT 0 AS seq UNION ALL SELECT seq FROM pages UNION ALL SELECT seq FROM wanted WHERE again
)
SELECT n.* EXCLUDE (seq, current), false AS current,
    CASE WHEN w.again THEN w.seq
        ELSE (SELECT max(seq) FROM numbered) + row_number() OVER (
            PARTITION BY w.again
            ORDER BY a.arrival NULLS LAST, w.first_fetched_at NULLS FIRST, n.url NULLS LAST, n.sha256 NULLS LAST)
    END AS seq
FROM new_read_pages AS n
JOIN wanted AS w ON w.page_id = n.page_id
LEFT JOIN arrived AS a ON a.run_id = n.run_id
ORDER BY seq NULLS LAST;
