-- Keys under which similar titles meet: the squashed text, its ends, pairs of its rarest words, and a rare word with the
-- first author, which survives that half of the words change; and the first two words with the first author, for titles
-- cut short.

CREATE OR REPLACE TEMP TABLE fresh_title_keys AS
WITH fresh_t AS (SELECT t.* FROM match_titles t WHERE t.t IN (SELECT t FROM new_titles)),
rare AS (SELECT t, words[1:4] AS w, weight FROM fresh_t),
bylines AS (
    SELECT DISTINCT m.t, m.akeys[1] AS a FROM match_mentions m JOIN fresh f ON f.m = m.m
    WHERE m.t IS NOT NULL AND len(m.akeys) > 0
)
SELECT DISTINCT k, t FROM (
    SELECT key_of('squashed' || squashed) AS k, t FROM fresh_t
    UNION ALL SELECT key_of('start' || left(squashed, 22)), t FROM fresh_t WHERE length(squashed) >= 26
    UNION ALL SELECT key_of('end' || right(squashed, 22)), t FROM fresh_t WHERE length(squashed) >= 26
    UNION ALL SELECT key_of([w[1], w[2]]), t FROM rare WHERE len(w) >= 2
    UNION ALL SELECT key_of([w[1], w[3]]), t FROM rare WHERE len(w) >= 3
    UNION ALL SELECT key_of([w[2], w[3]]), t FROM rare WHERE len(w) >= 3
    UNION ALL
    SELECT key_of([b.a, x.word]), b.t
    FROM bylines b JOIN (SELECT t, unnest(words[1:4]) AS word FROM match_titles) x ON x.t = b.t
    UNION ALL
    SELECT key_of([b.a, key_of(regexp_extract(x.f, '^[^ ]+ [^ ]+'))]), b.t
    FROM bylines b JOIN match_titles x ON x.t = b.t WHERE contains(x.f, ' ')
);
