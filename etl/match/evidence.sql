-- What speaks for and against each pair, in points.

CREATE OR REPLACE TEMP TABLE compared AS
SELECT p.l, p.r, a.t = b.t AS exact,
    coalesce(CASE WHEN a.t = b.t THEN 100 ELSE n.likeness END, 0) AS likeness,
    coalesce(n.numbers, 0) AS numbers,
    coalesce(n.marks, 0) AS marks,
    n.ta IS NULL AND coalesce(a.t <> b.t, true) AS unlike,
    coalesce(n.edits, 99) AS edits,
    coalesce(n.part, false) AS part, coalesce(n.front, false) AS front_near, coalesce(a.meeting <> b.meeting, false) AS versions, n.shared_weight,
    coalesce(n.only_a, 0) AS only_a, coalesce(n.only_b, 0) AS only_b,
    a.t IS NULL OR b.t IS NULL AS untitled,
    least(len(shared(a.akeys, b.akeys)), len(shared(b.akeys, a.akeys))) AS common, len(a.akeys) AS na, len(b.akeys) AS nb,
    a.cut AS cut_a, b.cut AS cut_b, a.native <> b.native AS scripts,
    a.has_abstract AND b.has_abstract AS abstracts,
    abs(a.year - b.year) AS gap,
    CASE WHEN a.preprint AND NOT b.preprint THEN a.year - b.year WHEN b.preprint AND NOT a.preprint THEN b.year - a.year END AS late,
    a.preprint OR b.preprint AS preprint, a.preprint AND b.preprint AS preprints,
    a.venue = b.venue AS venue, a.volume = b.volume AS volume, a.number = b.number AS number, a.page_from = b.page_from AS pages,
    a.doi = b.doi AS doi, a.arxiv = b.arxiv AS arxiv, a.openreview = b.openreview AS openreview,
    coalesce(len(shared(a.ukeys, b.ukeys)), 0) > 0 AS url,
    a.source = b.source AS source, a.page = b.page AS page,
    a.t AS ta, b.t AS tb
FROM pairs p
JOIN met_mentions a ON a.m = p.l
JOIN met_mentions b ON b.m = p.r
LEFT JOIN title_pairs n ON n.ta = least(a.t, b.t) AND n.tb = greatest(a.t, b.t);

CREATE OR REPLACE TEMP TABLE pointed AS
WITH titled AS (
    SELECT c.*,
        coalesce(10 * coalesce(CASE WHEN c.likeness = 100 THEN t.weight END, c.shared_weight, t.weight) // v.rarest, 0) AS says,
        g.t IS NOT NULL OR t.front OR coalesce(t.weight * 10 < v.rarest * 12 AND length(t.squashed) < 24, false) AS generic
    FROM compared c
    LEFT JOIN match_titles t ON t.t = c.ta
    LEFT JOIN generic_titles g ON g.t = c.ta AND c.exact
    CROSS JOIN (SELECT rarest FROM statistics_version ORDER BY version DESC NULLS LAST LIMIT 1) v
)
SELECT *,
    CASE WHEN untitled THEN 0
         WHEN unlike THEN -40
         WHEN (exact OR likeness = 100) AND generic THEN 30
         WHEN exact OR likeness = 100 THEN 45 + least(20, says // 2)
            + CASE WHEN (na = 0 OR nb = 0) AND says >= 22 AND coalesce(gap, 0) <= 1 THEN 8 ELSE 0 END
         WHEN front_near THEN 15
         WHEN edits <= 2 THEN 45 + least(12, says // 4)
         WHEN part AND says >= 8 THEN least(52, 30 + likeness * 25 // 100 + CASE WHEN says >= 20 THEN 5 ELSE 0 END)
         WHEN least(only_a, only_b) = 0 THEN 15 + likeness * 35 // 100
         ELSE likeness // 2 - 5 END AS title_points,
    CASE WHEN na = 0 OR nb = 0 THEN 0
         -- One list is in another script, whose names are spelled in Latin letters in many ways.
         WHEN scripts AND common = 0 THEN CASE WHEN na = nb THEN 10 ELSE -5 END
         WHEN common >= least(na, nb) THEN
            20 + 5 * least(common, 3)
            - CASE WHEN na = nb OR (na < nb AND cut_a) OR (nb < na AND cut_b) THEN 0 ELSE 3 * least(abs(na - nb), 5) END
            + CASE WHEN generic AND exact AND common >= 2 THEN 5 ELSE 0 END
         WHEN common >= 2 AND common >= least(na, nb) - 1 THEN 18
         WHEN common >= 2 AND 2 * common >= least(na, nb) THEN 8
         WHEN common >= 1 THEN -10
         ELSE -50 END AS author_points,
    CASE WHEN gap IS NULL THEN 0
         WHEN gap = 0 THEN CASE WHEN generic AND exact THEN 15 ELSE 5 END
         WHEN generic AND exact THEN CASE WHEN preprint AND gap = 1 THEN 0 ELSE -15 END
         WHEN gap = 1 THEN 0
         WHEN gap <= 3 THEN CASE WHEN preprint THEN -2 ELSE -6 END
         WHEN exact AND says >= 20 AND common >= 2 AND common >= least(na, nb) THEN CASE WHEN gap <= 7 THEN -12 ELSE -20 END
         WHEN gap <= 7 THEN -20
         ELSE -30 END AS year_points,
    CASE WHEN doi IS NULL THEN 0 WHEN doi THEN 85 WHEN exact AND NOT generic THEN -8 ELSE -30 END
        + CASE WHEN arxiv IS NULL THEN 0 WHEN arxiv THEN 85 WHEN exact THEN -5 ELSE -25 END
        + CASE WHEN openreview IS NULL THEN 0 WHEN openreview THEN 75 WHEN exact THEN -5 ELSE -15 END
        + CASE WHEN url THEN 40 ELSE 0 END AS id_points,
    CASE WHEN volume AND pages AND exact AND NOT generic AND common = 0 AND coalesce(gap, 0) <= 1 THEN 80
         WHEN volume AND pages THEN CASE WHEN exact THEN 30 ELSE 15 END WHEN venue AND pages THEN 15
         WHEN pages AND volume IS NULL AND common >= least(na, nb) THEN 10
         WHEN NOT volume AND NOT pages AND NOT preprint AND NOT versions THEN -45 WHEN NOT volume AND NOT venue AND NOT preprint AND NOT versions THEN -35
         WHEN NOT pages AND (generic OR NOT exact) THEN -20 WHEN NOT pages THEN -4 ELSE 0 END
        + CASE WHEN venue THEN 3 ELSE 0 END
        -- A page seldom lists a paper twice, and then under one title.
        + CASE WHEN page AND NOT exact AND likeness < 100 THEN -15 ELSE 0 END
        -- Two titles that each have words of their own: one work only if a preprint was renamed on its way to print.
        + CASE WHEN exact OR part OR least(only_a, only_b) = 0 OR edits <= 2 THEN 0
               ELSE CASE WHEN preprints OR NOT preprint THEN -20 ELSE 0 END
                    + CASE WHEN gap >= 2 THEN -20 WHEN gap = 1 AND NOT preprint THEN -10 ELSE 0 END
                    + CASE WHEN late >= 1 THEN -20 ELSE 0 END END AS context_points
FROM titled;

DROP TABLE compared;

-- What costs more is looked at only where it can turn the verdict: abstracts, venues under other names, and authors whose
-- names were cut or ordered in another way.
CREATE OR REPLACE TEMP TABLE asked AS
WITH undecided AS (
    SELECT l, r, abstracts AND NOT exact AS abstracts, common < least(na, nb) AND (exact OR part OR edits <= 2 OR scripts AND likeness >= 50) AS names,
        venue IS NOT NULL AND NOT venue AND NOT preprint AND (generic OR NOT exact) AS venues
    FROM pointed
    WHERE numbers <> 2 AND marks <> 1
        AND title_points + author_points + year_points + id_points + context_points BETWEEN 0 AND 110
)
SELECT l, r, abstracts, names, venues FROM undecided WHERE abstracts OR names OR venues;

CREATE OR REPLACE TEMP TABLE closer AS
WITH wanted AS (
    SELECT m, bool_or(abstracts) AS abstracts, bool_or(names) AS names, bool_or(venues) AS venues
    FROM (SELECT l AS m, * FROM asked UNION ALL SELECT r, * FROM asked) GROUP BY m
),
named AS MATERIALIZED (
    SELECT w.m, i.authors[1:100] AS authors, strip_accents(array_to_string(i.authors[1:100], ' ')) AS byline
    FROM wanted w JOIN mention_input i ON i.seq = w.m WHERE w.names
),
said AS MATERIALIZED (
    SELECT w.m, CASE WHEN w.venues THEN venue_words(i.venue) END AS venue, CASE WHEN w.abstracts THEN left(i.abstract, 3000) END AS abstract
    FROM wanted w JOIN mention_input i ON i.seq = w.m WHERE w.venues OR w.abstracts
),
families AS (
    SELECT a.m, list(DISTINCT k.family) AS families
    FROM (SELECT m, unnest(authors) AS name FROM named) a
    JOIN name_keys k ON k.name = a.name WHERE k.family IS NOT NULL
    GROUP BY a.m
)
SELECT w.m, f.families,
    list_distinct(string_split(words_only(n.byline), ' ')) AS name_words,
    initials_of(s.venue) AS venue_letters,
    list_sort(list_distinct(list_transform(regexp_extract_all(lower(s.abstract), '[a-z0-9]{4,}'), lambda x: key_of(x))))[1:48] AS sketch
FROM wanted w LEFT JOIN said s ON s.m = w.m LEFT JOIN named n ON n.m = w.m LEFT JOIN families f ON f.m = w.m;

CREATE OR REPLACE TEMP TABLE looked AS
SELECT q.l, q.r,
    CASE WHEN q.abstracts THEN CAST(100 * len(shared(a.sketch, b.sketch)) // greatest(1, least(len(a.sketch), len(b.sketch))) AS INTEGER) END AS abstract_likeness,
    CASE WHEN q.names THEN greatest(spelled_alike(a.families, b.name_words), spelled_alike(b.families, a.name_words)) END AS loosely,
    CASE WHEN q.venues THEN length(a.venue_letters) >= 3 AND length(b.venue_letters) >= 3
        AND (ends_with(a.venue_letters, b.venue_letters) OR ends_with(b.venue_letters, a.venue_letters)) END AS same_venue
FROM asked q JOIN closer a ON a.m = q.l JOIN closer b ON b.m = q.r;

DROP TABLE closer;
DROP TABLE asked;
