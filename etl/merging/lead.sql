-- The version that speaks for each paper: of the best rank the venue most often printed, and its year.
CREATE OR REPLACE TEMP TABLE lead_versions AS
WITH venue_counts AS (
    SELECT paper_id, rank, venue_id, count(*) AS times, min(year) AS first_year
    FROM stated GROUP BY paper_id, rank, venue_id
),
lead AS (
    SELECT *, row_number() OVER (
        PARTITION BY paper_id
        ORDER BY rank NULLS LAST, times DESC NULLS LAST, (venue_id IS NULL) NULLS LAST, first_year NULLS LAST,
            venue_id NULLS LAST) AS choice
    FROM venue_counts
)
SELECT paper_id, rank, venue_id FROM lead WHERE choice = 1;

CREATE OR REPLACE TEMP TABLE ranked AS
SELECT s.*, s.rank = l.rank AND s.venue_id IS NOT DISTINCT FROM l.venue_id AS leads, s.rank = l.rank AS ranks
FROM stated AS s JOIN lead_versions AS l ON l.paper_id = s.paper_id;

CREATE OR REPLACE TEMP TABLE picks (
    paper_id VARCHAR, field VARCHAR, value VARCHAR, mention_id VARCHAR, rule VARCHAR, choice BIGINT);
