-- page_people: Whose page each page is.
-- page_id: The version of the page.
-- person_id: The person whose page it is.
CREATE TABLE page_people (
    page_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL
);
