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
CREATE OR REPLACE TEMP MACRO initials_of(words) AS CASE
    WHEN contains(words, ' ') THEN regexp_replace(words, '([a-z])[a-z]* ?', '\1', 'g') ELSE words END;

-- A title without markup, and without the brackets that catalogues put around a translated one.
CREATE OR REPLACE TEMP MACRO unwrapped(s) AS CASE
    WHEN contains(s, '<') OR starts_with(s, '[') OR starts_with(s, ' ') THEN regexp_replace(regexp_replace(s,
        '</?(i|b|u|p|em|sub|sup|inf|strong|sc|scp|tt|br|span|italic|bold|title|jats:[a-z]+|mml:[a-z]+)( [^<>]{0,80})?/?>', '', 'gi'), '^ *\[', '')
    ELSE s END;

-- A title without the proceedings or the report behind it: `Silt in rivers in Proc. Riverbase`.
CREATE OR REPLACE TEMP MACRO unplaced(s) AS CASE
    WHEN regexp_matches(s, ' (?i:in proc|tech)') THEN regexp_replace(s,
        '^(.{12,}[a-zA-Z0-9)?!]),? +(?i:in proc(?:\.|eedings).{0,60}|tech\.? rep.{0,12}|technical report.{0,12})[. ]*$', '\1')
    ELSE s END;

-- A title without what cataloguers add to it: `[Review] [33 refs]`, `(extended abstract)`, `- Book Review`, `, technical report`.
CREATE OR REPLACE TEMP MACRO title_alone(s) AS CASE
    WHEN regexp_matches(s, '\[|\(|(?i:review|report|submitted|appear|proc|manuscript|thesis|publication|abstract|press|art\.? no)') THEN
        regexp_replace(regexp_replace(regexp_replace(s,
        '([?!.]? *\[[^\]]*\][. ]*)+$', ''),
        ' *\((?i:[a-z -]*abstract( only)?|extended version|extended|tutorial( session| abstract)?|panel( session| summary| abstract)?|demo[a-z ]*|invited[a-z ]*|review|poster[a-z ]*|keynote[a-z ]*|experience paper|short paper|full paper|industrial[a-z ]*|vision paper|best paper[a-z ]*|tech[a-z]*\.? rep[a-z]*[^()]{0,20}|oral|spotlight|in press|to appear|preprint|accepted[a-z ]*)\)', '', 'g'),
        '([a-z0-9)?!]) *(?:[-:–.,;]| - ) *(?i:(?:a )?book review|(?:extended )?abstract|technical report.{0,12}|tech\.? rep.{0,12}|submitted (?:to|for) .{0,20}|to appear.{0,20}|in press|in:? proc\.?.{0,40}|(?:unpublished )?manuscript|art\.? no\.? ?[a-z0-9.]{1,12}|(?:ph\.? ?d\.?|master''s) thesis|preprint)[. ]*$', '\1')
    ELSE s END;

-- The words of a title that are compared, plurals as singulars.
CREATE OR REPLACE TEMP MACRO title_words(f) AS list_distinct(string_split(regexp_replace(f, '([a-z]{3}[^su ])s\b', '\1', 'g'), ' ')[1:60]);

-- A title of one of several parts.
CREATE OR REPLACE TEMP MACRO is_part(f) AS regexp_matches(f, '\b(part|chapter|volume|vol) ([0-9]+|[ivx]+|one|two|three)\b');
CREATE OR REPLACE TEMP MACRO count_numerals(f) AS len(regexp_extract_all(f, '\b([0-9]+|[ivx]+)\b'));

CREATE OR REPLACE TEMP MACRO is_ordinal(w) AS regexp_matches(w,
    '^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(thir|four|fif|six|seven|eigh|nine)teenth|[a-z]+tieth|one|two|three|four|five|six|seven|eight|nine|ten)$');
CREATE OR REPLACE TEMP MACRO is_month(w) AS regexp_matches(w,
    '^(january|february|march|april|may|june|july|august|september|october|november|december)$');

-- `a` and `b`, `2d` and `3d`, `tenth` and `eleventh`, `may` and `june`: one of a series each.
CREATE OR REPLACE TEMP MACRO are_in_series(a, b) AS length(a) = 1 AND length(b) = 1
    OR regexp_replace(a, '[0-9]+(st|nd|rd|th)?', '0') = regexp_replace(b, '[0-9]+(st|nd|rd|th)?', '0')
    OR is_ordinal(a) AND is_ordinal(b) OR is_month(a) AND is_month(b)
    OR regexp_matches(a || ' ' || b, '^[ivx]+ [ivx]+$');

-- Do the words that only one of two titles has tell two works apart? `women` and `men`, `hypertension` and `hypotension` do.
CREATE OR REPLACE TEMP MACRO without_prefix(words) AS regexp_replace(words, '\b(hyper|hypo|inter|intra|pre|post|anti|pro|un|non|de)([a-z]{4})', '\2');
CREATE OR REPLACE TEMP MACRO are_opposites(a, b) AS regexp_matches(a || ' | ' || b || ' ',
    '\b((men)( .*)? \| (.* )?(women)|(women)( .*)? \| (.* )?(men)|(males?)( .*)? \| (.* )?(females?)|(females?)( .*)? \| (.* )?(males?)|(boys)( .*)? \| (.* )?(girls)|(girls)( .*)? \| (.* )?(boys)|(high)( .*)? \| (.* )?(low)|(low)( .*)? \| (.* )?(high)|(higher)( .*)? \| (.* )?(lower)|(lower)( .*)? \| (.* )?(higher)|(upper)( .*)? \| (.* )?(lower)|(lower)( .*)? \| (.* )?(upper)|(left)( .*)? \| (.* )?(right)|(right)( .*)? \| (.* )?(left)|(positive)( .*)? \| (.* )?(negative)|(negative)( .*)? \| (.* )?(positive)|(with)( .*)? \| (.* )?(without)|(without)( .*)? \| (.* )?(with)|(before)( .*)? \| (.* )?(after)|(after)( .*)? \| (.* )?(before)|(vivo)( .*)? \| (.* )?(vitro)|(vitro)( .*)? \| (.* )?(vivo)|(children|adolescents)( .*)? \| (.* )?(adults|elderly)|(adults|elderly)( .*)? \| (.* )?(children|adolescents)|(maternal|mothers)( .*)? \| (.* )?(paternal|fathers)|(paternal|fathers)( .*)? \| (.* )?(maternal|mothers)|(proximal)( .*)? \| (.* )?(distal)|(distal)( .*)? \| (.* )?(proximal)|(anterior)( .*)? \| (.* )?(posterior)|(posterior)( .*)? \| (.* )?(anterior)|(acute)( .*)? \| (.* )?(chronic)|(chronic)( .*)? \| (.* )?(acute)|(mice|mouse)( .*)? \| (.* )?(rats?|humans?)|(rats?|humans?)( .*)? \| (.* )?(mice|mouse)|(humans?)( .*)? \| (.* )?(animals?|canine|bovine|murine)|(animals?|canine|bovine|murine)( .*)? \| (.* )?(humans?)|(benign)( .*)? \| (.* )?(malignant)|(malignant)( .*)? \| (.* )?(benign)|(long)( .*)? \| (.* )?(short)|(short)( .*)? \| (.* )?(long)|(large)( .*)? \| (.* )?(small)|(small)( .*)? \| (.* )?(large)|(static)( .*)? \| (.* )?(dynamic)|(dynamic)( .*)? \| (.* )?(static)|(forward)( .*)? \| (.* )?(backward)|(backward)( .*)? \| (.* )?(forward)|(lossless)( .*)? \| (.* )?(lossy)|(lossy)( .*)? \| (.* )?(lossless)|(continuous)( .*)? \| (.* )?(discrete)|(discrete)( .*)? \| (.* )?(continuous)|(deterministic)( .*)? \| (.* )?(stochastic|randomized)|(stochastic|randomized)( .*)? \| (.* )?(deterministic)|(maximum)( .*)? \| (.* )?(minimum)|(minimum)( .*)? \| (.* )?(maximum)|(maximal)( .*)? \| (.* )?(minimal)|(minimal)( .*)? \| (.* )?(maximal)|(increas[a-z]+)( .*)? \| (.* )?(decreas[a-z]+)|(decreas[a-z]+)( .*)? \| (.* )?(increas[a-z]+)|(northern)( .*)? \| (.* )?(southern)|(southern)( .*)? \| (.* )?(northern)|(eastern)( .*)? \| (.* )?(western)|(western)( .*)? \| (.* )?(eastern)|(rural)( .*)? \| (.* )?(urban)|(urban)( .*)? \| (.* )?(rural)|(summer)( .*)? \| (.* )?(winter)|(winter)( .*)? \| (.* )?(summer)) ')
    OR without_prefix(a) = without_prefix(b);

-- How many family names stand among the words of another list of names, letters swapped or missing; the first sixty are looked at.
CREATE OR REPLACE TEMP MACRO spelled_alike(families, words) AS len(list_filter(families, lambda f: list_contains(words, f)
    OR (length(f) >= 4 AND len(list_filter(words[1:60], lambda w: w[1] = f[1] AND abs(length(w) - length(f)) <= 1
        AND damerau_levenshtein(f, w) <= CASE WHEN length(f) >= 7 THEN 2 ELSE 1 END)) > 0)
    OR (length(f) >= 5 AND len(list_filter(words[1:60], lambda w: length(w) >= 5 AND abs(length(w) - length(f)) <= 3 AND (starts_with(f, w) OR starts_with(w, f)))) > 0)));

-- Headings of columns and front matter: nothing but words that any issue of any journal prints.
CREATE OR REPLACE TEMP MACRO is_front_matter(f) AS trim(regexp_replace(f,
    '\b(editors?|editorials?|guest|chief|chairs?|chairman|chairmans|presidents?|secretarys?|treasurers?|directors?|messages?|notes?|introduction|introductory|prefaces?|forewords?|prologue|epilogue|columns?|books?|reviews?|letters?|news|announcements?|special|issue|section|welcome|summary|comments?|commentary|discussion|reply|response|correspondence|calendar|events|obituary|errat(a|um)|corrigend(a|um)|corrections?|addendum|index|contents|table|front|back|matter|cover|title|pages?|about|this|authors?|contributors|acknowledge?ments?|reviewers|abstracts?|proceedings|programme?|committee|organi[sz]ation|call|papers?|remarks|opening|closing|concluding|conclusions?|overview|untitled|in|memoriam|to|the|from|of|for|and|on|a|s|by|our|[0-9]+)\b',
    '', 'g')) = '';
