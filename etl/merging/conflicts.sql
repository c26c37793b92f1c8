-- Printed values that differ, one row a mention. Filled-in values do not count, cut ones are no contradiction of whole ones.
CREATE OR REPLACE TEMP TABLE telling AS
SELECT *, list_contains(inferred, 'year') AS year_inferred FROM stated WHERE current;

CREATE OR REPLACE TEMP TABLE printed (
    paper_id VARCHAR, field VARCHAR, value VARCHAR, same VARCHAR, version_type VARCHAR, mention_id VARCHAR);

-- `value` is what differs, `same` what it comes to: equal `same` is a matter of wording.
INSERT INTO printed
SELECT paper_id, field, regexp_replace(trim(value), '\s+', ' ', 'g'), same, version_type, mention_id FROM (
    SELECT paper_id, 'title' AS field, title AS value,
        regexp_replace(lower(strip_accents(title)), '[^\p{L}\p{N}]+', '', 'g') AS same, version_type, mention_id
    FROM telling WHERE title IS NOT NULL
    UNION ALL
    SELECT t.paper_id, 'abstract', e.abstract,
        regexp_replace(lower(strip_accents(e.abstract)), '[^\p{L}\p{N}]+', '', 'g'), t.version_type, t.mention_id
    FROM abstract_texts AS t JOIN entries AS e ON e.mention_id = t.mention_id
    WHERE t.current AND NOT t.cut AND t.paper_id IN (
        SELECT paper_id FROM abstract_texts WHERE current AND NOT cut GROUP BY paper_id HAVING count(DISTINCT text) > 1)
    UNION ALL
    SELECT paper_id, 'venue', venue, venue_id, version_type, mention_id FROM telling WHERE venue IS NOT NULL
    UNION ALL
    SELECT paper_id, 'year', CAST(year AS VARCHAR), CAST(year AS VARCHAR), version_type, mention_id
    FROM telling WHERE year IS NOT NULL AND NOT year_inferred
    UNION ALL
    SELECT paper_id, field, value, regexp_replace(lower(value), '[^\p{L}\p{N}]+', '', 'g'), version_type, mention_id
    FROM (
        UNPIVOT (
            SELECT paper_id, version_type, mention_id, presentation, CAST(accepted AS VARCHAR) AS accepted,
                CAST(submitted AS VARCHAR) AS submitted, CAST(acceptance_rate AS VARCHAR) AS acceptance_rate, arxiv_id,
                doi, openreview_id, category, volume, number, pages
            FROM telling
        ) ON COLUMNS(* EXCLUDE (paper_id, version_type, mention_id)) INTO NAME field VALUE value
    )
);

-- Who contributed equally, or is to be written to, is a question of persons, and only whole lists can answer it.
INSERT INTO printed
SELECT s.paper_id, m.field, string_agg(a.name, '; ' ORDER BY a.position NULLS LAST),
    string_agg(coalesce(a.person_id, a.name), '; ' ORDER BY coalesce(a.person_id, a.name) NULLS LAST), s.version_type,
    s.mention_id
FROM telling AS s
JOIN mention_authors AS a ON a.mention_id = s.mention_id
JOIN (VALUES ('equal_contribution'), ('corresponding')) AS m(field)
    ON (m.field = 'equal_contribution' AND a.equal_contribution) OR (m.field = 'corresponding' AND a.corresponding)
WHERE coalesce(s.authors_complete, true)
GROUP BY s.paper_id, m.field, s.version_type, s.mention_id;

CREATE OR REPLACE TEMP TABLE disputed AS
SELECT DISTINCT p.paper_id, p.field, p.value, p.same, p.version_type
FROM printed AS p
WHERE (p.paper_id, p.field) IN (
    SELECT (paper_id, field) FROM printed GROUP BY paper_id, field
    HAVING count(DISTINCT CASE WHEN field IN ('equal_contribution', 'corresponding') THEN same ELSE value END) > 1);

INSERT INTO conflicts
WITH judged AS (
    SELECT l.paper_id, l.field, l.value, l.same, l.version_type,
        bool_or(r.same <> l.same AND coalesce(r.version_type = l.version_type, true)) AS contradicted,
        bool_or(r.same <> l.same) AS other_version
    FROM disputed AS l
    JOIN disputed AS r ON r.paper_id = l.paper_id AND r.field = l.field AND r.value <> l.value
    GROUP BY l.paper_id, l.field, l.value, l.same, l.version_type
)
SELECT p.paper_id, p.field, p.value, p.mention_id,
    CASE WHEN j.contradicted THEN 'value' WHEN j.other_version THEN 'version' ELSE 'wording' END
FROM judged AS j
JOIN printed AS p ON p.paper_id = j.paper_id AND p.field = j.field AND p.value = j.value
    AND p.same IS NOT DISTINCT FROM j.same AND p.version_type IS NOT DISTINCT FROM j.version_type
WHERE j.contradicted OR j.other_version OR p.field NOT IN ('equal_contribution', 'corresponding');

-- Dates: a partial one contradicts no whole one; different years are said by `year`.
CREATE OR REPLACE TEMP TABLE dates AS
SELECT DISTINCT paper_id, published, version_type FROM telling
WHERE published IS NOT NULL AND NOT list_contains(inferred, 'published') AND NOT year_inferred;

INSERT INTO conflicts
SELECT s.paper_id, 'published', s.published, s.mention_id, CASE WHEN j.contradicted THEN 'value' ELSE 'version' END
FROM (
    SELECT l.paper_id, l.published, l.version_type,
        bool_or(coalesce(l.version_type = r.version_type, true)) AS contradicted
    FROM dates AS l
    JOIN dates AS r ON r.paper_id = l.paper_id AND left(r.published, 4) = left(l.published, 4)
        AND left(r.published, length(l.published)) <> left(l.published, length(r.published))
    GROUP BY l.paper_id, l.published, l.version_type
) AS j
JOIN telling AS s ON s.paper_id = j.paper_id AND s.published = j.published
    AND s.version_type IS NOT DISTINCT FROM j.version_type;

-- Authors: compared name by name; a cut list is compared as far as it goes.
CREATE OR REPLACE TEMP TABLE author_lists AS
SELECT s.paper_id, s.mention_id, s.version_type, bool_and(coalesce(s.authors_complete, true)) AS complete,
    list(regexp_replace(trim(a.name), '\s+', ' ', 'g') ORDER BY a.position NULLS LAST) AS names,
    list(coalesce(a.person_id, lower(strip_accents(a.name))) ORDER BY a.position NULLS LAST) AS persons
FROM telling AS s JOIN mention_authors AS a ON a.mention_id = s.mention_id
WHERE len(s.authors) <= 200
GROUP BY s.paper_id, s.mention_id, s.version_type;

INSERT INTO conflicts
WITH lists AS (
    SELECT DISTINCT paper_id, names, persons, complete, version_type FROM author_lists
    WHERE paper_id IN (SELECT paper_id FROM author_lists GROUP BY paper_id HAVING count(DISTINCT names) > 1)
),
pairs AS (
    SELECT l.paper_id, l.names, l.persons, l.complete, l.version_type,
        coalesce(l.version_type = r.version_type, true) AS same_version,
        l.names[1:least(len(l.names), len(r.names))] <> r.names[1:least(len(l.names), len(r.names))] AS spelled_apart,
        l.persons[1:least(len(l.persons), len(r.persons))] <> r.persons[1:least(len(l.persons), len(r.persons))]
            OR (len(l.names) <> len(r.names) AND l.complete AND r.complete)
            OR (len(l.names) > len(r.names) AND NOT l.complete AND r.complete)
            OR (len(r.names) > len(l.names) AND NOT r.complete AND l.complete) AS other_authors
    FROM lists AS l JOIN lists AS r ON r.paper_id = l.paper_id AND r.names <> l.names
),
judged AS (
    SELECT paper_id, names, persons, complete, version_type, bool_or(other_authors AND same_version) AS contradicted,
        bool_or(other_authors) AS other_version
    FROM pairs WHERE spelled_apart OR other_authors
    GROUP BY paper_id, names, persons, complete, version_type
)
SELECT a.paper_id, 'authors', array_to_string(a.names, '; '), a.mention_id,
    CASE WHEN j.contradicted THEN 'value' WHEN j.other_version THEN 'version' ELSE 'wording' END
FROM judged AS j
JOIN author_lists AS a ON a.paper_id = j.paper_id AND a.names = j.names AND a.persons = j.persons
    AND a.complete = j.complete AND a.version_type IS NOT DISTINCT FROM j.version_type;

CREATE OR REPLACE TEMP TABLE sorted_conflicts AS SELECT * FROM conflicts ORDER BY ALL NULLS LAST;
DELETE FROM conflicts;
INSERT INTO conflicts SELECT * FROM sorted_conflicts;
