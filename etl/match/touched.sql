-- Whose cluster may change: the fresh, and every component that a new *same*, a departure or a person's word reaches.

CREATE OR REPLACE TEMP TABLE touched AS
WITH reached AS (
    SELECT l AS m FROM pairs
    UNION SELECT r FROM pairs
    UNION SELECT m FROM bereaved
    UNION SELECT m FROM judged
),
known AS MATERIALIZED (SELECT m, mention_id, c FROM clusters WHERE m IN (SELECT m FROM reached))
SELECT m.m, m.mention_id FROM match_mentions m JOIN fresh f ON f.m = m.m
UNION SELECT m, mention_id FROM known
UNION SELECT m, mention_id FROM clusters WHERE c IN (SELECT c FROM known);

-- Which pairs were brought together only by their component is found out anew.
DELETE FROM match_pairs WHERE completing AND l IN (SELECT m FROM touched);
