-- rejects: What could not be read. Raw bytes, where there are any, are in the archive.
-- path: The input path as given.
-- url: The address, if known.
-- run_id: The run that saw it first.
-- reason: Why, in a word.
-- detail: Why, in a sentence.
-- sha256: Hash of the raw bytes, if there are any.
CREATE TABLE rejects (
    path VARCHAR,
    url VARCHAR,
    run_id VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    detail VARCHAR,
    sha256 VARCHAR
);
