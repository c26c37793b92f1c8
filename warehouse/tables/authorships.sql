-- authorships: Who wrote which paper, in order.
-- paper_id: The paper.
-- position: 1-based place in the list of `papers.authors`.
-- person_id: The author.
-- name: The name as `papers.authors` spells it.
-- equal_contribution: Does a current mention mark the author as equal contribution? Null where none marks anybody.
-- corresponding: Does a current mention mark the author as corresponding? Null where none marks anybody.
CREATE TABLE authorships (
    paper_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    person_id VARCHAR,
    name VARCHAR NOT NULL,
    equal_contribution BOOLEAN,
    corresponding BOOLEAN
);
