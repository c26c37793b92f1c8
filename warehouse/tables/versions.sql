-- versions: The versions of each paper that its current mentions state: preprint, workshop, conference, journal.
-- paper_id: The paper.
-- version_type: preprint, workshop, conference, journal and so on.
-- venue: The venue as most often printed.
-- year: Its year.
-- published: The earliest printed date of this version, possibly partial.
-- arxiv_id: The arXiv identifier stated with this version.
-- doi: The DOI stated with this version.
-- mention_id: The mention that states it best.
-- mention_count: Number of mentions that state it.
CREATE TABLE versions (
    paper_id VARCHAR NOT NULL,
    version_type VARCHAR NOT NULL,
    venue VARCHAR,
    year INTEGER,
    published VARCHAR,
    arxiv_id VARCHAR,
    doi VARCHAR,
    mention_id VARCHAR NOT NULL,
    mention_count BIGINT NOT NULL
);
