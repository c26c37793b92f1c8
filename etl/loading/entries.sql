-- What was read, as mentions, numbered page by page.
INSERT INTO entries BY NAME
SELECT n.* EXCLUDE (seq),
    p.seq * 1000000
        + row_number() OVER (PARTITION BY n.page_id ORDER BY n.ordinal NULLS LAST, n.mention_id NULLS LAST) AS seq
FROM new_entries AS n JOIN pages AS p ON p.page_id = n.page_id
ORDER BY seq NULLS LAST;
