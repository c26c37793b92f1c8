-- profile_rows: Profiles as they were read; `profiles` adds who that is.
-- page_id: The version of the page.
-- name: The person's name.
-- name_native: The name in its own script.
-- position: Present position as printed.
-- affiliation: Present affiliation as printed.
-- advisor: The advisor's name.
-- email: The decoded e-mail address.
-- interests: Research interests.
-- ids: Identifiers by scheme.
-- links: Links of the profile.
-- locator: Where on the page it stands.
-- inferred: Fields that the page implies without stating them.
CREATE TABLE profile_rows (
    page_id VARCHAR NOT NULL,
    name VARCHAR,
    name_native VARCHAR,
    position VARCHAR,
    affiliation VARCHAR,
    advisor VARCHAR,
    email VARCHAR,
    interests VARCHAR[],
    ids MAP(VARCHAR, VARCHAR),
    links STRUCT(label VARCHAR, url VARCHAR, kind VARCHAR)[],
    locator VARCHAR NOT NULL,
    inferred VARCHAR[]
);
