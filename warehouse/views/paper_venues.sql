-- paper_venues: The venue of each paper under one name, however pages print it.
-- paper_id: The paper.
-- venue_id: The venue.
-- venue: Its usual name.
-- venue_type: The type of the published version.
-- year: The paper's year.
-- presentation: oral, spotlight, poster, best paper and the like.
CREATE VIEW paper_venues AS
WITH printed AS NOT MATERIALIZED (
    SELECT p.venue, p.venue_type, arg_max(v.venue_id, (v.venue_type = p.venue_type, v.mention_count, v.venue_id)) AS venue_id
    FROM (SELECT DISTINCT venue, venue_type FROM papers WHERE venue IS NOT NULL) AS p
    JOIN (SELECT venue_id, venue_type, mention_count, unnest(names) AS printed FROM venues) AS v ON v.printed = p.venue
    GROUP BY p.venue, p.venue_type
)
SELECT p.paper_id, v.venue_id, v.name AS venue, p.venue_type, p.year, p.presentation
FROM papers AS p
JOIN printed AS n ON n.venue = p.venue AND n.venue_type IS NOT DISTINCT FROM p.venue_type
JOIN venues AS v ON v.venue_id = n.venue_id;
