-- Whose cluster may change: the fresh, and every component that a new *same*, a departure or a person's word reaches.

CREATE OR REPLACE TEMP TABLE touched AS
WITH reached AS (
    SELECT l AS m FROM pairs
    UNION SELECT r FROM pairs
    UNION SELECT m FROM bereaved
    UNION SELECT m FROM judged
),
neighbours AS (
    SELECT m FROM clusters WHERE c IN (SELECT c FROM clusters WHERE m IN (SELECT m FROM reached))
)
SELECT m FROM fresh UNION SELECT m FROM bereaved UNION SELECT m FROM judged UNION SELECT m FROM reached UNION SELECT m FROM neighbours;

DELETE FROM touched WHERE m IN (SELECT m FROM gone);

-- Which pairs were brought together only by their component is found out anew.
DELETE FROM match_pairs WHERE completing AND l IN (SELECT m FROM touched);
