-- The clusters of mentions, what they were called before, and what joined them.
CREATE OR REPLACE TEMP TABLE members AS
SELECT c.mention_id AS member, c.cluster, e.seq AS place
FROM matching.clusters AS c JOIN entries AS e ON e.mention_id = c.mention_id;

CREATE OR REPLACE TEMP TABLE called_before AS
SELECT mention_id AS member, paper_id AS id FROM assignments;

CREATE OR REPLACE TEMP TABLE joined_because AS
SELECT l.id AS left_id, r.id AS right_id, v.reason, v.score
FROM matching.verdicts AS v
JOIN called_before AS l ON l.member = v.left_mention
JOIN called_before AS r ON r.member = v.right_mention
WHERE v.verdict = 'same' AND l.id <> r.id;
