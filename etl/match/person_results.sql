-- Who is who. The key of a person is its earliest author mention, `mention_id#position`.

UPDATE person_authors SET person = f.person FROM found_person f
WHERE f.author = person_authors.author AND person_authors.person IS DISTINCT FROM f.person;

CREATE OR REPLACE TABLE author_people AS
WITH each_mention AS (
    SELECT unnest(mentions) AS mention_id, unnest(positions) AS position, unnest(spelled) AS name, person FROM person_authors
),
keyed AS (
    SELECT e.person, arg_min(e.mention_id || '#' || e.position, (m.seq IS NULL, coalesce(m.seq, 0), e.mention_id, e.position)) AS key
    FROM each_mention e JOIN mention_input m ON m.mention_id = e.mention_id GROUP BY e.person
)
SELECT e.mention_id, e.position, e.name, k.key AS person FROM each_mention e JOIN keyed k ON k.person = e.person;

CREATE OR REPLACE TABLE person_verdicts AS
WITH home AS (SELECT mention_id || '#' || position AS author, person FROM author_people)
SELECT p.left_author, p.right_author, l.person AS left_person, r.person AS right_person, p.verdict, p.score, p.reason
FROM person_pairs p JOIN home l ON l.author = p.left_author JOIN home r ON r.author = p.right_author;
