-- The founder of each id. One whose founder is gone (its page was read better, or forgotten) moves to the earliest mention
-- that is left of those it had, and the ledger notes it.
INSERT INTO ledger
WITH founders AS (
    SELECT id, arg_max(founder, n) AS founder FROM ledger
    WHERE kind = getvariable('kind') AND event IN ('given', 'moved') GROUP BY id
),
heirs AS (
    SELECT f.id, arg_min(m.member, m.place) AS founder
    FROM founders AS f
    JOIN called_before AS b ON b.id = f.id
    JOIN members AS m ON m.member = b.member
    WHERE f.founder NOT IN (SELECT member FROM members)
    GROUP BY f.id
)
SELECT (SELECT coalesce(max(n), 0) FROM ledger) + row_number() OVER (ORDER BY id NULLS LAST), getvariable('kind'), 'moved', id, founder,
    NULL, getvariable('run_started'), NULL
FROM heirs;

CREATE OR REPLACE TEMP TABLE founders AS
SELECT id, arg_max(founder, n) AS founder, min(n) AS age
FROM ledger WHERE kind = getvariable('kind') AND event IN ('given', 'moved') GROUP BY id;
