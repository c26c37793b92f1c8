-- Least certain merges
-- Pairs that count as one with the least evidence, weakest first: worth a human look. `paperhouse review` lists more.
SELECT kind, score, left_text, right_text, reason, left_url, right_url
FROM least_certain_merges
WHERE left_url <> right_url OR left_text <> right_text
ORDER BY score NULLS FIRST, kind NULLS LAST, left_mention NULLS LAST, right_mention NULLS LAST
LIMIT 20;
