-- The gone leave; those they were compared with are touched.

CREATE OR REPLACE TEMP TABLE bereaved AS
SELECT l AS m FROM match_pairs WHERE verdict = 'same' AND r IN (SELECT m FROM gone)
UNION
SELECT r FROM match_pairs WHERE verdict = 'same' AND l IN (SELECT m FROM gone);

DELETE FROM clusters WHERE mention_id IN (SELECT mention_id FROM gone);
DELETE FROM match_pairs WHERE l IN (SELECT m FROM gone) OR r IN (SELECT m FROM gone);
DELETE FROM id_keys WHERE m IN (SELECT m FROM gone);
DELETE FROM match_mentions WHERE m IN (SELECT m FROM gone);
