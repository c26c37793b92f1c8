-- One verdict a pair: a veto if there is one, else the sum of the points.

INSERT INTO match_pairs
WITH summed AS (
    SELECT p.*, q.abstract_likeness, q.loosely, q.same_venue,
        title_points + CASE WHEN loosely > common THEN greatest(author_points, CASE WHEN loosely >= least(na, nb) THEN 12 + 5 * least(loosely, 3) WHEN 2 * loosely >= least(na, nb) THEN 8 ELSE -10 END) ELSE author_points END + year_points + id_points + context_points
        + coalesce(CASE WHEN abstract_likeness >= 65 THEN 40 WHEN abstract_likeness >= 55 THEN 15
                        WHEN abstract_likeness < 45 THEN -50 ELSE -10 END, 0)
        + CASE WHEN same_venue THEN CASE WHEN coalesce(gap, 0) = 0 THEN 15 ELSE 5 END WHEN same_venue IS NOT NULL AND generic AND exact THEN 0 ELSE 0 END
        - CASE WHEN numbers = 1 AND NOT exact THEN 12 ELSE 0 END AS score
    FROM pointed p LEFT JOIN looked q ON q.l = p.l AND q.r = p.r
),
ruled AS (
    SELECT *, CASE
        WHEN (SELECT one_per_source FROM match_options) AND source THEN 'one source lists a paper once'
        WHEN numbers = 2 AND NOT exact THEN 'numbers in the titles differ'
        WHEN marks = 1 AND NOT exact THEN 'one is a supplement, erratum or reply'
        ELSE NULL END AS veto
    FROM summed
)
SELECT l, r,
    CASE WHEN veto IS NOT NULL THEN 'different' WHEN score >= 65 THEN 'same' WHEN score >= 45 THEN 'unsure' ELSE 'different' END,
    CAST(CASE WHEN veto IS NOT NULL THEN -1000 ELSE score END AS INTEGER),
    veto, CAST(likeness AS INTEGER), CAST(common AS INTEGER), CAST(na AS INTEGER), CAST(nb AS INTEGER), CAST(gap AS INTEGER), abstract_likeness,
    concat_ws(', ', CASE WHEN doi THEN 'DOI' END, CASE WHEN arxiv THEN 'arXiv id' END, CASE WHEN openreview THEN 'OpenReview id' END, CASE WHEN url THEN 'link' END),
    (SELECT completing FROM match_options)
FROM ruled;
