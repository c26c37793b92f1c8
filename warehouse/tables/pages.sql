-- pages: One row per version of a page: one URL with one content.
-- page_id: The version, derived from the URL and the content.
-- source: The source that the page belongs to, as configured; null for pages given by hand.
-- url: The address of the page; the path where no address is known.
-- path: The input path as given.
-- fetched_at: When this version was first fetched (UTC); null if nobody noted it.
-- sha256: Hash of the raw bytes, which the archive keeps.
-- media_type: The media type of the bytes.
-- layout: The reader that claimed the page.
-- run_id: The run that brought the version first.
-- encoding: The charset that the transport declared.
-- seq: Place in the order of loading: run by run, within a run by fetch time and address.
-- current: Is this the newest version of its URL?
-- reader: Fingerprint of the readers that read it; changes are only sought between versions read alike.
CREATE TABLE pages (
    page_id VARCHAR NOT NULL,
    source VARCHAR,
    url VARCHAR NOT NULL,
    path VARCHAR,
    fetched_at TIMESTAMP,
    sha256 VARCHAR NOT NULL,
    media_type VARCHAR,
    layout VARCHAR,
    run_id VARCHAR NOT NULL,
    encoding VARCHAR,
    seq BIGINT NOT NULL,
    current BOOLEAN NOT NULL,
    reader VARCHAR
);
