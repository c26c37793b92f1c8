-- Every page has exactly one current version.
SELECT url, count(*) FILTER (WHERE current) AS current_versions FROM pages
GROUP BY url HAVING count(*) FILTER (WHERE current) <> 1;
