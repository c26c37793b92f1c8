-- Each author's unit by its names, and the units to be made again: whoever is new there, came, left or is gone.

UPDATE person_names SET unit = m.unit FROM moved_names m WHERE m.names = person_names.names;

CREATE OR REPLACE TEMP TABLE placed AS
SELECT a.author, a.unit AS before, n.unit FROM person_authors a JOIN person_names n ON n.names = a.names
WHERE a.unit IS DISTINCT FROM n.unit;

CREATE OR REPLACE TEMP TABLE open_units AS
SELECT unit FROM placed UNION SELECT before FROM placed WHERE before IS NOT NULL UNION SELECT unit FROM torn_units;

UPDATE person_authors SET unit = p.unit FROM placed p WHERE p.author = person_authors.author;
