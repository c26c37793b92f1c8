-- redirects: Ids that were given once and now mean another paper or person.
-- old_id: The id that was.
-- new_id: The id that is.
-- at: When they were merged (UTC).
-- reason: Why.
CREATE TABLE redirects (
    old_id VARCHAR NOT NULL,
    new_id VARCHAR NOT NULL,
    "at" TIMESTAMP,
    reason VARCHAR
);
