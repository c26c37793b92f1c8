-- Nobody joins a cluster through a friend of a friend unseen: the pairs of a component that no block brought together.

CREATE OR REPLACE TEMP TABLE pairs AS
WITH sized AS (SELECT c FROM components GROUP BY c HAVING count(*) BETWEEN 3 AND 60),
inside AS (
    SELECT least(a.m, b.m) AS l, greatest(a.m, b.m) AS r
    FROM sized s JOIN components a ON a.c = s.c JOIN components b ON b.c = s.c AND b.m > a.m
)
SELECT i.l, i.r FROM inside i ANTI JOIN touched_pairs p ON p.l = i.l AND p.r = i.r;
