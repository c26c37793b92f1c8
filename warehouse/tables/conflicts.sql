-- conflicts: Printed values of one paper that differ between its current mentions after folding white space.
-- paper_id: The paper.
-- field: The field in which they differ.
-- value: A printed value; lists are joined by `; `.
-- mention_id: The mention that prints it.
-- kind: `wording` if only the spelling differs, `version` if versions differ (a preprint's year is not its conference's),
--   `value` if mentions of one version contradict each other.
CREATE TABLE conflicts (
    paper_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);
