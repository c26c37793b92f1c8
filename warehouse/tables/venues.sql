-- venues: One row per venue, with all printed names that mean it.
-- venue_id: The venue, derived from its name and type.
-- name: Its usual name.
-- venue_type: conference, journal, workshop, preprint and so on.
-- names: The printed names that mean it.
-- mention_count: Number of mentions that print one of them.
CREATE TABLE venues (
    venue_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    venue_type VARCHAR,
    names VARCHAR[] NOT NULL,
    mention_count BIGINT NOT NULL
);
