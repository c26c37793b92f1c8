-- search_found: The documents of one kind that answer some words, best first, by BM25; for `search_papers` and `search_people`.
-- $sought: paper or person.
-- $words: The words, in any script; those of names may have a typing error.
-- $top: At most so many.
-- id: The paper_id or person_id.
-- score: How well it answers; only to be compared within one answer.
-- words_found: How many of the words it has.
CREATE MACRO search_found(sought, words, top := 50) AS TABLE
WITH asked AS MATERIALIZED (
    SELECT DISTINCT unnest(search_words(words)) AS word
),
exact AS MATERIALIZED (
    SELECT a.word, t.term_id, t.kind, t.documents, 1.0 AS likeness
    FROM asked AS a JOIN search_terms AS t ON t.term = a.word
),
mistyped AS MATERIALIZED (
    SELECT DISTINCT a.word, s.term
    FROM (
        SELECT word, unnest(deletions(word)) AS key FROM asked
        WHERE length(word) >= 4 AND word NOT IN (SELECT word FROM exact)
    ) AS a
    JOIN search_spellings AS s ON s.key = a.key
    WHERE damerau_levenshtein(a.word, s.term) <= CASE WHEN strlen(a.word) >= 8 THEN 2 ELSE 1 END
),
meant AS MATERIALIZED (
    SELECT word, term_id, documents, likeness FROM exact WHERE kind = sought
    UNION ALL
    SELECT m.word, t.term_id, t.documents, 0.5
    FROM mistyped AS m JOIN search_terms AS t ON t.term = m.term AND t.kind = sought AND t.in_names
),
telling AS MATERIALIZED (
    SELECT * FROM meant QUALIFY documents <= 20000 OR documents = min(documents) OVER ()
),
size AS (SELECT count(*) AS documents FROM search_documents WHERE kind = sought),
hits AS (
    SELECT p.doc, m.word,
        max(p.impact * m.likeness * ln(1 + (s.documents - m.documents + 0.5) / (m.documents + 0.5))) AS worth
    FROM search_postings AS p
    JOIN telling AS m ON m.term_id = p.term_id
    CROSS JOIN size AS s
    GROUP BY p.doc, m.word
),
scored AS (
    SELECT doc, sum(worth) * count(*) / (SELECT count(*) FROM asked) AS score, count(*) AS words_found
    FROM hits GROUP BY doc
),
best AS (
    SELECT doc, score, words_found FROM scored ORDER BY score DESC NULLS LAST, doc NULLS LAST LIMIT top
)
SELECT d.id, round(b.score, 3) AS score, b.words_found
FROM best AS b JOIN search_documents AS d ON d.doc = b.doc
ORDER BY b.score DESC NULLS LAST, b.doc NULLS LAST;
