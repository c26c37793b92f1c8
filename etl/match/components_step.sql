-- One round: the smallest number among the neighbours', then where that number has moved itself; and who moved.

CREATE OR REPLACE TEMP TABLE components_before AS SELECT m, c FROM components;

CREATE OR REPLACE TEMP TABLE components AS
WITH met AS (
    SELECT e.m, min(b.c) AS c FROM edges e JOIN components_before b ON b.m = e.other GROUP BY e.m
),
lowest AS (SELECT b.m, b.c AS before, least(b.c, met.c) AS c FROM components_before b JOIN met ON met.m = b.m)
SELECT a.m, least(a.c, coalesce(j.c, a.c)) AS c, least(a.c, coalesce(j.c, a.c)) < a.before AS moved
FROM lowest a LEFT JOIN lowest j ON j.m = a.c;
