-- search_found: The papers and people that answer some words, each kind best first, by BM25; `search_papers` and
--   `search_people` show them with what they are.
-- $words: The words, in any script; those of names may have a typing error.
-- $top: At most so many of each kind; 50 unless told.
-- kind: paper or person.
-- id: The paper_id or person_id.
-- score: How well it answers; only to be compared within one kind of one answer.
-- words_found: How many of the words it has.
-- papers: Number of papers of the person; 1 for a paper.
CREATE MACRO search_found(words, top := 50) AS TABLE
WITH asked AS MATERIALIZED (
    SELECT DISTINCT unnest(search_words(words)) AS word
),
exact AS MATERIALIZED (
    SELECT a.word, t.term_id, t.kind, t.documents, 1.0 AS likeness
    FROM asked AS a JOIN search_terms AS t ON t.term = a.word
    UNION ALL
    SELECT a.word, t.term_id, t.kind, t.documents, 1.0
    FROM (SELECT word FROM asked WHERE length(word) = 1 AND unicode(word) >= 11904) AS a
    JOIN search_terms AS t ON t.term[1] = a.word AND t.term <> a.word
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
meant AS (
    SELECT word, term_id, kind, documents, likeness FROM exact
    UNION ALL
    SELECT m.word, t.term_id, t.kind, t.documents, 0.5
    FROM mistyped AS m JOIN search_terms AS t ON t.term = m.term AND t.in_names
),
telling AS MATERIALIZED (
    SELECT m.word, m.term_id, m.kind,
        m.likeness * ln(1 + (s.documents - m.documents + 0.5) / (m.documents + 0.5)) AS rarity
    FROM meant AS m JOIN (SELECT kind, count(*) AS documents FROM search_documents GROUP BY kind) AS s ON s.kind = m.kind
    QUALIFY m.documents <= 20000 OR m.documents = min(m.documents) OVER (PARTITION BY m.kind)
),
hits AS (
    SELECT p.doc, m.kind, m.word, max(p.impact * m.rarity) AS worth
    FROM search_postings AS p JOIN telling AS m ON m.term_id = p.term_id
    GROUP BY p.doc, m.kind, m.word
),
scored AS MATERIALIZED (
    SELECT doc, kind, sum(worth) * count(*) / (SELECT count(*) FROM asked) AS score, count(*) AS words_found
    FROM hits GROUP BY doc, kind
),
best AS (
    (SELECT * FROM scored WHERE kind = 'paper' ORDER BY score DESC NULLS LAST, doc NULLS LAST LIMIT top)
    UNION ALL
    (SELECT s.* FROM scored AS s JOIN search_documents AS n ON n.doc = s.doc WHERE s.kind = 'person'
        ORDER BY s.score DESC NULLS LAST, n.papers DESC NULLS LAST, s.doc NULLS LAST LIMIT top)
)
SELECT d.kind, d.id, round(b.score, 3) AS score, b.words_found, d.papers
FROM best AS b JOIN search_documents AS d ON d.doc = b.doc
ORDER BY d.kind NULLS LAST, b.score DESC NULLS LAST, d.papers DESC NULLS LAST, b.doc NULLS LAST;
