-- runs: One row per run that wrote this warehouse.
-- run_id: The run.
-- started_at: When it began (UTC).
-- finished_at: When its work was ready to be published (UTC); null if it was killed before.
-- status: `done`, `rejected` (something could not be read), `check failed` or `killed`.
-- counts: What it saw and did, as JSON: seen, parsed, rejected, ignored, pages, mentions, papers, people and more.
CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    status VARCHAR NOT NULL,
    counts JSON
);
