-- mention_authors: The authors of each mention, one row per printed name.
-- mention_id: The mention.
-- position: 1-based place in the printed list.
-- name: The name as printed.
-- person_id: Who that is.
-- equal_contribution: Is the name marked as equal contribution? Null where the entry marks nobody.
-- corresponding: Is the name marked as corresponding? Null where the entry marks nobody.
-- is_owner: Is it the highlighted name, the page's own person?
-- affiliation: The affiliation, where one is printed for each author.
CREATE TABLE mention_authors (
    mention_id VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    person_id VARCHAR,
    equal_contribution BOOLEAN,
    corresponding BOOLEAN,
    is_owner BOOLEAN NOT NULL,
    affiliation VARCHAR
);
