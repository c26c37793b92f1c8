-- Keys under which mentions meet, and which of them are `based`: stated by the mentions that the statistics are made of.
-- Those of titles: the squashed text, its ends, pairs of its rarest words, and a rare word with the
-- first author, which survives that half of the words change; and the first two words with the first author, for titles
-- cut short.

CREATE OR REPLACE TEMP TABLE fresh_title_keys AS
WITH stated AS (
    SELECT m.t, m.akeys[1] AS a, m.m <= (SELECT boundary FROM match_options) AS based
    FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE m.t IS NOT NULL
),
titled AS (
    SELECT t.t, t.squashed, t.words, s.based FROM stated_titles t JOIN (SELECT t, bool_or(based) AS based FROM stated GROUP BY t) s ON s.t = t.t
    WHERE t.t IN (SELECT t FROM new_titles)
),
rare AS (SELECT t, words[1:4] AS w, based FROM titled),
bylines AS (SELECT t, a, bool_or(based) AS based FROM stated WHERE a IS NOT NULL GROUP BY t, a)
SELECT k, t, bool_or(based) AS based FROM (
    SELECT key_of('squashed' || squashed) AS k, t, based FROM titled
    UNION ALL SELECT key_of('start' || left(squashed, 22)), t, based FROM titled WHERE length(squashed) >= 26
    UNION ALL SELECT key_of('end' || right(squashed, 22)), t, based FROM titled WHERE length(squashed) >= 26
    UNION ALL SELECT key_of([w[1], w[2]]), t, based FROM rare WHERE len(w) >= 2
    UNION ALL SELECT key_of([w[1], w[3]]), t, based FROM rare WHERE len(w) >= 3
    UNION ALL SELECT key_of([w[2], w[3]]), t, based FROM rare WHERE len(w) >= 3
    UNION ALL
    SELECT key_of([b.a, x.word]), b.t, b.based
    FROM bylines b JOIN (SELECT t, unnest(words[1:4]) AS word FROM stated_titles) x ON x.t = b.t
    UNION ALL
    SELECT key_of([b.a, key_of(regexp_extract(x.f, '^[^ ]+ [^ ]+'))]), b.t, b.based
    FROM bylines b JOIN stated_titles x ON x.t = b.t WHERE contains(x.f, ' ')
) GROUP BY k, t;

-- Those of mentions: their identifiers.
CREATE OR REPLACE TEMP TABLE fresh_id_keys AS
WITH ids AS (
    SELECT m.m, key_of('doi' || doi) AS k FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE doi IS NOT NULL
    UNION ALL SELECT m.m, key_of('arxiv' || arxiv) FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE arxiv IS NOT NULL
    UNION ALL SELECT m.m, key_of('openreview' || openreview) FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE openreview IS NOT NULL
    UNION ALL SELECT m.m, unnest(m.ukeys[1:20]) FROM match_mentions m JOIN fresh f ON f.m = m.m WHERE ukeys IS NOT NULL
)
SELECT DISTINCT k, m FROM ids;
