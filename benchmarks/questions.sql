-- A made-up warehouse of {mentions} mentions, up to what merging makes of them.

-- Words and names out of syllables; `dice` and `pick` are chance that comes out the same each time.
CREATE TEMP MACRO dice(a, b) AS (hash(a, b) % 1000003) / 1000003.0;
CREATE TEMP MACRO pick(a, b, n) AS CAST(floor(dice(a, b) * n) AS BIGINT);
CREATE TEMP MACRO syllable(n) AS ['ka','lo','mi','ren','to','va','shi','pel','dor','an','gu','bri','nes','ta','qui',
    'zo','fer','lin','hu','jae','wo','sen','ty','mar','ek','ul','pra','cho','di','os'][1 + n % 30];
CREATE TEMP MACRO wordy(n) AS syllable(n) || syllable(n // 30) || syllable(n // 900) || CASE WHEN n % 3 = 0 THEN 'ing' ELSE '' END;
CREATE TEMP MACRO proper(n) AS upper(syllable(n)[1]) || syllable(n)[2:] || syllable(n // 30) || syllable(n // 900);
CREATE TEMP TABLE vocabulary AS SELECT list(wordy(i) ORDER BY i) AS words FROM range({words}) AS t(i);
CREATE TEMP MACRO text_of(a, n) AS (
    SELECT array_to_string(list_transform(range(n), lambda j: words[1 + CAST(floor({words} * power(dice(a, j), 4)) AS BIGINT)]), ' ')
    FROM vocabulary);

-- People, papers, and who wrote what: nine of ten authors of a paper are of one group of fifty.
CREATE TEMP TABLE persons AS
SELECT i AS person, 'a' || left(sha256('person' || i), 16) AS person_id,
    proper(pick(i, 1, 2000)) AS given, proper(pick(i, 2, 9000)) AS family, chr(CAST(65 + pick(i, 3, 26) AS INTEGER)) AS middle,
    i % 2 = 0 AS owner
FROM range({persons}) AS t(i);

CREATE TEMP TABLE works AS
SELECT i AS work, 'p' || left(sha256('work' || i), 16) AS paper_id, 1990 + CAST(floor(36 * sqrt(dice(i, 4))) AS INTEGER) AS year,
    text_of(i, 6 + pick(i, 5, 6)) AS title, pick(i, 6, 400) AS venue, text_of(i + 1000000007, 90 + pick(i, 7, 60)) AS abstract,
    pick(i, 8, 10) < 6 AS published, 1 + pick(i, 9, 7) + CASE WHEN i % 20000 = 0 THEN 400 ELSE 0 END AS hands
FROM range({works}) AS t(i);

CREATE TEMP TABLE wrote AS
SELECT work, person, row_number() OVER (PARTITION BY work ORDER BY first, person) AS position
FROM (
    SELECT work, person, min(j) AS first FROM (
        SELECT w.work, j, CASE WHEN pick(w.work * 1000 + j, 11, 10) = 0 OR w.hands > 100 THEN pick(w.work * 1000 + j, 12, {persons})
            ELSE pick(w.work, 13, {persons} // 50) * 50 + CAST(floor(50 * power(dice(w.work * 1000 + j, 14), 2)) AS BIGINT)
            END AS person
        FROM works AS w, unnest(range(w.hands)) AS t(j)
    ) GROUP BY work, person
);

-- Half of the people have a homepage and an aggregator's page, one in ten of them in two versions.
CREATE TEMP TABLE sites AS
SELECT p.person, p.person_id, k.layout, v.version,
    CASE k.layout WHEN 'homepage' THEN 'https://people.example.org/' || p.person
        ELSE 'https://arrow.example.org/authors/' || p.person END AS url,
    'g' || left(sha256(k.layout || p.person || '/' || v.version), 16) AS page_id
FROM persons AS p, (VALUES ('homepage'), ('arrow')) AS k(layout), (VALUES (1), (2)) AS v(version)
WHERE p.owner AND (v.version = 2 OR p.person % 20 = 0);

INSERT INTO pages
SELECT page_id, CASE layout WHEN 'arrow' THEN 'arrow' WHEN 'homepage' THEN 'lab' || person % 300 END, url, NULL,
    TIMESTAMP '2024-01-01' + to_days(CAST(version * 300 + person % 90 AS INTEGER)), sha256(page_id), 'text/html', layout,
    'run', NULL, row_number() OVER (ORDER BY page_id), version = 2, 'reader'
FROM sites;
INSERT INTO captures
SELECT row_number() OVER (ORDER BY page_id, d), page_id, fetched_at + to_days(CAST(7 * d AS INTEGER)), 'run'
FROM pages, range(4) AS t(d);
INSERT INTO page_people SELECT page_id, person_id FROM sites;
INSERT INTO metric_rows
SELECT s.page_id, m, CAST(10 + pick(s.person, length(m), 40) * s.version AS DOUBLE), NULL, NULL, '/1'
FROM sites AS s, unnest(['h_index', 'citations', 'papers', 'novelty']) AS t(m) WHERE s.layout = 'arrow';
INSERT INTO facts BY NAME
SELECT page_id, j AS ordinal, CASE WHEN j < 4 THEN 'award' ELSE 'talk' END AS kind,
    'Line ' || pick(person, j, 1000) || CASE WHEN version = 2 AND j % 4 = 0 THEN ' anew' ELSE '' END AS text,
    '/' || j AS locator
FROM sites, range(8) AS t(j) WHERE layout = 'homepage';
INSERT INTO profile_rows
SELECT page_id, given || ' ' || family, NULL, NULL, NULL, NULL, NULL, NULL, MAP {{'orcid': page_id}}, NULL, '/0', []
FROM sites AS s JOIN persons AS p ON p.person = s.person;

-- What the pages list.
CREATE TEMP TABLE listed AS
SELECT s.page_id, s.layout, s.version, s.person, w.work, 'm' || left(sha256(s.page_id || '/' || w.work), 16) AS mention_id,
    row_number() OVER (ORDER BY s.page_id, w.work) AS seq,
    CASE WHEN s.layout = 'homepage' THEN pick(w.work, 15, 4) = 0 ELSE NOT k.published OR pick(w.work, 16, 2) = 0 END AS preprint
FROM sites AS s JOIN wrote AS w ON w.person = s.person JOIN works AS k ON k.work = w.work
WHERE dice(w.work, s.person * 2 + length(s.layout)) < 0.85
QUALIFY seq <= {mentions};

INSERT INTO assignments SELECT l.mention_id, w.paper_id FROM listed AS l JOIN works AS w ON w.work = l.work ORDER BY l.seq;

INSERT INTO mention_authors
SELECT l.mention_id, a.position,
    CASE WHEN l.layout = 'arrow' AND a.person % 10 = 0 THEN left(p.given, 1) || '. ' || p.family
        WHEN a.person % 7 = 0 AND pick(l.seq, 17, 3) = 0 THEN p.given || ' ' || p.middle || '. ' || p.family
        ELSE p.given || ' ' || p.family END,
    p.person_id, CASE WHEN l.work % 9 = 0 THEN a.position <= 2 END, NULL, a.person = l.person, NULL
FROM listed AS l JOIN wrote AS a ON a.work = l.work JOIN persons AS p ON p.person = a.person ORDER BY l.seq, a.position;

INSERT INTO entries BY NAME
SELECT l.mention_id, l.page_id, l.seq, row_number() OVER (PARTITION BY l.page_id ORDER BY l.seq) AS ordinal,
    CASE WHEN l.preprint AND l.work % 40 = 0 THEN regexp_replace(w.title, ' \S+$', '') ELSE w.title END AS title, b.authors,
    true AS authors_complete,
    CASE WHEN l.preprint THEN 'arXiv' ELSE proper(w.venue) || 'conf' END AS venue,
    CASE WHEN l.preprint THEN 'preprint' WHEN w.venue % 3 = 0 THEN 'journal' ELSE 'conference' END AS venue_type,
    CASE WHEN l.preprint THEN w.year - 1 ELSE w.year END + CASE WHEN l.seq % 90 = 0 THEN 1 ELSE 0 END AS year,
    CASE WHEN l.preprint THEN CAST(make_date(w.year - 1, 1 + l.work % 12, 1 + l.work % 28) AS VARCHAR)
        ELSE CAST(w.year AS VARCHAR) END AS published,
    CASE WHEN NOT l.preprint THEN CASE l.work % 30 WHEN 0 THEN 'oral' WHEN 1 THEN 'spotlight' WHEN 2 THEN 'spotlight' END END
        AS presentation,
    CASE WHEN l.work % 3 <> 0 THEN printf('%02d%02d.%05d', w.year % 100, 1 + l.work % 12, l.work % 100000) END AS arxiv_id,
    CASE WHEN l.layout = 'arrow' THEN
        CASE WHEN l.work % 8 = 0 AND l.person % 6 = 0 THEN w.abstract || '. ' || text_of(l.work + 5, 12) || '.' ELSE w.abstract END
    END AS abstract,
    w.title || '. ' || array_to_string(b.authors, ', ') AS raw, '/' || l.seq AS locator, 1.0 AS confidence, [] AS inferred
FROM listed AS l JOIN works AS w ON w.work = l.work
JOIN (SELECT mention_id, list(name ORDER BY position) AS authors FROM mention_authors GROUP BY mention_id) AS b
    ON b.mention_id = l.mention_id
ORDER BY l.seq;

-- What matching would have said.
INSERT INTO matches
SELECT lag(mention_id) OVER w, mention_id, 'same', CAST(80 + pick(seq, 18, 200) AS INTEGER), 'same title; 3 of 3 authors align'
FROM listed WINDOW w AS (PARTITION BY work ORDER BY seq) QUALIFY lag(mention_id) OVER w IS NOT NULL;
INSERT INTO person_matches
SELECT m.left_mention, a.position, a.name, m.right_mention, b.position, b.name, 'same', CAST(80 + pick(l.seq, 19, 200) AS INTEGER),
    'same name; 2 co-authors in common'
FROM matches AS m JOIN listed AS l ON l.mention_id = m.left_mention
JOIN mention_authors AS a ON a.mention_id = m.left_mention AND a.position = 1
JOIN mention_authors AS b ON b.mention_id = m.right_mention AND b.position = 1
WHERE l.seq % 4 = 0;
INSERT INTO changes
SELECT p.url, p.fetched_at, CASE WHEN l.seq % 3 = 0 THEN 'retitled' ELSE 'added' END, l.mention_id,
    CASE WHEN l.seq % 3 = 0 THEN e.title || ' old' END, e.title, l.page_id
FROM listed AS l JOIN pages AS p ON p.page_id = l.page_id JOIN entries AS e ON e.mention_id = l.mention_id
WHERE l.version = 2 AND l.person % 20 = 0;
