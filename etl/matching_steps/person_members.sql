-- The clusters of author mentions (`mention#position`) and of profiles that no author mention goes with (`page#name`).
CREATE OR REPLACE TEMP TABLE members AS
SELECT a.mention_id || '#' || a.position AS member, a.person AS cluster, e.seq * 100000 + a.position AS place
FROM matching.author_people AS a JOIN entries AS e ON e.mention_id = a.mention_id
UNION ALL
SELECT p.person, p.person, 9000000000000000000 + row_number() OVER (ORDER BY p.person NULLS LAST)
FROM (SELECT DISTINCT person FROM matching.profile_people WHERE person IS NOT NULL) AS p
WHERE p.person NOT IN (SELECT person FROM matching.author_people);

CREATE OR REPLACE TEMP TABLE called_before AS
SELECT mention_id || '#' || position AS member, person_id AS id FROM mention_authors WHERE person_id IS NOT NULL;

CREATE OR REPLACE TEMP TABLE joined_because AS
SELECT l.id AS left_id, r.id AS right_id, v.reason, v.score
FROM matching.person_verdicts AS v
JOIN called_before AS l ON l.member = v.left_author
JOIN called_before AS r ON r.member = v.right_author
WHERE v.verdict = 'same' AND l.id <> r.id;
