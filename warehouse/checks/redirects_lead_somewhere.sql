-- No redirect leads from an id that is in use, or to one that is redirected again.
SELECT old_id, new_id FROM redirects
WHERE old_id IN (SELECT paper_id FROM papers UNION ALL SELECT person_id FROM people)
    OR new_id IN (SELECT old_id FROM redirects);
