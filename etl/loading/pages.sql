-- What was read, as pages.
INSERT INTO pages BY NAME
SELECT n.* EXCLUDE (seq, current), w.seq, false AS current
FROM new_read_pages AS n JOIN wanted AS w ON w.page_id = n.page_id
ORDER BY w.seq NULLS LAST;
