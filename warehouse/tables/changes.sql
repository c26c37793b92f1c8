-- changes: What a page's version says otherwise than the version before it, both read by the same readers.
-- url: The page.
-- seen_at: When the newer version was fetched (UTC); null if unknown.
-- change: added, removed, retitled, moved or edited.
-- mention_id: The mention on the newer version; on the older one if it was removed.
-- before: What stood there.
-- after: What stands there now.
-- page_id: The newer version of the page.
CREATE TABLE changes (
    url VARCHAR NOT NULL,
    seen_at TIMESTAMP,
    change VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    before VARCHAR,
    after VARCHAR,
    page_id VARCHAR NOT NULL
);
