-- The redirects of this kind: ids whose last word was a merger, with the time and reason of it.
CREATE OR REPLACE TEMP TABLE id_targets AS
WITH mergers AS (
    SELECT id, arg_max(event, n) AS event, arg_max(target, n) AS target, arg_max("at", n) AS "at",
        arg_max(reason, n) AS reason
    FROM ledger WHERE kind = getvariable('kind') AND event IN ('merged', 'parted') GROUP BY id
)
SELECT m.id, coalesce(w.target, further.target, m.target) AS target, m."at", m.reason
FROM mergers AS m
LEFT JOIN wanted_targets AS w ON w.id = m.id
LEFT JOIN wanted_targets AS further ON further.id = m.target
WHERE m.event = 'merged';
