-- search_people: People by words of their names in any spelling, best first.
-- $words: The words, in any script and with a typing error at most in each.
-- $top: At most so many people; 50 unless told.
-- score: How well the person answers; only to be compared within one answer.
-- person_id: The person.
-- name: The name.
-- spellings: Every spelling of it.
-- papers: Number of papers.
CREATE MACRO search_people(words, top := 50) AS TABLE
SELECT f.score, p.person_id, p.name,
    (SELECT list(s.name ORDER BY s.mention_count DESC NULLS LAST, s.name NULLS LAST) FROM person_names AS s
     WHERE s.person_id = f.id) AS spellings,
    (SELECT count(DISTINCT a.paper_id) FROM authorships AS a WHERE a.person_id = f.id) AS papers
FROM search_found('person', words, top := top) AS f JOIN people AS p ON p.person_id = f.id
ORDER BY f.score DESC NULLS LAST, papers DESC NULLS LAST, p.person_id NULLS LAST;
