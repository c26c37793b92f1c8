-- Both directions of every *same*, and each mention as a component of its own to begin with.

CREATE OR REPLACE TEMP TABLE edges AS
WITH same AS (
    SELECT l, r FROM touched_pairs WHERE score >= 65
    UNION ALL
    SELECT m, c FROM decided
)
SELECT l AS m, r AS other FROM same UNION ALL SELECT r, l FROM same;

CREATE OR REPLACE TEMP TABLE components AS
SELECT m, least(m, min(other)) AS c FROM edges GROUP BY m;
