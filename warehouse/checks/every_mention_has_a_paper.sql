-- Every mention belongs to a paper, and every paper has a mention.
SELECT 'mention without paper' AS problem, e.mention_id AS id FROM entries AS e
WHERE NOT EXISTS (SELECT 1 FROM assignments AS a JOIN papers AS p ON p.paper_id = a.paper_id WHERE a.mention_id = e.mention_id)
UNION ALL
SELECT 'paper without mention', p.paper_id FROM papers AS p
WHERE NOT EXISTS (SELECT 1 FROM assignments AS a WHERE a.paper_id = p.paper_id);
