-- Every id stands for one thing.
SELECT 'pages' AS relation, page_id AS id FROM pages GROUP BY page_id HAVING count(*) > 1
UNION ALL SELECT 'mentions', mention_id FROM entries GROUP BY mention_id HAVING count(*) > 1
UNION ALL SELECT 'assignments', mention_id FROM assignments GROUP BY mention_id HAVING count(*) > 1
UNION ALL SELECT 'papers', paper_id FROM papers GROUP BY paper_id HAVING count(*) > 1
UNION ALL SELECT 'people', person_id FROM people GROUP BY person_id HAVING count(*) > 1
UNION ALL SELECT 'venues', venue_id FROM venues GROUP BY venue_id HAVING count(*) > 1
UNION ALL SELECT 'redirects', old_id FROM redirects GROUP BY old_id HAVING count(*) > 1;
