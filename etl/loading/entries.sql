-- Mentions are numbered run by run, and within a run by what they are, so that the order of its input does not matter.
INSERT INTO entries BY NAME
WITH arrived AS (
    SELECT run_id, min(seq) AS arrival FROM captures GROUP BY run_id
)
SELECT n.* EXCLUDE (seq),
    (SELECT coalesce(max(seq), 0) FROM entries)
        + row_number() OVER (
            ORDER BY a.arrival NULLS LAST, p.fetched_at NULLS FIRST, p.url NULLS LAST, p.sha256 NULLS LAST,
                n.ordinal NULLS LAST, n.mention_id NULLS LAST) AS seq
FROM new_entries AS n
JOIN pages AS p ON p.page_id = n.page_id
LEFT JOIN arrived AS a ON a.run_id = p.run_id;
