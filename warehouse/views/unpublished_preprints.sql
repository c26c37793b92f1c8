-- unpublished_preprints: Preprints of which no page lists a published version, with their age when the pages were last fetched.
-- paper_id: The paper.
-- title: Its title.
-- authors: Its authors.
-- preprint: The earliest printed date of the preprint, possibly partial.
-- arxiv_id: Its arXiv identifier.
-- workshop: The workshop where it was shown, if any.
-- as_of: When the newest page of the warehouse was fetched (UTC).
-- age_months: Whole months from the preprint to then; null if either is unknown, 0 if the preprint came later.
CREATE VIEW unpublished_preprints AS
WITH newest AS (SELECT max(fetched_at) AS as_of FROM captures),
stages AS NOT MATERIALIZED (
    SELECT paper_id,
        min(coalesce(published, CAST(year AS VARCHAR))) FILTER (WHERE version_type = 'preprint') AS preprint,
        min(venue) FILTER (WHERE version_type = 'workshop') AS workshop,
        bool_or(version_type = 'preprint') AS is_preprint,
        bool_or(version_type NOT IN ('preprint', 'workshop')) AS is_published
    FROM versions GROUP BY paper_id
)
SELECT s.paper_id, p.title, p.authors, s.preprint, p.arxiv_id, s.workshop, n.as_of,
    CASE WHEN s.earliest IS NOT NULL AND n.as_of IS NOT NULL THEN greatest(0,
        datediff('month', s.earliest, CAST(n.as_of AS DATE)) - CASE WHEN day(n.as_of) < day(s.earliest) THEN 1 ELSE 0 END)
    END AS age_months
FROM (
    SELECT *, TRY_CAST(rpad(preprint, 10, CASE length(preprint) WHEN 4 THEN '-01-01' ELSE '-01' END) AS DATE) AS earliest
    FROM stages WHERE is_preprint AND NOT is_published
) AS s
JOIN papers AS p ON p.paper_id = s.paper_id
CROSS JOIN newest AS n;
