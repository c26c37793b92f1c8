-- The abstract: of the published version, whole, most often printed; the longest at a tie.
INSERT INTO picks
WITH counted AS (
    SELECT a.*, l.rank AS lead_rank, count(*) OVER (PARTITION BY a.paper_id, a.rank, a.text) AS times
    FROM abstract_texts AS a JOIN lead_versions AS l ON l.paper_id = a.paper_id
),
chosen AS (
    SELECT paper_id, mention_id, rank = lead_rank AS ranks, row_number() OVER (
        PARTITION BY paper_id
        ORDER BY rank NULLS LAST, cut NULLS LAST, times DESC NULLS LAST, characters DESC NULLS LAST,
            seq NULLS LAST) AS choice
    FROM counted
)
SELECT c.paper_id, 'abstract', e.abstract, c.mention_id,
    CASE WHEN c.ranks THEN 'abstract of the published version' ELSE 'only other versions print an abstract' END, 1
FROM chosen AS c JOIN entries AS e ON e.mention_id = c.mention_id
WHERE c.choice = 1;
