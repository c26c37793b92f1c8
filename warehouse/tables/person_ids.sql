-- person_ids: Identifiers of people, as their pages state them.
-- person_id: The person.
-- scheme: orcid, scholar, dblp, openreview, github, email and so on.
-- value: The identifier.
CREATE TABLE person_ids (
    person_id VARCHAR NOT NULL,
    scheme VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
