-- What the warehouse holds
-- Everything that was read, and what came of putting it together.
SELECT
    (SELECT count(*) FROM papers) AS papers,
    (SELECT count(*) FROM people) AS people,
    (SELECT count(*) FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id WHERE p.current) AS mentions,
    (SELECT count(DISTINCT url) FROM pages) AS pages,
    (SELECT count(*) FROM pages) AS versions,
    (SELECT count(DISTINCT coalesce(source, url)) FROM pages) AS sources,
    (SELECT count(*) FROM venues) AS venues,
    (SELECT count(DISTINCT (paper_id, field)) FROM conflicts) AS conflicts,
    (SELECT count(*) FROM problems AS x JOIN pages AS p ON p.page_id = x.page_id WHERE p.current) AS problems,
    (SELECT count(*) FROM rejects) AS rejects;
