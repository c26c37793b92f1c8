-- What the engine compares: mentions of all versions of all pages, profiles.
CREATE OR REPLACE TEMP VIEW mention_rows AS
SELECT e.mention_id, e.seq, coalesce(p.source, p.url) AS source, e.page_id AS page, e.title, e.authors,
    e.authors_complete, e.owner, e.year, e.venue, e.venue_type, e.volume, e.number, e.pages, e.abstract, e.doi,
    e.arxiv_id, e.openreview_id,
    -- Addresses that mean one work: they have a path, and their kind is not that of a person or a place.
    nullif(list_distinct([
        regexp_replace(regexp_replace(lower(l.url), '^https?://(www\.)?', ''), '(#.*|/+)$', '')
        for l in e.links
        if l.kind IN ('paper', 'code', 'project', 'data', 'video', 'slides', 'poster', 'supplement', 'bibtex')
            AND regexp_matches(l.url, '^https?://[^/]+/[^#]')
    ]), []) AS urls
FROM entries AS e JOIN pages AS p ON p.page_id = e.page_id;

CREATE OR REPLACE TABLE matching.person_input AS
SELECT page_id AS page, name, name_native, email, ids FROM profile_rows;

-- Identifiers of authors that people gave themselves; those that a service made of its own guesses are no evidence.
CREATE OR REPLACE TABLE matching.author_input AS
SELECT mention_id, position, scheme || ':' || value AS mark
FROM (
    SELECT mention_id, position, unnest(map_keys(given)) AS scheme, unnest(map_values(given)) AS value
    FROM (
        SELECT mention_id, unnest(author_ids) AS given, generate_subscripts(author_ids, 1) AS position
        FROM entries WHERE author_ids IS NOT NULL
    )
)
WHERE scheme IN ('orcid', 'openreview') AND value IS NOT NULL;
