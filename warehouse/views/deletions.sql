-- deletions: A word and what is left of it when one of its characters is missing.
-- $word: Any word.
CREATE MACRO deletions(word) AS list_distinct(list_append(
    list_transform(range(1, length(word) + 1), lambda i: left(word, i - 1) || substring(word, i + 1)), word));
