-- disagreements: Two sources that print different values of one paper, side by side, each with its words.
-- paper_id: The paper.
-- title: Its title.
-- field: The field in which they differ: title, year, venue and so on; `abstract_changes` has the abstracts.
-- kind: `wording` if only the spelling differs, `version` if versions differ, `value` if they contradict each other.
-- left_value: What the one source prints.
-- right_value: What the other prints.
-- left_source: The one source: its configured name, else the page's URL.
-- right_source: The other.
-- left_quote: The whole entry of the one.
-- right_quote: The whole entry of the other.
-- left_mention: The mention of the one.
-- right_mention: The mention of the other.
CREATE VIEW disagreements AS
WITH told AS NOT MATERIALIZED (
    SELECT c.paper_id, c.field, c.value, coalesce(p.source, p.url) AS source, min(c.kind) AS kind,
        arg_min(c.mention_id, e.seq) AS mention_id
    FROM conflicts AS c
    JOIN entries AS e ON e.mention_id = c.mention_id
    JOIN pages AS p ON p.page_id = e.page_id
    WHERE c.field <> 'abstract'
    GROUP BY c.paper_id, c.field, c.value, coalesce(p.source, p.url)
),
pairs AS NOT MATERIALIZED (
    SELECT l.paper_id, l.field,
        CASE
            WHEN l.kind = 'wording' OR r.kind = 'wording' OR letters(l.value) = letters(r.value) THEN 'wording'
            WHEN l.kind = 'version' OR r.kind = 'version' THEN 'version'
            ELSE 'value'
        END AS kind,
        l.value AS left_value, r.value AS right_value, l.source AS left_source, r.source AS right_source,
        l.mention_id AS left_mention, r.mention_id AS right_mention
    FROM told AS l
    JOIN told AS r ON r.paper_id = l.paper_id AND r.field = l.field AND r.source > l.source AND r.value <> l.value
)
SELECT d.paper_id, p.title, d.field, d.kind, d.left_value, d.right_value, d.left_source, d.right_source,
    l.raw AS left_quote, r.raw AS right_quote, d.left_mention, d.right_mention
FROM pairs AS d
JOIN papers AS p ON p.paper_id = d.paper_id
JOIN entries AS l ON l.mention_id = d.left_mention
JOIN entries AS r ON r.mention_id = d.right_mention;
