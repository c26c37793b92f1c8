-- people: One row per person who wrote a paper or owns a page.
-- person_id: The person; stable across runs, merges leave a row in `redirects`.
-- name: The fullest common spelling of the name.
CREATE TABLE people (
    person_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);
