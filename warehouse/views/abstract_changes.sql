-- abstract_changes: Abstracts that changed between versions of a paper, with what changed.
-- paper_id: The paper.
-- title: Its title.
-- before_version: The version with the earlier text: preprint, workshop, conference and so on.
-- after_version: The version with the later text.
-- sentences_gone: Sentences that only the earlier text has.
-- sentences_new: Sentences that only the later text has.
-- changed_from: The words of the earlier text between the first and the last word that differ.
-- changed_to: The words of the later text between them.
-- before: The earlier text.
-- after: The later text.
-- before_mention: The mention that prints the earlier text.
-- after_mention: The mention that prints the later text.
CREATE VIEW abstract_changes AS
WITH told AS NOT MATERIALIZED (
    SELECT *, letters(abstract) AS letters FROM abstracts
    WHERE paper_id IN (SELECT paper_id FROM abstracts WHERE text_number > 1)
),
texts AS NOT MATERIALIZED (
    SELECT a.paper_id, a.letters, arg_min(a.abstract, e.seq) AS abstract, arg_min(a.version_type, e.seq) AS version_type,
        arg_min(a.mention_id, e.seq) AS mention_id,
        min(CASE a.version_type WHEN 'preprint' THEN 1 WHEN 'workshop' THEN 2 ELSE 3 END) AS stage,
        min(e.published) AS published, min(e.seq) AS seq
    FROM told AS a JOIN entries AS e ON e.mention_id = a.mention_id
    GROUP BY a.paper_id, a.letters
),
steps AS NOT MATERIALIZED (
    SELECT paper_id, version_type AS after_version, abstract AS after, letters AS letters_after,
        mention_id AS after_mention, lag(version_type) OVER w AS before_version, lag(abstract) OVER w AS before,
        lag(letters) OVER w AS letters_before, lag(mention_id) OVER w AS before_mention
    FROM texts
    WINDOW w AS (PARTITION BY paper_id ORDER BY stage NULLS LAST, published NULLS LAST, seq NULLS LAST)
),
split AS NOT MATERIALIZED (
    SELECT * EXCLUDE (letters_before, letters_after),
        list_filter(sentences(before), lambda x: NOT contains(letters_after, letters(x))) AS sentences_gone,
        list_filter(sentences(after), lambda x: NOT contains(letters_before, letters(x))) AS sentences_new,
        regexp_split_to_array(trim(before), '\s+') AS said, regexp_split_to_array(trim(after), '\s+') AS says
    FROM steps WHERE before IS NOT NULL
),
begun AS NOT MATERIALIZED (
    SELECT *, coalesce(nullif(list_position(list_transform(list_zip(said, says, true), lambda x: x[1] = x[2]), false), 0),
        least(len(said), len(says)) + 1) AS start
    FROM split
),
ended AS NOT MATERIALIZED (
    SELECT *, said[start:] AS old, says[start:] AS new,
        coalesce(nullif(list_position(list_transform(list_zip(list_reverse(said[start:]), list_reverse(says[start:]), true),
            lambda x: x[1] = x[2]), false), 0) - 1, least(len(said), len(says)) - start + 1) AS alike
    FROM begun
)
SELECT s.paper_id, p.title, s.before_version, s.after_version, s.sentences_gone, s.sentences_new,
    array_to_string(s.old[:len(s.old) - s.alike], ' ') AS changed_from,
    array_to_string(s.new[:len(s.new) - s.alike], ' ') AS changed_to,
    s.before, s.after, s.before_mention, s.after_mention
FROM ended AS s JOIN papers AS p ON p.paper_id = s.paper_id;
