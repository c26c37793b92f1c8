-- Papers of which something that matters for people is new, and those that are gone or no longer what they were. All that
-- was found out about the latter goes.

CREATE OR REPLACE TEMP TABLE person_mentions AS
SELECT mention_id, min(mention_id) OVER (PARTITION BY cluster) AS paper FROM clusters;

CREATE OR REPLACE TEMP TABLE person_stated AS
SELECT p.paper,
    bit_xor(hash(m.mention_id, m.title, m.authors, m.authors_complete, m.owner, m.page, m.venue, k.marks, g.marks)) AS stamp
FROM person_mentions p JOIN mention_input m ON m.mention_id = p.mention_id
LEFT JOIN (SELECT page, string_agg(mark, ' ' ORDER BY mark NULLS LAST) AS marks FROM person_marks GROUP BY page) k ON k.page = m.page
LEFT JOIN (
    SELECT mention_id, string_agg(position || mark, ' ' ORDER BY position NULLS LAST, mark NULLS LAST) AS marks
    FROM author_input GROUP BY mention_id
) g ON g.mention_id = m.mention_id
GROUP BY p.paper;

CREATE OR REPLACE TEMP TABLE person_fresh AS
SELECT s.paper, s.stamp FROM person_stated s LEFT JOIN person_papers p ON p.paper = s.paper AND p.stamp = s.stamp
WHERE p.paper IS NULL;

CREATE OR REPLACE TEMP TABLE person_gone AS
SELECT p.paper FROM person_papers p LEFT JOIN person_stated s ON s.paper = p.paper AND s.stamp = p.stamp
WHERE s.paper IS NULL;

CREATE OR REPLACE TEMP TABLE torn_units AS
SELECT DISTINCT unit FROM person_authors WHERE paper IN (SELECT paper FROM person_gone);

DELETE FROM person_papers WHERE paper IN (SELECT paper FROM person_gone);
DELETE FROM person_authors WHERE paper IN (SELECT paper FROM person_gone);
DELETE FROM person_pairs WHERE part = 'said' OR part IN (SELECT paper FROM person_gone);
