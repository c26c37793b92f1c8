-- search: People and papers that answer some words, people first, each kind best first.
-- $words: The words, in any script; those of names may have a typing error.
-- $top: At most so many people and as many papers; 20 unless told.
-- kind: person or paper.
-- id: The person_id or paper_id.
-- what: The person's name or the paper's title.
-- detail: Other spellings of the name; the authors, venue and year of the paper.
-- score: How well it answers; only to be compared within one kind.
CREATE MACRO search(words, top := 20) AS TABLE
SELECT kind, id, what, detail, score FROM (
    SELECT 'person' AS kind, person_id AS id, name AS what,
        papers || CASE papers WHEN 1 THEN ' paper' ELSE ' papers' END || coalesce('; also '
            || nullif(array_to_string(list_filter(spellings, lambda x: x <> name), ', '), ''), '') AS detail, score
    FROM search_people(words, top := top)
    UNION ALL
    SELECT 'paper', paper_id, coalesce(title, '(no title)'),
        concat_ws('. ', CASE WHEN len(authors) > 3 THEN authors[1] || ' and ' || (len(authors) - 1) || ' others'
            ELSE array_to_string(authors, ', ') END, concat_ws(' ', venue, year)), score
    FROM search_papers(words, top := top)
)
ORDER BY kind DESC NULLS LAST, score DESC NULLS LAST, id NULLS LAST;
