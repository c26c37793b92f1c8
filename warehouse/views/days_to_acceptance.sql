-- days_to_acceptance: Days from the preprint of a paper to the printed date of its published version.
-- paper_id: The paper.
-- title: Its title.
-- preprint: The earliest printed date of the preprint, possibly partial.
-- accepted: The earliest printed date of a published version, possibly partial; where none is printed, the venue's year.
-- venue: Its venue.
-- days: The days between; null unless both dates are printed to the day.
-- days_least: The least number of days that the printed dates allow; negative if it may have been published before.
-- days_most: The greatest number of days that they allow.
CREATE VIEW days_to_acceptance AS
WITH dated AS NOT MATERIALIZED (
    SELECT paper_id, venue, version_type = 'preprint' AS is_preprint, coalesce(published, CAST(year AS VARCHAR)) AS printed,
        TRY_CAST(rpad(printed, 10, CASE length(printed) WHEN 4 THEN '-01-01' ELSE '-01' END) AS DATE) AS earliest,
        CASE length(printed) WHEN 10 THEN earliest WHEN 7 THEN last_day(earliest) ELSE make_date(year(earliest), 12, 31) END
            AS latest
    FROM versions
    WHERE version_type IN ('preprint', 'conference', 'journal') AND coalesce(published, CAST(year AS VARCHAR)) IS NOT NULL
),
chosen AS NOT MATERIALIZED (
    SELECT paper_id, is_preprint, arg_min(printed, (earliest, latest)) AS printed, arg_min(venue, (earliest, latest)) AS venue,
        min(earliest) AS earliest, arg_min(latest, (earliest, latest)) AS latest
    FROM dated WHERE earliest IS NOT NULL GROUP BY paper_id, is_preprint
)
SELECT a.paper_id, p.title, b.printed AS preprint, a.printed AS accepted, a.venue,
    CASE WHEN length(a.printed) = 10 AND length(b.printed) = 10 THEN a.earliest - b.earliest END AS days,
    a.earliest - b.latest AS days_least, a.latest - b.earliest AS days_most
FROM chosen AS a
JOIN chosen AS b ON b.paper_id = a.paper_id AND b.is_preprint AND NOT a.is_preprint
JOIN papers AS p ON p.paper_id = a.paper_id;
