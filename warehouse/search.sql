-- Fills the search index from papers and people. Each step is one statement.
CREATE OR REPLACE TEMP TABLE indexed AS
SELECT row_number() OVER (ORDER BY kind NULLS LAST, id NULLS LAST)::INTEGER AS doc, kind, id
FROM (SELECT 'paper' AS kind, paper_id AS id FROM papers UNION ALL SELECT 'person', person_id FROM people);

-- All texts go through one `search_words`, since each costs milliseconds to prepare, however little there is to do.
-- The words of titles, names and venues count once a document however often they stand there, those of abstracts each time.
CREATE OR REPLACE TEMP TABLE said AS
WITH titles AS (
    SELECT DISTINCT i.doc, e.title
    FROM entries AS e
    JOIN assignments AS a ON a.mention_id = e.mention_id
    JOIN indexed AS i ON i.id = a.paper_id
    WHERE e.title IS NOT NULL
),
places AS (
    SELECT i.doc, v.venue
    FROM (SELECT paper_id, venue FROM versions UNION SELECT paper_id, venue FROM paper_venues) AS v
    JOIN indexed AS i ON i.id = v.paper_id
    WHERE v.venue IS NOT NULL
),
spelled AS MATERIALIZED (
    SELECT person_id, unnest(list_concat(words, list_transform(range(1, len(words)),
        lambda i: words[i] || words[i + 1]))) AS term
    FROM (SELECT person_id, search_words(name) AS words FROM person_names)
),
names AS MATERIALIZED (SELECT DISTINCT person_id, term FROM spelled),
texts AS (
    SELECT doc, 3 AS once, 0 AS each, title AS text FROM titles
    UNION ALL
    SELECT doc, 2, 0, venue FROM places
    UNION ALL
    SELECT i.doc, 0, 1, p.abstract
    FROM papers AS p JOIN indexed AS i ON i.id = p.paper_id WHERE p.abstract IS NOT NULL
),
told AS (
    SELECT doc, once, each, false AS names, unnest(search_words(text)) AS term FROM texts
    UNION ALL
    SELECT i.doc, 3, 0, true, n.term
    FROM authorships AS a JOIN names AS n ON n.person_id = a.person_id JOIN indexed AS i ON i.id = a.paper_id
    UNION ALL
    SELECT i.doc, 3, 0, true, n.term FROM names AS n JOIN indexed AS i ON i.id = n.person_id
)
SELECT doc, term, bool_or(names) AS in_names, CAST(max(once) + sum(each) AS DOUBLE) AS weight
FROM told WHERE length(term) <= 40
GROUP BY doc, term;

INSERT INTO search_documents
SELECT i.doc, i.kind, i.id, coalesce(s.length, 0), CASE i.kind WHEN 'paper' THEN 1 ELSE coalesce(w.papers, 0) END
FROM indexed AS i
LEFT JOIN (SELECT doc, sum(weight) AS length FROM said GROUP BY doc) AS s ON s.doc = i.doc
LEFT JOIN (
    SELECT person_id, count(DISTINCT paper_id) AS papers FROM authorships WHERE person_id IS NOT NULL GROUP BY person_id
) AS w ON w.person_id = i.id
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
