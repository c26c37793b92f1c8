-- search_terms: The words of the search index, small and without accents; pairs of characters in scripts without spaces.
-- term_id: The number of the word in the index; a load may number anew.
-- kind: The kind of documents in which it stands: paper or person.
-- term: The word.
-- documents: In how many of them it stands.
-- in_names: Does it stand in a person's name? Such words are found with typing errors, too.
CREATE TABLE search_terms (
    term_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    documents BIGINT NOT NULL,
    in_names BOOLEAN NOT NULL
);
