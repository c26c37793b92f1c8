-- Each author's unit by `named_units`, and the units to be made again: those with an author who is new or came from elsewhere,
-- and those that lost one.

CREATE OR REPLACE TEMP TABLE placed AS
SELECT a.author, a.unit AS before, min(a.author) OVER (PARTITION BY n.u) AS unit
FROM person_authors a JOIN named_units n ON n.names = a.names;

CREATE OR REPLACE TEMP TABLE open_units AS
SELECT unit FROM placed GROUP BY unit
HAVING bool_or(before IS NULL OR before <> unit OR before IN (SELECT unit FROM torn_units));

DELETE FROM person_pairs WHERE part IN (SELECT before FROM placed WHERE unit IN (SELECT unit FROM open_units));

UPDATE person_authors SET unit = p.unit FROM placed p WHERE p.author = person_authors.author AND person_authors.unit IS DISTINCT FROM p.unit;
