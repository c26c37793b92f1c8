-- moves: Pages whose server said that they are elsewhere now, for good. What stood there counts no more once the new page is read.
-- url: The old address.
-- moved_to: The new one.
-- moved_at: When we were told (UTC).
-- run_id: The run that was told.
CREATE TABLE moves (
    url VARCHAR NOT NULL,
    moved_to VARCHAR NOT NULL,
    moved_at TIMESTAMP,
    run_id VARCHAR NOT NULL
);
