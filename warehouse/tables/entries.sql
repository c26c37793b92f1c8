-- entries: Publication entries exactly as they were read; `mentions` adds what was decided about them.
-- mention_id: The entry, derived from its page's URL, the page's content and its place on it.
-- page_id: The version of the page on which it stands.
-- seq: Place in the order of loading, page by page.
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
-- published: The printed date as ISO, possibly partial.
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
CREATE TABLE entries (
    mention_id VARCHAR NOT NULL,
    page_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    section VARCHAR,
    title VARCHAR,
    authors VARCHAR[],
    authors_complete BOOLEAN,
    equal_contribution VARCHAR[],
    corresponding VARCHAR[],
    author_ids MAP(VARCHAR, VARCHAR)[],
    affiliations VARCHAR[],
    owner VARCHAR,
    venue VARCHAR,
    venue_type VARCHAR,
    year INTEGER,
    published VARCHAR,
    published_text VARCHAR,
    presentation VARCHAR,
    accepted INTEGER,
    submitted INTEGER,
    acceptance_rate DOUBLE,
    acceptance_rate_bound DOUBLE,
    links STRUCT(label VARCHAR, url VARCHAR, kind VARCHAR)[],
    arxiv_id VARCHAR,
    doi VARCHAR,
    openreview_id VARCHAR,
    category VARCHAR,
    has_code BOOLEAN,
    volume VARCHAR,
    number VARCHAR,
    pages VARCHAR,
    abstract VARCHAR,
    raw VARCHAR,
    locator VARCHAR NOT NULL,
    confidence DOUBLE,
    inferred VARCHAR[]
);
