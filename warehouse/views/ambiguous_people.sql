-- ambiguous_people: People who may be one and were kept apart for want of evidence, most worth a human look first.
-- left_person: The one person.
-- right_person: The other.
-- left_name: What the one is called.
-- right_name: What the other is called.
-- score: The strongest evidence that they are one; 0 or less, or they would be.
-- reason: What spoke for and against.
-- at_stake: Papers of the one who has fewer: so many would change hands.
CREATE VIEW ambiguous_people AS
WITH pairs AS (
    SELECT least(a.person_id, b.person_id) AS left_person, greatest(a.person_id, b.person_id) AS right_person,
        m.score, m.reason
    FROM person_matches AS m
    JOIN mention_authors AS a ON a.mention_id = m.left_mention AND a.position = m.left_position
    JOIN mention_authors AS b ON b.mention_id = m.right_mention AND b.position = m.right_position
    WHERE m.verdict = 'unsure' AND a.person_id <> b.person_id
),
best AS (
    SELECT left_person, right_person, max(score) AS score, max_by(reason, score) AS reason
    FROM pairs GROUP BY left_person, right_person
),
written AS (SELECT person_id, count(DISTINCT paper_id) AS papers FROM authorships GROUP BY person_id)
SELECT b.left_person, b.right_person, l.name AS left_name, r.name AS right_name, b.score, b.reason,
    least(v.papers, w.papers) AS at_stake
FROM best AS b
JOIN people AS l ON l.person_id = b.left_person
JOIN people AS r ON r.person_id = b.right_person
JOIN written AS v ON v.person_id = b.left_person
JOIN written AS w ON w.person_id = b.right_person
WHERE NOT EXISTS (
    FROM authorships AS s JOIN authorships AS t ON t.paper_id = s.paper_id
    WHERE s.person_id = b.left_person AND t.person_id = b.right_person
)
ORDER BY least(v.papers, w.papers) * (21 + b.score) DESC NULLS LAST, b.left_person NULLS LAST,
    b.right_person NULLS LAST;
