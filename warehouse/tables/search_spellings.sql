-- search_spellings: Words of names by what is left of them when one character is missing; typing errors meet there.
-- key: The word, or the word without one of its characters.
-- term: The word.
CREATE TABLE search_spellings (
    key VARCHAR NOT NULL,
    term VARCHAR NOT NULL
);
