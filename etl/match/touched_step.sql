-- And everybody whom a *same* joins to them, one step further.

INSERT INTO touched
SELECT DISTINCT x.m FROM (
    SELECT r AS m FROM match_pairs WHERE verdict = 'same' AND l IN (SELECT m FROM touched)
    UNION ALL SELECT l FROM match_pairs WHERE verdict = 'same' AND r IN (SELECT m FROM touched)
) x WHERE x.m NOT IN (SELECT m FROM touched);
