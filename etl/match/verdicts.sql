-- One verdict a pair: a veto if there is one, else the sum of the points.

INSERT INTO match_pairs
WITH summed AS (
    SELECT p.*, q.abstract_likeness, q.loosely, q.same_venue,
        title_points + CASE WHEN loosely > common THEN greatest(author_points, CASE WHEN loosely >= least(na, nb) THEN 12 + 5 * least(loosely, 3) WHEN loosely >= 2 AND 2 * loosely >= least(na, nb) THEN 8 ELSE -10 END) ELSE author_points END + year_points + id_points + context_points
        + coalesce(CASE WHEN abstract_likeness IS NULL THEN 0 WHEN abstract_likeness >= 65 THEN 120 WHEN abstract_likeness >= 55 THEN 20
                        WHEN abstract_likeness < 45 THEN -120 ELSE -10 END, 0)
        + CASE WHEN same_venue THEN CASE WHEN coalesce(gap, 0) = 0 THEN 25 ELSE 5 END ELSE 0 END
        - CASE WHEN numbers = 1 AND NOT exact THEN 12 ELSE 0 END AS score
    FROM pointed p LEFT JOIN looked q ON q.l = p.l AND q.r = p.r
),
ruled AS (
    SELECT *, CASE
        WHEN (SELECT one_per_source FROM match_options) AND source THEN 'one source lists a paper once'
        WHEN (numbers = 2 OR numbers = 3 AND coalesce(gap, 1) > 0) AND NOT exact THEN 'numbers in the titles differ'
        WHEN marks = 1 AND NOT exact THEN 'one is a supplement, erratum, reply or protocol'
        WHEN marks = 2 AND NOT exact AND NOT coalesce(doi, arxiv, false) THEN 'the titles say opposites'
        ELSE NULL END AS veto
    FROM summed
),
-- Where a source lists a paper once, two records that have no better partner than each other need less to be one.
rivals AS (
    SELECT m, max(score) AS best, count(*) FILTER (WHERE score = top) AS bests FROM (
        SELECT m, score, max(score) OVER (PARTITION BY m) AS top FROM (
            SELECT l AS m, score FROM ruled WHERE veto IS NULL AND (SELECT one_per_source FROM match_options)
            UNION ALL SELECT r, score FROM ruled WHERE veto IS NULL AND (SELECT one_per_source FROM match_options)))
    GROUP BY m
),
settled AS (
    SELECT u.* EXCLUDE (score), u.score + CASE WHEN a.best = u.score AND b.best = u.score AND a.bests = 1 AND b.bests = 1
        AND coalesce(gap, 0) <= 1 THEN 30 ELSE 0 END AS score
    FROM ruled u LEFT JOIN rivals a ON a.m = u.l LEFT JOIN rivals b ON b.m = u.r
)
SELECT l, r,
    CASE WHEN veto IS NOT NULL THEN 'different' WHEN score >= 65 THEN 'same' WHEN score >= 45 THEN 'unsure' ELSE 'different' END,
    CAST(CASE WHEN veto IS NOT NULL THEN -1000 ELSE score END AS INTEGER),
    veto, CAST(likeness AS INTEGER), CAST(common AS INTEGER), CAST(na AS INTEGER), CAST(nb AS INTEGER), CAST(gap AS INTEGER), abstract_likeness,
    concat_ws(', ', CASE WHEN doi THEN 'DOI' END, CASE WHEN arxiv THEN 'arXiv id' END, CASE WHEN openreview THEN 'OpenReview id' END, CASE WHEN url THEN 'link' END),
    (SELECT completing FROM match_options)
FROM settled;

DROP TABLE pointed;
DROP TABLE looked;
