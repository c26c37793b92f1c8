-- The gravest problems
-- Errors first, at most five of a kind and 25 in all, with the words on the page.
SELECT x.severity, x.kind, x.message, x.quote, p.url AS page
FROM problems AS x JOIN pages AS p ON p.page_id = x.page_id AND p.current
QUALIFY row_number() OVER (PARTITION BY x.kind ORDER BY p.seq NULLS LAST, x.locator NULLS LAST, x.message NULLS LAST) <= 5
ORDER BY CASE x.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, x.kind NULLS LAST, p.seq NULLS LAST,
    x.locator NULLS LAST, x.message NULLS LAST
LIMIT 25;
