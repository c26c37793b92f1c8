-- papers: One row per work, merged from all mentions of it; `paper_fields` says where each value comes from.
-- paper_id: The paper; stable across runs, merges leave a row in `redirects`.
-- title: The title of the published version.
-- authors: The longest complete list of authors, each name in its fullest spelling.
-- year: The year of the published version.
-- venue: The venue of the published version.
-- venue_type: conference, journal, workshop, preprint, thesis, book, report, patent or data.
-- presentation: oral, spotlight, poster, best paper and the like.
-- arxiv_id: arXiv identifier without version.
-- doi: DOI in lower case, the published version's if there are several.
-- openreview_id: OpenReview forum identifier.
-- abstract: The abstract of the published version.
-- mention_count: Number of current mentions.
-- source_count: Number of sources with a current mention.
CREATE TABLE papers (
    paper_id VARCHAR NOT NULL,
    title VARCHAR,
    authors VARCHAR[],
    year INTEGER,
    venue VARCHAR,
    venue_type VARCHAR,
    presentation VARCHAR,
    arxiv_id VARCHAR,
    doi VARCHAR,
    openreview_id VARCHAR,
    abstract VARCHAR,
    mention_count BIGINT NOT NULL,
    source_count BIGINT NOT NULL
);
