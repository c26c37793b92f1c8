-- Fills the search index from papers and people. Each step is one statement.
CREATE OR REPLACE TEMP TABLE indexed AS
SELECT row_number() OVER (ORDER BY kind NULLS LAST, id NULLS LAST)::INTEGER AS doc, kind, id
FROM (SELECT 'paper' AS kind, paper_id AS id FROM papers UNION ALL SELECT 'person', person_id FROM people);

-- The words of titles, names and venues count once a document however often they stand there, those of abstracts each time.
CREATE OR REPLACE TEMP TABLE said AS
WITH texts AS (
    SELECT DISTINCT a.paper_id, 'title' AS field, e.title AS told
    FROM entries AS e JOIN assignments AS a ON a.mention_id = e.mention_id WHERE e.title IS NOT NULL
    UNION ALL
    SELECT DISTINCT paper_id, 'venue', venue FROM versions WHERE venue IS NOT NULL
    UNION ALL
    SELECT paper_id, 'venue', venue FROM paper_venues
),
spelled AS MATERIALIZED (
    SELECT DISTINCT person_id, unnest(list_concat(words, list_transform(range(1, len(words)),
        lambda i: words[i] || words[i + 1]))) AS term
    FROM (SELECT person_id, search_words(name) AS words FROM person_names)
)
SELECT i.doc, w.term, bool_or(w.field = 'name') AS in_names,
    3.0 * max(CASE WHEN w.field IN ('title', 'name') THEN 1 ELSE 0 END) + 2.0 * max(CASE w.field WHEN 'venue' THEN 1 ELSE 0 END)
        + sum(CASE w.field WHEN 'abstract' THEN w.times ELSE 0 END) AS weight
FROM (
    SELECT paper_id AS id, field, unnest(list_distinct(search_words(told))) AS term, 1 AS times FROM texts
    UNION ALL
    SELECT paper_id, 'abstract', term, count(*) FROM (
        SELECT paper_id, unnest(search_words(abstract)) AS term FROM papers WHERE abstract IS NOT NULL
    ) GROUP BY paper_id, term
    UNION ALL
    SELECT a.paper_id, 'name', s.term, 1 FROM authorships AS a JOIN spelled AS s ON s.person_id = a.person_id
    UNION ALL
    SELECT person_id, 'name', term, 1 FROM spelled
) AS w
JOIN indexed AS i ON i.id = w.id
WHERE length(w.term) <= 40
GROUP BY i.doc, w.term;

INSERT INTO search_documents
SELECT i.doc, i.kind, i.id, coalesce(sum(s.weight), 0)
FROM indexed AS i LEFT JOIN said AS s ON s.doc = i.doc
GROUP BY i.doc, i.kind, i.id
ORDER BY i.doc NULLS LAST;

INSERT INTO search_terms
SELECT row_number() OVER (ORDER BY i.kind NULLS LAST, s.term NULLS LAST)::INTEGER, i.kind, s.term, count(*), bool_or(s.in_names)
FROM said AS s JOIN indexed AS i ON i.doc = s.doc
GROUP BY i.kind, s.term
ORDER BY i.kind NULLS LAST, s.term NULLS LAST;

-- BM25 with k1 = 1.2 and b = 0.75. The kinds are joined first and for good: left to itself the planner pairs every
-- document with every term of its kind.
INSERT INTO search_postings
WITH kinds AS (
    SELECT kind, avg(length) AS length FROM search_documents GROUP BY kind
),
placed AS MATERIALIZED (
    SELECT s.doc, s.term, d.kind, s.weight * 2.2 / (s.weight + 1.2 * (0.25 + 0.75 * d.length / k.length)) AS score
    FROM said AS s JOIN search_documents AS d ON d.doc = s.doc JOIN kinds AS k ON k.kind = d.kind
)
SELECT t.term_id, p.doc, p.score
FROM placed AS p JOIN search_terms AS t ON t.term = p.term AND t.kind = p.kind
ORDER BY t.term_id NULLS LAST, p.doc NULLS LAST;

INSERT INTO search_spellings
SELECT DISTINCT unnest(deletions(term)) AS key, term FROM search_terms WHERE kind = 'person' AND length(term) >= 4
ORDER BY key NULLS LAST, term NULLS LAST;

DROP TABLE said;
DROP TABLE indexed;
