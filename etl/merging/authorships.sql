-- The authors: the longest complete list, each name in the fullest spelling that a mention of the paper prints.
CREATE OR REPLACE TEMP TABLE bylines AS
SELECT paper_id, mention_id, row_number() OVER (
    PARTITION BY paper_id
    ORDER BY coalesce(authors_complete, true) DESC NULLS LAST, len(authors) DESC NULLS LAST, rank NULLS LAST,
        letters DESC NULLS LAST, seq NULLS LAST) AS choice
FROM (SELECT *, list_sum(list_transform(authors, lambda x: length(x))) AS letters FROM ranked WHERE len(authors) > 0);

CREATE OR REPLACE TEMP TABLE spelled AS
SELECT s.paper_id, a.person_id, p.shown,
    row_number() OVER (
        PARTITION BY s.paper_id, a.person_id
        ORDER BY p.fullness DESC NULLS LAST, count(*) DESC NULLS LAST, length(p.shown) DESC NULLS LAST,
            p.shown NULLS LAST) AS choice
FROM ranked AS s
JOIN mention_authors AS a ON a.mention_id = s.mention_id
JOIN spellings AS p ON p.name = a.name
WHERE a.person_id IS NOT NULL
GROUP BY s.paper_id, a.person_id, p.shown, p.fullness;

CREATE OR REPLACE TEMP TABLE marks AS
SELECT s.paper_id, a.person_id, bool_or(a.equal_contribution) AS equal_contribution,
    bool_or(a.corresponding) AS corresponding
FROM ranked AS s JOIN mention_authors AS a ON a.mention_id = s.mention_id
WHERE a.person_id IS NOT NULL AND (a.equal_contribution IS NOT NULL OR a.corresponding IS NOT NULL)
GROUP BY s.paper_id, a.person_id;

INSERT INTO authorships
SELECT b.paper_id, a.position, a.person_id, coalesce(s.shown, p.shown, a.name), m.equal_contribution, m.corresponding
FROM bylines AS b
JOIN mention_authors AS a ON a.mention_id = b.mention_id
LEFT JOIN spellings AS p ON p.name = a.name
LEFT JOIN spelled AS s ON s.paper_id = b.paper_id AND s.person_id = a.person_id AND s.choice = 1
LEFT JOIN marks AS m ON m.paper_id = b.paper_id AND m.person_id = a.person_id
WHERE b.choice = 1
ORDER BY b.paper_id NULLS LAST, a.position NULLS LAST;

INSERT INTO picks
SELECT b.paper_id, 'authors', (
        SELECT string_agg(a.name, '; ' ORDER BY a.position NULLS LAST) FROM authorships AS a WHERE a.paper_id = b.paper_id
    ), b.mention_id, 'longest complete list, each name in its fullest spelling', 1
FROM bylines AS b WHERE b.choice = 1;
