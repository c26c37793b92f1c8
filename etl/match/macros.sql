-- The names that DuckDB and Spark do not share, and the few expressions that every step repeats.
-- On Spark: hash -> xxhash64, list_filter -> filter, list_contains -> array_contains, list_transform -> transform.

CREATE OR REPLACE TEMP MACRO key_of(x) AS CAST(hash(x) >> 1 AS BIGINT);

-- A word of a title as one number: its weight in the high bits, so that sorting puts the rarest first.
CREATE OR REPLACE TEMP MACRO word_code(word, weight) AS
    (CAST(weight AS BIGINT) << 52) | CAST(hash(word) >> 12 AS BIGINT);
CREATE OR REPLACE TEMP MACRO weight_of(words) AS
    CAST(coalesce(list_sum(list_transform(words, lambda x: x >> 52)), 0) AS INTEGER);
CREATE OR REPLACE TEMP MACRO shared(a, b) AS list_filter(a, lambda x: list_contains(b, x));

-- Lower case, no markup, only letters and digits. Accents are gone before, and what SQL cannot fold was folded in Python.
CREATE OR REPLACE TEMP MACRO words_only(s) AS
    trim(regexp_replace(
        CASE WHEN regexp_matches(s, '[\\{}$''’`´]')
            THEN regexp_replace(lower(s), '\\(emph|text[a-z]*|math[a-z]*|it|bf|em|rm|sc|mbox|url)\b|[{}$''’`´]|\\["^~=.]?', '', 'g')
            ELSE lower(s) END,
        '[^a-z0-9]+', ' ', 'g'));

-- Does Python have to look at it? Entities, and letters beyond ASCII once their accents are gone.
CREATE OR REPLACE TEMP MACRO is_hard(s) AS
    regexp_matches(s, '&(#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]+);|\\[Hckrtuv.''`^"~=]\{|\\(ss|aa|o|l|ae|oe|i|j)\b')
    OR regexp_matches(strip_accents(s), '[^\x00-\x7F“”‘’–—…•·]');

-- `International Conference on Machine Learning`, `In Proc. of the 28th ICML 2011 (ICML)`, `J. Mach. Learn. Res.` → icml, icml, jmlr
CREATE OR REPLACE TEMP MACRO venue_words(s) AS trim(regexp_replace(regexp_replace(regexp_replace(lower(strip_accents(s)),
    '\([^)]*\)|[0-9]+(st|nd|rd|th)?|\bpp?\..*$|[^a-z ]', ' ', 'g'),
    '\b(in|of|the|on|and|for|to|an?|proceedings|proc|annual|advances|international conference companion|volume|vol|pp)\b', ' ', 'g'), ' +', ' ', 'g'));
CREATE OR REPLACE TEMP MACRO venue_letters(s) AS CASE
    WHEN contains(venue_words(s), ' ') THEN regexp_replace(venue_words(s), '([a-z])[a-z]* ?', '\1', 'g') ELSE venue_words(s) END;

-- A title without what cataloguers add to it: `[Review] [33 refs]`, `(extended abstract)`, `- Book Review`.
CREATE OR REPLACE TEMP MACRO title_alone(s) AS CASE
    WHEN regexp_matches(s, '\[|\(|(?i:review)[ .]*$') THEN regexp_replace(regexp_replace(regexp_replace(s,
        '([?!.]? *\[[^\]]*\][. ]*)+$', ''),
        ' *\((?i:[a-z -]*abstract( only)?|extended version|extended|tutorial( session| abstract)?|panel( session| summary| abstract)?|demo[a-z ]*|invited[a-z ]*|review|poster[a-z ]*|keynote[a-z ]*|experience paper|short paper|full paper|industrial[a-z ]*|vision paper|best paper[a-z ]*|oral|spotlight|in press|to appear|preprint|accepted[a-z ]*)\)', '', 'g'),
        '([a-z0-9)]) *[-:–.] *(?i:(a )?book review)[. ]*$', '\1')
    ELSE s END;

-- The words of a title that are compared, plurals as singulars.
CREATE OR REPLACE TEMP MACRO title_words(f) AS list_distinct(string_split(regexp_replace(f, '([a-z]{3}[^su ])s\b', '\1', 'g'), ' ')[1:60]);
