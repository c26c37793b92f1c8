-- Keys that were rare when the statistics were made and draw crowds now: compared under them, all with all, work would
-- have no bound.

CREATE OR REPLACE TEMP TABLE crowds AS
SELECT k FROM met_title_keys GROUP BY k HAVING count(*) > 150
UNION ALL
SELECT k FROM met_id_keys GROUP BY k HAVING count(*) > 200
UNION ALL
SELECT k FROM same_title_keys GROUP BY k HAVING count(*) > 200;
