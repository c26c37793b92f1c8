-- profiles: Whose page each page is, as the page says.
-- page_id: The version of the page.
-- person_id: The person.
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
-- current: Is it on the newest version of its page?
CREATE VIEW profiles AS
SELECT r.page_id, o.person_id, r.* EXCLUDE (page_id), p.current
FROM profile_rows AS r
JOIN pages AS p ON p.page_id = r.page_id
LEFT JOIN page_people AS o ON o.page_id = r.page_id;
