-- Which versions are to be read now. A page's today is the time of its first fetch, so an earlier one turning up means
-- reading it again; and a new version is compared with the one before it only if the same readers read both.
CREATE OR REPLACE TEMP TABLE wanted AS
WITH stated AS (
    SELECT page_id, arg_min(run_id, seq) AS run_id, any_value(url) AS url, any_value(sha256) AS sha256,
        arg_min(media_type, seq) AS media_type, arg_min(encoding, seq) AS encoding, min(fetched_at) AS fetched_at,
        arg_min(path, seq) AS path, arg_min(source, seq) AS source, min(seq) AS seq,
        arg_min_null(fetched_at, seq) AS first_fetched_at
    FROM arriving WHERE reason IS NULL GROUP BY page_id
),
fresh AS (
    SELECT s.* FROM stated AS s
    WHERE NOT EXISTS (SELECT 1 FROM pages AS p WHERE p.page_id = s.page_id)
        AND NOT EXISTS (SELECT 1 FROM rejects AS r WHERE r.url = s.url AND r.sha256 = s.sha256)
),
earlier AS (
    SELECT p.run_id, p.url, p.sha256, p.media_type, p.encoding, s.fetched_at, p.path, p.source, p.seq, p.page_id,
        CAST(NULL AS TIMESTAMP) AS first_fetched_at
    FROM pages AS p JOIN stated AS s ON s.page_id = p.page_id
    WHERE s.fetched_at < coalesce(p.fetched_at, TIMESTAMP '9999-01-01')
),
predecessors AS (
    SELECT p.* FROM pages AS p
    WHERE p.current AND p.reader <> getvariable('reader') AND p.url IN (SELECT url FROM fresh)
        AND p.page_id NOT IN (SELECT page_id FROM earlier)
)
SELECT page_id, run_id, url, sha256, media_type, encoding, fetched_at, path, source, seq, first_fetched_at, false AS again
FROM fresh
UNION ALL BY NAME
SELECT *, true AS again FROM earlier
UNION ALL BY NAME
SELECT page_id, run_id, url, sha256, media_type, encoding, fetched_at, path, source, seq, true AS again FROM predecessors;
