-- least_certain_merges: The pairs that count as one paper or one person with the least evidence, weakest first.
-- kind: paper or person.
-- id: The paper or person.
-- score: How strong the evidence is; the higher the surer.
-- reason: What spoke for and against.
-- left_text: What the one mention prints: the title, or the person's name.
-- right_text: What the other prints.
-- left_url: The page of the one.
-- right_url: The page of the other.
-- left_mention: The one mention.
-- right_mention: The other.
CREATE VIEW least_certain_merges AS
WITH pairs AS NOT MATERIALIZED (
    SELECT 'paper' AS kind, a.paper_id AS id, m.score, m.reason, NULL AS left_name, NULL AS right_name, m.left_mention,
        m.right_mention
    FROM matches AS m
    JOIN assignments AS a ON a.mention_id = m.left_mention
    JOIN assignments AS b ON b.mention_id = m.right_mention AND b.paper_id = a.paper_id
    WHERE m.verdict = 'same'
    UNION ALL
    SELECT 'person', a.person_id, m.score, m.reason, m.left_name, m.right_name, m.left_mention, m.right_mention
    FROM person_matches AS m
    JOIN mention_authors AS a ON a.mention_id = m.left_mention AND a.position = m.left_position
    JOIN mention_authors AS b ON b.mention_id = m.right_mention AND b.position = m.right_position
        AND b.person_id = a.person_id
    WHERE m.verdict = 'same'
)
SELECT m.kind, m.id, m.score, m.reason, coalesce(m.left_name, l.title, l.raw) AS left_text,
    coalesce(m.right_name, r.title, r.raw) AS right_text, p.url AS left_url, q.url AS right_url, m.left_mention,
    m.right_mention
FROM pairs AS m
JOIN entries AS l ON l.mention_id = m.left_mention
JOIN entries AS r ON r.mention_id = m.right_mention
JOIN pages AS p ON p.page_id = l.page_id
JOIN pages AS q ON q.page_id = r.page_id
ORDER BY m.score NULLS FIRST, m.kind NULLS LAST, m.left_mention NULLS LAST, m.right_mention NULLS LAST;
