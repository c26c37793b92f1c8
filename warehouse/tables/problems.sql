-- problems: What on a page cannot be right, or could not be read with confidence.
-- page_id: The version of the page.
-- mention_id: The mention concerned, if it is about one.
-- kind: The kind of problem, such as `interval_end_before_start` or `rate_mismatch`.
-- severity: error, warning or info.
-- message: What is wrong, in a sentence.
-- quote: The words on the page.
-- locator: Where on the page they stand.
CREATE TABLE problems (
    page_id VARCHAR NOT NULL,
    mention_id VARCHAR,
    kind VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    quote VARCHAR,
    locator VARCHAR
);
