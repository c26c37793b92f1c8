-- facts: Lines of CVs as they were read; `positions`, `education`, `awards` and the other views show them by kind.
-- page_id: The version of the page.
-- ordinal: 1-based place among the facts of the page.
-- kind: position, education, award, news, talk, service, project or press.
-- section: The heading above the line, as printed.
-- text: The whole line as printed.
-- url: A link on it.
-- title: The thing itself: award, talk, project, news.
-- role: The role in a job or service.
-- organization: Where.
-- place: The place as printed.
-- degree: The degree as printed.
-- field: The field of study.
-- advisor: The advisor's name.
-- start: First day, month or year, as partial ISO date.
-- end: Last day, month or year, as partial ISO date.
-- status: past, present or expected.
-- year: The year of a one-off event.
-- locator: Where on the page it stands.
-- inferred: Fields that the page implies without stating them.
CREATE TABLE facts (
    page_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    section VARCHAR,
    text VARCHAR NOT NULL,
    url VARCHAR,
    title VARCHAR,
    role VARCHAR,
    organization VARCHAR,
    place VARCHAR,
    degree VARCHAR,
    field VARCHAR,
    advisor VARCHAR,
    start VARCHAR,
    "end" VARCHAR,
    status VARCHAR,
    year INTEGER,
    locator VARCHAR NOT NULL,
    inferred VARCHAR[]
);
