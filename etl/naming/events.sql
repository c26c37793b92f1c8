-- Where each id should lead now, and what the ledger said last; where they differ the ledger is told.
CREATE OR REPLACE TEMP TABLE wanted_targets AS
SELECT f.id, n.id AS target
FROM founders AS f
JOIN members AS m ON m.member = f.founder
JOIN named AS n ON n.cluster = m.cluster
WHERE n.id <> f.id;

CREATE OR REPLACE TEMP TABLE noted_targets AS
SELECT id, arg_max(event, n) AS event, arg_max(target, n) AS target
FROM ledger WHERE kind = getvariable('kind') AND event IN ('merged', 'parted') GROUP BY id;

INSERT INTO ledger
WITH told AS (
    SELECT w.id, 'merged' AS event, w.target
    FROM wanted_targets AS w
    LEFT JOIN noted_targets AS o ON o.id = w.id AND o.event = 'merged'
    LEFT JOIN wanted_targets AS further ON further.id = o.target
    WHERE coalesce(further.target, o.target, '') <> w.target
    UNION ALL
    SELECT o.id, 'parted', o.target
    FROM noted_targets AS o
    JOIN named AS n ON n.id = o.id
    WHERE o.event = 'merged'
)
SELECT (SELECT max(n) FROM ledger) + row_number() OVER (ORDER BY t.id NULLS LAST), getvariable('kind'), t.event, t.id, NULL, t.target,
    getvariable('run_started'),
    CASE t.event WHEN 'merged' THEN coalesce(b.reason, 'joined through other mentions')
        ELSE 'no longer held together' END
FROM told AS t
LEFT JOIN (
    SELECT least(left_id, right_id) AS a, greatest(left_id, right_id) AS b,
        arg_max(reason, (coalesce(score, 0), reason)) AS reason
    FROM joined_because GROUP BY ALL
) AS b ON b.a = least(t.id, t.target) AND b.b = greatest(t.id, t.target);
