-- The gone leave; those whose component they were in are touched.

CREATE OR REPLACE TEMP TABLE bereaved AS
SELECT m FROM match_components WHERE c IN (SELECT c FROM match_components WHERE m IN (SELECT m FROM gone));

DELETE FROM clusters WHERE mention_id IN (SELECT mention_id FROM gone);
DELETE FROM match_pairs WHERE l IN (SELECT m FROM gone) OR r IN (SELECT m FROM gone);
DELETE FROM id_keys WHERE m IN (SELECT m FROM gone);
DELETE FROM match_components WHERE m IN (SELECT m FROM gone);
DELETE FROM match_mentions WHERE m IN (SELECT m FROM gone);
