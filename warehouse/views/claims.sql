-- claims: One row per stated value: what is said, by which mention, where.
-- subject: What the value is about: a paper, or the person of a page (the page itself where its person is unknown).
-- field: The field; facts carry their kind, as in `education.degree`.
-- value: The value as text; lists as JSON.
-- mention_id: The mention that states it; null for what is not about a publication.
-- page_id: The version of the page.
-- locator: Where on the page.
CREATE VIEW claims AS
WITH stated_mentions AS (
    SELECT coalesce(a.paper_id, e.mention_id) AS subject, e.mention_id, e.page_id, e.locator, e.section, e.title,
        to_json(e.authors)::VARCHAR AS authors, e.authors_complete::VARCHAR AS authors_complete,
        to_json(e.equal_contribution)::VARCHAR AS equal_contribution,
        to_json(e.corresponding)::VARCHAR AS corresponding, to_json(e.affiliations)::VARCHAR AS affiliations,
        e.owner, e.venue, e.venue_type, e.year::VARCHAR AS year, e.published, e.published_text, e.presentation,
        e.accepted::VARCHAR AS accepted, e.submitted::VARCHAR AS submitted,
        e.acceptance_rate::VARCHAR AS acceptance_rate, e.acceptance_rate_bound::VARCHAR AS acceptance_rate_bound,
        to_json(e.links)::VARCHAR AS links, e.arxiv_id, e.doi, e.openreview_id, e.category,
        e.has_code::VARCHAR AS has_code, e.volume, e.number, e.pages, e.abstract
    FROM entries AS e LEFT JOIN assignments AS a ON a.mention_id = e.mention_id
),
stated_facts AS (
    SELECT coalesce(o.person_id, f.page_id) AS subject, f.page_id, f.locator, f.kind, f.text, f.url, f.title, f.role,
        f.organization, f.place, f.degree, f.field, f.advisor, f.start, f."end", f.status, f.year::VARCHAR AS year
    FROM facts AS f LEFT JOIN page_people AS o ON o.page_id = f.page_id
),
stated_profiles AS (
    SELECT coalesce(o.person_id, r.page_id) AS subject, r.page_id, r.locator, r.name, r.name_native, r.position,
        r.affiliation, r.advisor, r.email, to_json(r.interests)::VARCHAR AS interests, to_json(r.ids)::VARCHAR AS ids
    FROM profile_rows AS r LEFT JOIN page_people AS o ON o.page_id = r.page_id
)
SELECT subject, stated AS field, value, mention_id, page_id, locator
FROM (UNPIVOT stated_mentions ON COLUMNS(* EXCLUDE (subject, mention_id, page_id, locator)) INTO NAME stated VALUE value)
UNION ALL
SELECT subject, kind || '.' || stated, value, NULL, page_id, locator
FROM (UNPIVOT stated_facts ON COLUMNS(* EXCLUDE (subject, page_id, locator, kind)) INTO NAME stated VALUE value)
UNION ALL
SELECT subject, 'profile.' || stated, value, NULL, page_id, locator
FROM (UNPIVOT stated_profiles ON COLUMNS(* EXCLUDE (subject, page_id, locator)) INTO NAME stated VALUE value)
UNION ALL
SELECT coalesce(o.person_id, m.page_id), 'metric.' || m.metric, m.value::VARCHAR, NULL, m.page_id, m.locator
FROM metric_rows AS m LEFT JOIN page_people AS o ON o.page_id = m.page_id
WHERE m.value IS NOT NULL;
