-- Every page has exactly one current version, or none if it moved.
SELECT url, count(*) FILTER (WHERE current) AS current_versions FROM pages
GROUP BY url
HAVING count(*) FILTER (WHERE current) > 1
    OR (count(*) FILTER (WHERE current) = 0 AND url NOT IN (SELECT url FROM moves));
