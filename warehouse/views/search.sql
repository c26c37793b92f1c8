-- search: People and papers that answer some words, people first, each kind best first.
-- $words: The words, in any script; those of names may have a typing error.
-- $top: At most so many people and as many papers; 20 unless told.
-- kind: person or paper.
-- id: The person_id or paper_id.
-- what: The person's name or the paper's title.
-- detail: Other spellings of the name; the authors, venue and year of the paper.
-- score: How well it answers; only to be compared within one kind.
CREATE MACRO search(words, top := 20) AS TABLE
WITH found AS MATERIALIZED (SELECT * FROM search_found(words, top := top)),
spelled AS (
    SELECT s.person_id, string_agg(s.name, ', ' ORDER BY s.mention_count DESC NULLS LAST, s.name NULLS LAST) AS others
    FROM person_names AS s
    JOIN found AS f ON f.id = s.person_id AND f.kind = 'person'
    JOIN people AS p ON p.person_id = s.person_id AND p.name <> s.name
    GROUP BY s.person_id
)
SELECT kind, id, what, detail, score FROM (
    SELECT f.kind, f.id, p.name AS what,
        f.papers || CASE f.papers WHEN 1 THEN ' paper' ELSE ' papers' END || coalesce('; also ' || s.others, '') AS detail,
        f.score, f.papers
    FROM found AS f JOIN people AS p ON p.person_id = f.id LEFT JOIN spelled AS s ON s.person_id = f.id
    WHERE f.kind = 'person'
    UNION ALL
    SELECT f.kind, f.id, coalesce(p.title, '(no title)'),
        concat_ws('. ', CASE WHEN len(p.authors) > 3 THEN p.authors[1] || ' and ' || (len(p.authors) - 1) || ' others'
            ELSE array_to_string(p.authors, ', ') END, concat_ws(' ', p.venue, p.year)), f.score, 1
    FROM found AS f JOIN papers AS p ON p.paper_id = f.id
    WHERE f.kind = 'paper'
)
ORDER BY kind DESC NULLS LAST, score DESC NULLS LAST, papers DESC NULLS LAST, id NULLS LAST;
