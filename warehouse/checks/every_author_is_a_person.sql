-- Every printed author is a person.
SELECT mention_id, position, name FROM mention_authors WHERE person_id IS NULL;
