-- services: Reviewing, organizing and other services.
-- page_id: The version of the page.
-- person_id: The person whose page it is.
-- ordinal: 1-based place among the facts of the page.
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
-- current: Is it on the newest version of its page?
CREATE VIEW services AS
SELECT f.page_id, o.person_id, f.* EXCLUDE (page_id, kind), p.current
FROM facts AS f
JOIN pages AS p ON p.page_id = f.page_id
LEFT JOIN page_people AS o ON o.page_id = f.page_id
WHERE f.kind = 'service';
