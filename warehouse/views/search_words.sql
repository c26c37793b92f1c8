-- search_words: The words of a text as the search index has them: small, without accents, with repetitions; pairs of
--   characters in scripts that put no spaces between words. Ranges of characters stand for Unicode classes, which take
--   milliseconds to prepare.
-- $text: Any text.
CREATE MACRO search_words("text") AS (
    CASE
        WHEN regexp_matches("text", '[\x{E00}-\x{E7F}\x{1100}-\x{11FF}\x{3005}-\x{3007}\x{3040}-\x{318F}\x{31F0}-\x{9FFF}\x{AC00}-\x{D7FF}\x{F900}-\x{FAFF}\x{FF66}-\x{FFDC}\x{20000}-\x{3FFFF}]') THEN
            flatten(list_transform(
                regexp_extract_all(
                    regexp_replace(lower(strip_accents("text")),
                        '([\x{E00}-\x{E7F}\x{1100}-\x{11FF}\x{3005}-\x{3007}\x{3040}-\x{318F}\x{31F0}-\x{9FFF}\x{AC00}-\x{D7FF}\x{F900}-\x{FAFF}\x{FF66}-\x{FFDC}\x{20000}-\x{3FFFF}]+)', ' \1 ', 'g'),
                    '[0-9a-z\x{B5}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{60B}\x{60D}-\x{61A}\x{620}-\x{963}\x{966}-\x{1FFF}\x{2C00}-\x{2DFF}\x{3005}-\x{3007}\x{3040}-\x{D7FF}\x{F900}-\x{FDFF}\x{FE70}-\x{FEFF}\x{FF10}-\x{FF19}\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC}\x{10000}-\x{3FFFF}]+'),
                lambda x: CASE
                    WHEN length(x) > 2 AND regexp_matches(x, '^[\x{E00}-\x{E7F}\x{1100}-\x{11FF}\x{3005}-\x{3007}\x{3040}-\x{318F}\x{31F0}-\x{9FFF}\x{AC00}-\x{D7FF}\x{F900}-\x{FAFF}\x{FF66}-\x{FFDC}\x{20000}-\x{3FFFF}]')
                    THEN list_transform(range(1, length(x)), lambda i: x[i:i + 1])
                    ELSE [x]
                END))
        ELSE regexp_extract_all(translate(replace(replace(replace(lower(strip_accents("text")), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'øłđðþı', 'olddti'),
            '[0-9a-z\x{B5}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{60B}\x{60D}-\x{61A}\x{620}-\x{963}\x{966}-\x{1FFF}\x{2C00}-\x{2DFF}\x{3005}-\x{3007}\x{3040}-\x{D7FF}\x{F900}-\x{FDFF}\x{FE70}-\x{FEFF}\x{FF10}-\x{FF19}\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC}\x{10000}-\x{3FFFF}]+')
    END
);
