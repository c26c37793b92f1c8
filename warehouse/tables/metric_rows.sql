-- metric_rows: Printed numbers about a person, as they were read; `metrics` adds who that is.
-- page_id: The version of the page.
-- metric: The printed label in snake case.
-- value: The number; `57%` is 57.
-- observed_at: When it was seen, as ISO text; null if unknown.
-- text: The words as printed.
-- locator: Where on the page it stands.
CREATE TABLE metric_rows (
    page_id VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    value DOUBLE,
    observed_at VARCHAR,
    text VARCHAR,
    locator VARCHAR
);
