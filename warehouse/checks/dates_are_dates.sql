-- A printed date is a partial ISO date.
SELECT mention_id, published FROM entries
WHERE published IS NOT NULL
    AND TRY_CAST(rpad(published, 10, CASE length(published) WHEN 4 THEN '-01-01' ELSE '-01' END) AS DATE) IS NULL;
