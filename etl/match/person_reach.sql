-- Whom the first round calls otherwise than before: the units of all who wrote with them are open in the second round, too.

CREATE OR REPLACE TEMP TABLE renamed AS
SELECT a.author, a.paper, f.first FROM found_first f JOIN person_authors a ON a.author = f.author WHERE a.first IS DISTINCT FROM f.first;

UPDATE person_authors SET first = r.first FROM renamed r WHERE r.author = person_authors.author;

INSERT INTO open_units
SELECT DISTINCT unit FROM person_authors
WHERE paper IN (SELECT paper FROM renamed) AND unit NOT IN (SELECT unit FROM open_units);

DELETE FROM person_pairs WHERE part IN (SELECT 'unit ' || unit FROM open_units);
