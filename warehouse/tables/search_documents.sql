-- search_documents: What search can find: every paper and every person.
-- doc: Its number in the index; a load may number anew.
-- kind: paper or person.
-- id: The paper_id or person_id.
-- length: Number of its words, those of titles, names and venues weighted as in `search_postings`.
-- papers: Number of papers of the person; 1 for a paper.
CREATE TABLE search_documents (
    doc INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    id VARCHAR NOT NULL,
    length DOUBLE NOT NULL,
    papers BIGINT NOT NULL
);
