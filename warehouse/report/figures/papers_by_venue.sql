-- Papers by venue
-- The 15 venues with most papers, each under one name however pages print it.
SELECT venue, count(*) AS papers, min(year) AS first_year, max(year) AS last_year
FROM paper_venues
GROUP BY venue_id, venue
ORDER BY papers DESC, venue NULLS LAST
LIMIT 15;
