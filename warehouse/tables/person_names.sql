-- person_names: Every spelling of a person's name.
-- person_id: The person.
-- name: A spelling, as printed.
-- mention_count: In how many mentions it stands.
CREATE TABLE person_names (
    person_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    mention_count BIGINT NOT NULL
);
