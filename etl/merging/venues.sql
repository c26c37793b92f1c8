-- One row a venue: the printed names that mean it, the most frequent one in front.
INSERT INTO venues
SELECT k.venue_id,
    coalesce(arg_max(k.name, (k.name IS NOT NULL, k.name)), arg_max(k.venue, (times, k.venue))),
    arg_max(k.venue_type, (times, k.venue_type)) FILTER (WHERE k.venue_type IS NOT NULL),
    list_sort(list(DISTINCT k.venue)), sum(times)
FROM (
    SELECT v.venue_id, v.name, v.venue, v.venue_type, count(*) AS times
    FROM entries AS e
    JOIN venue_keys AS v ON v.venue = e.venue AND v.venue_type IS NOT DISTINCT FROM e.venue_type
    GROUP BY v.venue_id, v.name, v.venue, v.venue_type
) AS k
GROUP BY k.venue_id
ORDER BY k.venue_id NULLS LAST;
