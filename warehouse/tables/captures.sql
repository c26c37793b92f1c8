-- captures: Each time a version of a page was brought in with a fetch time of its own, in order of arrival.
-- seq: Place in the order of arrival.
-- page_id: The version that was seen.
-- fetched_at: When it was fetched (UTC); null if nobody noted it.
-- run_id: The run that brought it.
CREATE TABLE captures (
    seq BIGINT NOT NULL,
    page_id VARCHAR NOT NULL,
    fetched_at TIMESTAMP,
    run_id VARCHAR NOT NULL
);
