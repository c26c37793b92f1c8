-- metrics: Numbers that pages print about their person.
-- page_id: The version of the page.
-- person_id: The person.
-- metric: The printed label in snake case.
-- value: The number; `57%` is 57.
-- observed_at: When it was seen, as ISO text; null if unknown.
-- text: The words as printed.
-- locator: Where on the page it stands.
-- current: Is it on the newest version of its page?
CREATE VIEW metrics AS
SELECT r.page_id, o.person_id, r.* EXCLUDE (page_id), p.current
FROM metric_rows AS r
JOIN pages AS p ON p.page_id = r.page_id
LEFT JOIN page_people AS o ON o.page_id = r.page_id;
