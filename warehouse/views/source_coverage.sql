-- source_coverage: What each source adds: how many papers it lists, how many only it lists, and what it says of them.
-- source: The source: its configured name, else the page's URL.
-- layouts: The readers of its pages.
-- pages: Number of pages.
-- mentions: Number of publications that their newest versions list.
-- papers: Number of papers behind them.
-- paper_share: These among all papers, in percent.
-- only_here: Number of papers that no other source lists.
-- with_abstract: Number of mentions with an abstract.
-- with_venue: Number of mentions with a venue.
-- with_year: Number of mentions with a year.
-- with_identifier: Number of mentions with a DOI, an arXiv id or an OpenReview id.
-- last_seen: When one of its pages was last fetched (UTC); null if unknown.
CREATE VIEW source_coverage AS
WITH told AS NOT MATERIALIZED (
    SELECT coalesce(p.source, p.url) AS source, count(*) AS mentions, count(DISTINCT a.paper_id) AS papers,
        count(DISTINCT a.paper_id) FILTER (WHERE r.source_count = 1) AS only_here, count(e.abstract) AS with_abstract,
        count(e.venue) AS with_venue, count(e.year) AS with_year,
        count(coalesce(e.doi, e.arxiv_id, e.openreview_id)) AS with_identifier
    FROM entries AS e
    JOIN pages AS p ON p.page_id = e.page_id AND p.current
    JOIN assignments AS a ON a.mention_id = e.mention_id
    JOIN papers AS r ON r.paper_id = a.paper_id
    GROUP BY coalesce(p.source, p.url)
),
fetched AS NOT MATERIALIZED (
    SELECT coalesce(p.source, p.url) AS source, list_sort(list(DISTINCT p.layout)) AS layouts,
        count(DISTINCT p.url) AS pages, max(c.fetched_at) AS last_seen
    FROM pages AS p LEFT JOIN captures AS c ON c.page_id = p.page_id
    GROUP BY coalesce(p.source, p.url)
)
SELECT f.source, f.layouts, f.pages, coalesce(t.mentions, 0) AS mentions, coalesce(t.papers, 0) AS papers,
    round(100.0 * coalesce(t.papers, 0) / nullif((SELECT count(*) FROM papers), 0), 1) AS paper_share,
    coalesce(t.only_here, 0) AS only_here, coalesce(t.with_abstract, 0) AS with_abstract,
    coalesce(t.with_venue, 0) AS with_venue, coalesce(t.with_year, 0) AS with_year,
    coalesce(t.with_identifier, 0) AS with_identifier, f.last_seen
FROM fetched AS f LEFT JOIN told AS t ON t.source = f.source;
