-- title_changes: Titles that changed, between the versions of a paper or on a page, beyond case and punctuation.
-- paper_id: The paper.
-- change: `version` if another version has another title, `page` if a page was changed.
-- before: The earlier title.
-- after: The later title.
-- before_version: The version with the earlier title: preprint, workshop, conference and so on.
-- after_version: The version with the later title.
-- url: The page that prints the later title.
-- seen_at: When the change on the page was seen; null for a change between versions.
-- mention_id: The mention that prints the later title.
CREATE VIEW title_changes AS
WITH told AS NOT MATERIALIZED (
    SELECT a.paper_id, letters(e.title) AS letters, arg_min(e.title, e.seq) AS title,
        arg_min(e.mention_id, e.seq) AS mention_id, arg_min(p.url, e.seq) AS url,
        arg_min(coalesce(e.venue_type, CASE WHEN e.venue IS NULL AND e.arxiv_id IS NOT NULL THEN 'preprint' END), e.seq)
            AS version_type,
        min(CASE coalesce(e.venue_type, 'preprint') WHEN 'preprint' THEN 1 WHEN 'workshop' THEN 2 ELSE 3 END) AS stage,
        min(e.published) AS published, min(e.seq) AS seq
    FROM conflicts AS c
    JOIN assignments AS a ON a.mention_id = c.mention_id
    JOIN entries AS e ON e.mention_id = c.mention_id
    JOIN pages AS p ON p.page_id = e.page_id
    WHERE c.field = 'title' AND e.title NOT LIKE '%...' AND e.title NOT LIKE '%…'
    GROUP BY a.paper_id, letters(e.title)
),
steps AS NOT MATERIALIZED (
    SELECT paper_id, lag(title) OVER w AS before, title AS after, lag(version_type) OVER w AS before_version,
        version_type AS after_version, url, mention_id
    FROM told
    WINDOW w AS (PARTITION BY paper_id ORDER BY stage NULLS LAST, published NULLS LAST, seq NULLS LAST)
)
SELECT paper_id, 'version' AS change, before, after, before_version, after_version, url,
    CAST(NULL AS TIMESTAMP) AS seen_at, mention_id
FROM steps WHERE before IS NOT NULL
UNION ALL
SELECT a.paper_id, 'page', c.before, c.after, e.venue_type, e.venue_type, c.url, c.seen_at, c.mention_id
FROM changes AS c
JOIN entries AS e ON e.mention_id = c.mention_id
LEFT JOIN assignments AS a ON a.mention_id = c.mention_id
WHERE c.change = 'retitled' AND letters(c.before) <> letters(c.after);
