-- runs: One row per run that wrote this warehouse.
-- run_id: The run.
-- started_at: When it began (UTC).
-- finished_at: When its work was ready to be published (UTC); null if it was killed before.
-- status: `done`, `rejected` (something could not be read), `check failed` or `killed`; of a crawl also `failed`, `stopped` and `broken`.
-- counts: What it saw and did, as JSON. Of a load: what it was given (seen, parsed, rejected, ignored), items it read, and what the warehouse holds (pages, entries, papers, people, conflicts, problems). Of a crawl: source, fetched, unchanged, new, failed, reasons, dead_links, bytes, seconds, alarms.
CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    status VARCHAR NOT NULL,
    counts JSON
);
