-- metrics_over_time: h-index, citations and number of papers of a person as each source printed them, each time it was fetched.
-- person_id: The person.
-- person: The name.
-- source: The source: its configured name, else the page's URL.
-- url: The page.
-- observed_at: When it was fetched (UTC); null if unknown.
-- h_index: The printed h-index.
-- i10_index: The printed i10-index.
-- citations: The printed number of citations.
-- papers: The printed number of papers.
CREATE VIEW metrics_over_time AS
WITH printed AS NOT MATERIALIZED (
    SELECT page_id, max(value) FILTER (WHERE metric = 'h_index') AS h_index,
        max(value) FILTER (WHERE metric = 'i10_index') AS i10_index,
        max(value) FILTER (WHERE metric = 'citations') AS citations, max(value) FILTER (WHERE metric = 'papers') AS papers
    FROM metric_rows
    WHERE metric IN ('h_index', 'i10_index', 'citations', 'papers') AND value IS NOT NULL
    GROUP BY page_id
)
SELECT o.person_id, n.name AS person, coalesce(p.source, p.url) AS source, p.url, c.fetched_at AS observed_at, m.h_index,
    m.i10_index, m.citations, m.papers
FROM printed AS m
JOIN pages AS p ON p.page_id = m.page_id
JOIN (SELECT DISTINCT page_id, fetched_at FROM captures) AS c ON c.page_id = m.page_id
LEFT JOIN page_people AS o ON o.page_id = m.page_id
LEFT JOIN people AS n ON n.person_id = o.person_id;
