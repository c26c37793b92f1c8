-- Every value of a paper names a mention of that paper.
SELECT f.paper_id, f.field, f.mention_id FROM paper_fields AS f
WHERE NOT EXISTS (SELECT 1 FROM assignments AS a WHERE a.mention_id = f.mention_id AND a.paper_id = f.paper_id);
