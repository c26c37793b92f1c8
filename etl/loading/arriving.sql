-- The journal's new lines, in order.
CREATE OR REPLACE TEMP TABLE arriving (
    seq BIGINT, page_id VARCHAR, run_id VARCHAR, url VARCHAR, sha256 VARCHAR, media_type VARCHAR, encoding VARCHAR,
    fetched_at TIMESTAMP, path VARCHAR, source VARCHAR, reason VARCHAR, detail VARCHAR
);
