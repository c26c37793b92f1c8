-- Each cluster is called by the id of its earliest founder, whichever id was given first: a run that saw only a part of
-- what another saw at once gave its ids in another order. One that holds no founder gets an id made of its earliest member.
CREATE OR REPLACE TEMP TABLE named AS
SELECT m.cluster, arg_min(f.id, (m.place, f.age)) AS id
FROM founders AS f JOIN members AS m ON m.member = f.founder
GROUP BY m.cluster;

CREATE OR REPLACE TEMP TABLE unnamed AS
SELECT m.cluster, arg_min(m.member, m.place) AS founder, min(m.place) AS place
FROM members AS m
WHERE m.cluster NOT IN (SELECT cluster FROM named)
GROUP BY m.cluster;

INSERT INTO ledger
WITH proposed AS (
    SELECT *, getvariable('prefix') || left(sha256(founder), 16) AS id FROM unnamed
)
SELECT (SELECT coalesce(max(n), 0) FROM ledger) + row_number() OVER (ORDER BY p.place NULLS LAST), getvariable('kind'), 'given',
    CASE WHEN f.id IS NULL THEN p.id ELSE getvariable('prefix') || left(sha256(p.founder || ' again ' || f.age), 16) END,
    p.founder, NULL, getvariable('run_started'), NULL
FROM proposed AS p LEFT JOIN founders AS f ON f.id = p.id;

INSERT INTO named
SELECT u.cluster, l.id FROM unnamed AS u
JOIN ledger AS l ON l.kind = getvariable('kind') AND l.event = 'given' AND l.founder = u.founder
WHERE l.id NOT IN (SELECT id FROM founders);
