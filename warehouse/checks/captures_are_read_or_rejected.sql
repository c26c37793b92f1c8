-- Every version that came is a page or a reject.
SELECT c.page_id FROM captures AS c
WHERE c.page_id NOT IN (SELECT page_id FROM pages)
    AND c.page_id NOT IN (SELECT 'g' || left(sha256(url || chr(10) || sha256), 16) FROM rejects WHERE sha256 IS NOT NULL);
