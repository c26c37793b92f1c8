-- The verdicts as people read them.

CREATE OR REPLACE VIEW verdicts AS
SELECT a.mention_id AS left_mention, b.mention_id AS right_mention, p.verdict, p.score,
    concat_ws('; ',
        p.rule,
        nullif('shared ' || p.ids, 'shared '),
        CASE WHEN a.t IS NULL OR b.t IS NULL THEN 'no title to compare' WHEN p.likeness = 0 THEN 'titles unlike'
             WHEN p.likeness = 100 THEN 'same title' ELSE 'titles ' || p.likeness || '% alike' END,
        CASE WHEN p.left_authors = 0 OR p.right_authors = 0 THEN 'no authors to compare'
             ELSE p.common || ' of ' || least(p.left_authors, p.right_authors) || ' authors align' END,
        CASE WHEN p.year_gap IS NULL THEN NULL WHEN p.year_gap = 0 THEN 'same year'
             ELSE 'year ' || a.year || ' → ' || b.year || CASE WHEN a.preprint OR b.preprint THEN ' as a preprint' ELSE '' END END,
        CASE WHEN p.abstract_likeness IS NULL THEN NULL ELSE 'abstracts ' || p.abstract_likeness || '% alike' END) AS reason
FROM match_pairs p JOIN match_mentions a ON a.m = p.l JOIN match_mentions b ON b.m = p.r;
