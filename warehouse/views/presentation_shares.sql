-- presentation_shares: The share of orals and spotlights among the papers known of each venue and year.
-- venue_id: The venue.
-- venue: Its name.
-- venue_type: conference or workshop.
-- year: The year.
-- papers: Number of papers known.
-- told: Of these the ones of which a page says how they were presented.
-- orals: Number of orals.
-- spotlights: Number of spotlights.
-- oral_share: Orals among the papers known, in percent.
-- spotlight_share: Spotlights among the papers known, in percent.
CREATE VIEW presentation_shares AS
SELECT venue_id, venue, venue_type, year, count(*) AS papers, count(presentation) AS told,
    count(*) FILTER (WHERE presentation LIKE '%oral%') AS orals,
    count(*) FILTER (WHERE presentation LIKE '%spotlight%') AS spotlights,
    round(100.0 * orals / papers, 1) AS oral_share, round(100.0 * spotlights / papers, 1) AS spotlight_share
FROM paper_venues
WHERE venue_type IN ('conference', 'workshop')
GROUP BY venue_id, venue, venue_type, year;
