-- The gone leave.

DELETE FROM clusters WHERE m IN (SELECT m FROM gone);
DELETE FROM match_pairs WHERE l IN (SELECT m FROM gone) OR r IN (SELECT m FROM gone);
DELETE FROM id_keys WHERE m IN (SELECT m FROM gone);
DELETE FROM match_mentions WHERE m IN (SELECT m FROM gone);
