-- search_people: People by words of their names in any spelling, best first.
-- $words: The words, in any script and with a typing error at most in each.
-- $top: At most so many people; 50 unless told.
-- score: How well the person answers; only to be compared within one answer.
-- person_id: The person.
-- name: The name.
-- spellings: Every spelling of it.
-- papers: Number of papers.
CREATE MACRO search_people(words, top := 50) AS TABLE
WITH found AS MATERIALIZED (SELECT * FROM search_found(words, top := top) WHERE kind = 'person'),
spelled AS (
    SELECT s.person_id, list(s.name ORDER BY s.mention_count DESC NULLS LAST, s.name NULLS LAST) AS spellings
    FROM person_names AS s JOIN found AS f ON f.id = s.person_id GROUP BY s.person_id
)
SELECT f.score, p.person_id, p.name, s.spellings, f.papers
FROM found AS f
JOIN people AS p ON p.person_id = f.id
LEFT JOIN spelled AS s ON s.person_id = f.id
ORDER BY f.score DESC NULLS LAST, f.papers DESC NULLS LAST, p.person_id NULLS LAST;
