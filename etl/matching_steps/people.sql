-- The engine's answers about people, under the ids of the ledger.
INSERT INTO mention_authors
SELECT s.mention_id, s.position, s.name, n.id,
    CASE WHEN s.equal_contribution IS NOT NULL THEN list_contains(s.equal_contribution, s.name) END,
    CASE WHEN s.corresponding IS NOT NULL THEN list_contains(s.corresponding, s.name) END,
    coalesce(s.name = s.owner, false),
    CASE WHEN len(s.affiliations) = s.author_count THEN s.affiliations[s.position] END
FROM (
    SELECT mention_id, seq, unnest(authors) AS name, generate_subscripts(authors, 1) AS position, equal_contribution,
        corresponding, owner, affiliations, len(authors) AS author_count
    FROM entries
) AS s
LEFT JOIN members AS m ON m.member = s.mention_id || '#' || s.position
LEFT JOIN named AS n ON n.cluster = m.cluster
ORDER BY s.seq NULLS LAST, s.position NULLS LAST;

INSERT INTO redirects
SELECT id, target, "at", reason FROM id_targets ORDER BY id NULLS LAST;

-- A page belongs to the person of its profile; failing that, to the one whose name it highlights most.
INSERT INTO page_people
WITH stated AS (
    SELECT p.page AS page_id, n.id AS person_id, row_number() OVER (PARTITION BY p.page ORDER BY n.id NULLS LAST) AS choice
    FROM matching.profile_people AS p
    JOIN (SELECT DISTINCT cluster, id FROM named) AS n ON n.cluster = p.person
),
highlighted AS (
    SELECT e.page_id, a.person_id,
        row_number() OVER (PARTITION BY e.page_id ORDER BY count(*) DESC NULLS LAST, a.person_id NULLS LAST) AS choice
    FROM mention_authors AS a JOIN entries AS e ON e.mention_id = a.mention_id
    WHERE a.is_owner AND a.person_id IS NOT NULL
    GROUP BY e.page_id, a.person_id
)
SELECT page_id, person_id FROM stated WHERE choice = 1
UNION ALL
SELECT page_id, person_id FROM highlighted WHERE choice = 1 AND page_id NOT IN (SELECT page_id FROM stated)
ORDER BY ALL NULLS LAST;

INSERT INTO person_matches
SELECT l.mention_id, l.position, l.name, r.mention_id, r.position, r.name, v.verdict, v.score, v.reason
FROM matching.person_verdicts AS v
JOIN mention_authors AS l
    ON l.mention_id = split_part(v.left_author, '#', 1) AND l.position = CAST(split_part(v.left_author, '#', 2) AS INTEGER)
JOIN mention_authors AS r
    ON r.mention_id = split_part(v.right_author, '#', 1) AND r.position = CAST(split_part(v.right_author, '#', 2) AS INTEGER)
ORDER BY ALL NULLS LAST;
