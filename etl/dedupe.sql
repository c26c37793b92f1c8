-- Records as mentions. The row number stands for the order of arrival; identifiers hide in links.

CREATE TABLE mention_input AS
SELECT
    CAST(r.id AS VARCHAR) AS mention_id,
    r.row_number AS seq,
    stated(r.source) AS source,
    CAST(NULL AS VARCHAR) AS page,
    stated(r.title) AS title,
    r.names AS authors,
    CAST(NULL AS BOOLEAN) AS authors_complete,
    CAST(NULL AS VARCHAR) AS owner,
    TRY_CAST(nullif(regexp_extract(CAST(r.year AS VARCHAR), '(1[5-9]|20)[0-9][0-9]'), '') AS INTEGER) AS year,
    stated(r.venue) AS venue,
    CAST(NULL AS VARCHAR) AS venue_type,
    stated(r.volume) AS volume,
    stated(r.number) AS number,
    stated(r.pages) AS pages,
    stated(r.abstract) AS abstract,
    coalesce(stated(r.doi), nullif(regexp_extract(CAST(r.url AS VARCHAR), 'doi\.org/(10\.[^?# ]+)', 1), '')) AS doi,
    coalesce(stated(r.arxiv_id), nullif(regexp_extract(CAST(r.url AS VARCHAR), 'arxiv\.org/[a-z]+/([^?# ]+)', 1), '')) AS arxiv_id,
    nullif(regexp_extract(CAST(r.url AS VARCHAR), 'openreview\.net/[a-z]+\?id=([^&# ]+)', 1), '') AS openreview_id,
    CASE WHEN stated(r.url) IS NULL THEN NULL ELSE [stated(r.url)] END AS urls
FROM records AS r;

CREATE TABLE ids AS SELECT id, CAST(id AS VARCHAR) AS mention_id, row_number FROM records;
DROP TABLE records;
