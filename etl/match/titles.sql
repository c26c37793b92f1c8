-- Each title once: its words by rarity, its numbers, and the marks that make another work of it.

CREATE OR REPLACE TEMP TABLE fresh_t AS
SELECT DISTINCT m.t FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE m.t IS NOT NULL;

CREATE OR REPLACE TEMP TABLE new_titles AS
SELECT DISTINCT key_of(n.f) AS t, n.f, n.squashed FROM fresh_titles n
ANTI JOIN match_titles o ON o.t = key_of(n.f);

INSERT INTO match_titles
WITH listed AS (SELECT t, unnest(title_words(f)) AS word FROM new_titles),
weighed AS (
    SELECT l.t, list_reverse_sort(list(word_code(l.word, coalesce(w.weight, v.rarest)))) AS words
    FROM listed l
    LEFT JOIN word_weights w ON w.word = l.word
    CROSS JOIN (SELECT rarest FROM statistics_version ORDER BY version DESC NULLS LAST LIMIT 1) v
    GROUP BY l.t
),
counted AS (
    SELECT t, CASE
        WHEN regexp_matches(f, '\b(i|ii|iii|iv|v|vi|vii|viii|ix|one|two|three|four|fourth|third|second|fifth)\b')
        THEN regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
            regexp_replace(regexp_replace(regexp_replace(f,
            '\b(part|volume|vol|chapter|section|paper) (i|one)\b|\bi$', ' 1', 'g'), '\b(part|volume|vol|chapter|section) two\b|\b(ii|second)\b', ' 2', 'g'),
            '\b(part|volume|vol|chapter|section) three\b|\b(iii|third)\b', ' 3', 'g'), '\b(iv|fourth)\b', ' 4', 'g'),
            '\b(part|volume|vol|chapter|section|type) v\b|\bv$|\bfifth\b', ' 5', 'g'), '\bvi\b', ' 6', 'g'), '\bvii\b', ' 7', 'g'),
            '\bviii\b', ' 8', 'g'), '\bix\b', ' 9', 'g'), '\bpart four\b', ' 4', 'g')
        ELSE f END AS f
    FROM new_titles
)
SELECT n.t, n.f, left(n.squashed, 400), w.words, weight_of(w.words),
    list_sort(list_distinct(regexp_extract_all(c.f, '[1-9][0-9]*'))) AS numbers,
    list_sort(list_distinct(regexp_extract_all(c.f, '\b[1-9][0-9]*\b'))) AS free_numbers,
    CASE
        WHEN regexp_matches(n.f, '^(supplement[a-z]*|supporting) (material|information|appendix|data)|\b(supplement[a-z]*|supporting) (materials?|information|data|appendix|note|text)$|\b(supplement|online appendix|appendix)$') THEN 'supplement'
        WHEN regexp_matches(n.f, '^(author |publisher )?(erratum|errata|corrigendum|corrigenda|correction|addendum|retraction|retracted|retraction note|expression of concern)\b|\b(erratum|errata|corrigendum|addendum)$') THEN 'erratum'
        WHEN regexp_matches(n.f, '^(study |trial )?protocol (for|of) (a|an|the) |\b(study|trial|review) protocol\b') THEN 'protocol'
        WHEN regexp_matches(n.f, '^(reply|response|comments?|rejoinder|discussion|commentary|letter|re)( to| on| of|$)|\b(reply|rejoinder|authors reply|comment|a comment|a reply|a response)$') THEN 'reply'
        ELSE '' END AS marks,
    is_front_matter(n.f) AS front
FROM new_titles n JOIN weighed w ON w.t = n.t JOIN counted c ON c.t = n.t;

DROP TABLE fresh_titles;
