-- mentions: One row per publication entry on a version of a page, with the paper that it is a mention of.
-- mention_id: The entry, derived from its page's URL, the page's content and its place on it.
-- page_id: The version of the page on which it stands.
-- paper_id: The paper that it is a mention of.
-- current: Is it on the newest version of its page?
-- ordinal: 1-based place among the publications of the page.
-- section: The heading above it, as printed.
-- title: The title as printed.
-- authors: The authors as printed, in order.
-- authors_complete: False where the list is cut.
-- equal_contribution: Names marked as having contributed equally.
-- corresponding: Names marked as corresponding.
-- author_ids: For each author the identifiers that the source gives, by scheme.
-- affiliations: Affiliations as printed beside the authors.
-- owner: The highlighted name.
-- venue: The venue's name as printed, without year and generic words.
-- venue_type: conference, journal, workshop, preprint, thesis, book, report, patent or data.
-- year: The venue's year if printed, else the printed date's.
-- published: The printed date; the first day of a partial one.
-- published_precision: day, month or year: how much of `published` is printed.
-- published_text: The date as printed.
-- presentation: oral, spotlight, poster, best paper and the like.
-- accepted: Printed number of accepted papers.
-- submitted: Printed number of submissions.
-- acceptance_rate: Printed rate in percent.
-- acceptance_rate_bound: The bound in percent where the page says `< 3%`.
-- links: The entry's links.
-- arxiv_id: arXiv identifier without version.
-- doi: DOI in lower case.
-- openreview_id: OpenReview forum identifier.
-- category: The category printed beside it, such as an arXiv class.
-- has_code: Does the page say that there is code?
-- volume: Volume as printed.
-- number: Number or issue as printed.
-- pages: Page range as printed.
-- abstract: The abstract as printed.
-- raw: The whole text of the entry.
-- locator: Where on the page the entry stands.
-- confidence: How sure the reader is, from 0 to 1.
-- inferred: Fields that the page implies without stating them.
CREATE VIEW mentions AS
SELECT
    e.mention_id, e.page_id, a.paper_id, p.current,
    e.ordinal, e.section, e.title, e.authors, e.authors_complete, e.equal_contribution, e.corresponding,
    e.author_ids, e.affiliations, e.owner, e.venue, e.venue_type, e.year,
    TRY_CAST(rpad(e.published, 10, CASE length(e.published) WHEN 4 THEN '-01-01' ELSE '-01' END) AS DATE) AS published,
    CASE length(e.published) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END AS published_precision,
    e.published_text, e.presentation, e.accepted, e.submitted, e.acceptance_rate, e.acceptance_rate_bound, e.links,
    e.arxiv_id, e.doi, e.openreview_id, e.category, e.has_code, e.volume, e.number, e.pages, e.abstract, e.raw,
    e.locator, e.confidence, e.inferred
FROM entries AS e
JOIN pages AS p ON p.page_id = e.page_id
LEFT JOIN assignments AS a ON a.mention_id = e.mention_id;
