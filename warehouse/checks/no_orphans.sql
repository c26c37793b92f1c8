-- What belongs to a page, a mention or a person belongs to one that is there.
SELECT 'entries' AS relation, mention_id AS id FROM entries WHERE page_id NOT IN (SELECT page_id FROM pages)
UNION ALL SELECT 'facts', page_id FROM facts WHERE page_id NOT IN (SELECT page_id FROM pages)
UNION ALL SELECT 'profiles', page_id FROM profile_rows WHERE page_id NOT IN (SELECT page_id FROM pages)
UNION ALL SELECT 'metrics', page_id FROM metric_rows WHERE page_id NOT IN (SELECT page_id FROM pages)
UNION ALL SELECT 'problems', page_id FROM problems WHERE page_id NOT IN (SELECT page_id FROM pages)
UNION ALL SELECT 'pages', page_id FROM pages WHERE page_id NOT IN (SELECT page_id FROM captures)
UNION ALL SELECT 'mention_authors', mention_id FROM mention_authors WHERE mention_id NOT IN (SELECT mention_id FROM entries)
UNION ALL SELECT 'authorships', person_id FROM authorships
WHERE person_id IS NOT NULL AND person_id NOT IN (SELECT person_id FROM people);
