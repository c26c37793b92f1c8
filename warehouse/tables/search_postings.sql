-- search_postings: Which word stands in which document, and what that is worth.
-- term_id: The word.
-- doc: The document.
-- impact: BM25's part for this document, without the word's rarity: a title or name counts three words, a venue two.
CREATE TABLE search_postings (
    term_id INTEGER NOT NULL,
    doc INTEGER NOT NULL,
    impact FLOAT NOT NULL
);
