-- The engine's answers about papers, under the ids of the ledger.
INSERT INTO assignments
SELECT m.member, n.id FROM members AS m JOIN named AS n ON n.cluster = m.cluster
ORDER BY m.place NULLS LAST;

INSERT INTO matches
SELECT left_mention, right_mention, verdict, score, reason
FROM matching.verdicts
ORDER BY ALL NULLS LAST;

INSERT INTO redirects
SELECT id, target, "at", reason FROM id_targets ORDER BY id NULLS LAST;
