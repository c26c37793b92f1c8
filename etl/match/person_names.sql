-- Names that nobody had before and names that nobody has any more, and the units that may fall apart: those who lost a name,
-- and those that a human's word held together.

CREATE OR REPLACE TEMP TABLE new_names AS
SELECT DISTINCT names FROM person_authors WHERE unit IS NULL AND names NOT IN (SELECT names FROM person_names);

CREATE OR REPLACE TEMP TABLE gone_names AS
SELECT names, unit FROM person_names
WHERE unit IN (SELECT unit FROM torn_units) AND names NOT IN (SELECT names FROM person_authors);

CREATE OR REPLACE TEMP TABLE broken_units AS
SELECT unit FROM gone_names UNION SELECT unit FROM joined_units;

DELETE FROM person_names WHERE names IN (SELECT names FROM gone_names);
DELETE FROM joined_units;
