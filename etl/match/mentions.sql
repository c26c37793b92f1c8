-- One row a mention: everything that is compared, as keys.

CREATE OR REPLACE TEMP TABLE fresh_bylines AS
SELECT a.m, list(k.akey ORDER BY a.position ASC NULLS LAST) FILTER (WHERE k.akey IS NOT NULL) AS akeys,
    bool_or(k.akey IS NULL) AS cut, bool_or(k.native) AS native
FROM (SELECT i.seq AS m, unnest(i.authors[1:100]) AS name, generate_subscripts(i.authors[1:100], 1) AS position
      FROM fresh_mentions i) a
JOIN name_keys k ON k.name = a.name
GROUP BY a.m;

-- One step upon another: a macro that names its argument twice works it out twice.
CREATE OR REPLACE TEMP TABLE fresh_titles AS
WITH folded AS (
    SELECT i.seq AS m, replace(coalesce(p.plain, strip_accents(left(i.title, 2000))), '&', ' and ') AS f
    FROM fresh_mentions i LEFT JOIN plain_texts p ON p.text = i.title
),
bare AS (SELECT m, unwrapped(f) AS f FROM folded),
placeless AS (SELECT m, unplaced(f) AS f FROM bare),
alone AS (SELECT m, title_alone(f) AS f FROM placeless),
plain AS (SELECT m, words_only(f) AS f FROM alone)
SELECT m, f, replace(f, ' ', '') AS squashed FROM plain WHERE f <> '';

INSERT INTO match_mentions
SELECT i.seq AS m, i.mention_id, i.source, i.page,
    CASE WHEN t.f IS NOT NULL THEN key_of(t.f) END AS t,
    coalesce(b.akeys, []) AS akeys,
    coalesce(len(i.authors), 0) AS author_count,
    coalesce(NOT i.authors_complete, false) OR coalesce(b.cut, false) OR coalesce(len(i.authors), 0) > 100 AS cut,
    i.year,
    coalesce(i.venue_type = 'preprint', false)
        OR coalesce(regexp_matches(lower(i.venue), '\b(arxiv|corr|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|preprints?|techrxiv|openreview)\b'), false)
        OR (i.venue IS NULL AND i.arxiv_id IS NOT NULL) AS preprint,
    coalesce(i.venue_type IN ('conference', 'workshop'), false)
        OR coalesce(regexp_matches(lower(i.venue), '\b(proc|proceedings|conference|conf|workshop|symposium|lecture notes|lncs|pmlr)\b'), false) AS meeting,
    nullif(regexp_replace(lower(i.venue), '[^a-z]+', '', 'g'), '') AS venue,
    nullif(regexp_extract(i.volume, '[0-9]+'), '') AS volume,
    nullif(regexp_extract(i.number, '[0-9]+'), '') AS number,
    nullif(regexp_extract(lower(i.pages), '[a-z]*[0-9]+'), '') AS page_from,
    nullif(regexp_replace(lower(trim(i.doi)), '^(https?://)?(dx\.)?(doi\.org/)?(doi: *)?', ''), '') AS doi,
    nullif(regexp_extract(lower(i.arxiv_id), '([0-9]{4}\.[0-9]{4,5}|[a-z.-]+/[0-9]{7})', 1), '') AS arxiv,
    nullif(trim(i.openreview_id), '') AS openreview,
    list_transform(i.urls, lambda u: key_of('url' || u)) AS ukeys,
    i.has_abstract,
    coalesce(b.native, false) AS native,
    i.content
FROM fresh_mentions i
LEFT JOIN fresh_titles t ON t.m = i.seq
LEFT JOIN fresh_bylines b ON b.m = i.seq;

DROP TABLE fresh_bylines;
