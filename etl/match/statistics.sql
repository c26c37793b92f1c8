-- A new version of the statistics, from the titles of the mentions up to the boundary: how much a word says.
-- Function words say almost nothing in any collection, however small; this is what a stranger knows.

DELETE FROM word_weights;
INSERT INTO word_weights
WITH titles AS (SELECT DISTINCT f FROM fresh_titles WHERE m <= (SELECT boundary FROM match_options)),
size AS (SELECT count(*) AS n FROM titles),
counted AS (
    SELECT word, count(*) AS df
    FROM (SELECT unnest(title_words(f)) AS word FROM titles)
    GROUP BY word
)
SELECT word, CASE WHEN word IN (
        'a', 'an', 'the', 'of', 'for', 'and', 'or', 'in', 'on', 'to', 'with', 'by', 'from', 'at', 'as', 'via', 'is', 'are',
        'its', 'their', 'using', 'based', 'towards', 'toward', 'der', 'die', 'das', 'und', 'von', 'zur', 'zum', 'le', 'la',
        'les', 'de', 'des', 'du', 'et', 'el', 'los', 'y', 'en', 'del', 'il', 'di', 'e', 's', 't')
    THEN 3 ELSE greatest(10, CAST(round(10 * ln(1 + (n + 2000) / (df + 2.0))) AS INTEGER)) END AS weight
FROM counted, size
WHERE df > 1 OR length(word) < 3;

INSERT INTO statistics_version
SELECT coalesce((SELECT max(version) FROM statistics_version), 0) + 1, count(*),
    CAST(round(10 * ln(1 + (count(DISTINCT t) + 2000) / 3.0)) AS INTEGER), any_value(o.one_per_source), any_value(o.boundary)
FROM match_options o LEFT JOIN match_mentions m ON m.m <= o.boundary;
