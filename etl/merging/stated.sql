-- What the mentions of a paper may say about it: the current ones, or, for a paper that no page lists any more, all.
-- `rank` puts the published version before the preprint.
CREATE OR REPLACE TEMP TABLE stated AS
WITH joined AS (
    SELECT a.paper_id, p.current, coalesce(p.source, p.url) AS source,
        bool_or(p.current) OVER (PARTITION BY a.paper_id) AS any_current, e.*
    FROM entries AS e
    JOIN assignments AS a ON a.mention_id = e.mention_id
    JOIN pages AS p ON p.page_id = e.page_id
),
typed AS (
    SELECT j.* EXCLUDE (raw, links, section, locator, abstract, any_current),
        coalesce(j.venue_type, CASE WHEN j.venue IS NULL AND j.arxiv_id IS NOT NULL THEN 'preprint' END) AS version_type,
        v.venue_id
    FROM joined AS j
    LEFT JOIN venue_keys AS v ON v.venue = j.venue AND v.venue_type IS NOT DISTINCT FROM j.venue_type
    WHERE j.current OR NOT j.any_current
)
SELECT *,
    CASE version_type
        WHEN 'conference' THEN 1 WHEN 'journal' THEN 1 WHEN 'book' THEN 2 WHEN 'workshop' THEN 4 WHEN 'preprint' THEN 7
        WHEN 'thesis' THEN 5 WHEN 'report' THEN 5 WHEN 'patent' THEN 5
        ELSE CASE WHEN venue IS NOT NULL THEN 3 ELSE 6 END
    END AS rank
FROM typed;

-- Abstracts are long: each is folded once, and compared by its hash.
CREATE OR REPLACE TEMP TABLE abstract_texts AS
SELECT s.paper_id, s.mention_id, s.seq, s.rank, s.version_type, s.current, length(f.folded) AS characters,
    f.folded LIKE '%...' OR f.folded LIKE '%…' AS cut, hash(f.folded) AS text
FROM stated AS s
JOIN (
    SELECT mention_id, CASE WHEN regexp_matches(abstract, '\s\s|[\t\n\r\f\v]')
        THEN regexp_replace(trim(abstract), '\s+', ' ', 'g') ELSE trim(abstract) END AS folded
    FROM entries WHERE abstract IS NOT NULL
) AS f ON f.mention_id = s.mention_id
WHERE f.folded <> '';
