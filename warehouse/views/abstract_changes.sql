-- abstract_changes: Abstracts that changed between versions of a paper, with what changed.
-- paper_id: The paper.
-- title: Its title.
-- before_version: The version with the earlier text: preprint, workshop, conference and so on.
-- after_version: The version with the later text.
-- sentences_gone: Sentences that only the earlier text has.
-- sentences_new: Sentences that only the later text has.
-- words_gone: Words of these sentences that the new ones lack, or have less often.
-- words_new: Words of the new sentences that the ones gone lack, or have less often.
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
        regexp_extract_all(lower(array_to_string(sentences_gone, ' ')), '[\p{L}\p{N}]+') AS said_before,
        regexp_extract_all(lower(array_to_string(sentences_new, ' ')), '[\p{L}\p{N}]+') AS said_after
    FROM steps WHERE before IS NOT NULL
)
SELECT s.paper_id, p.title, s.before_version, s.after_version, s.sentences_gone, s.sentences_new,
    list_filter(list_distinct(said_before), lambda x: len(list_filter(said_before, lambda y: y = x))
        > len(list_filter(said_after, lambda y: y = x))) AS words_gone,
    list_filter(list_distinct(said_after), lambda x: len(list_filter(said_after, lambda y: y = x))
        > len(list_filter(said_before, lambda y: y = x))) AS words_new,
    s.before, s.after, s.before_mention, s.after_mention
FROM split AS s JOIN papers AS p ON p.paper_id = s.paper_id;
