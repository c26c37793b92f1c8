-- changes: What a page's version says otherwise than the version before it, both read by the same readers: of publications
--   and of awards; `cv_changes` has all lines of a CV.
-- url: The page.
-- seen_at: When the newer version was fetched (UTC); null if unknown.
-- change: added, removed, retitled, moved or edited.
-- mention_id: The mention on the newer version; on the older one if it was removed; null for an award.
-- before: What stood there.
-- after: What stands there now.
-- page_id: The newer version of the page.
CREATE TABLE changes (
    url VARCHAR NOT NULL,
    seen_at TIMESTAMP,
    change VARCHAR NOT NULL,
    mention_id VARCHAR,
    before VARCHAR,
    after VARCHAR,
    page_id VARCHAR NOT NULL
);
