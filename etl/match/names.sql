-- Each spelling of a name once: the family name, the initial, and two keys.
-- `akey` is family + first initial; `letters` is the bag of letters, which survives order, spaces and hyphens; `native` names
-- are written in another script than Latin's.

CREATE OR REPLACE TEMP TABLE fresh_names AS
SELECT n.name FROM (SELECT DISTINCT unnest(i.authors[1:100]) AS name FROM fresh_mentions i) n
ANTI JOIN name_keys k ON k.name = n.name
WHERE n.name IS NOT NULL;

INSERT INTO name_keys
WITH spelled AS (
    SELECT n.name, coalesce(p.plain, strip_accents(left(n.name, 200))) AS s
    FROM fresh_names n LEFT JOIN plain_texts p ON p.text = n.name
),
clean AS (
    SELECT name, trim(regexp_replace(regexp_replace(s,
        '\([^)]*\)|[0-9]+|[*^]|,? +(?i:jr|sr|ii|iii|iv|ph\.? ?d|m\.? ?d)\b\.?', ' ', 'g'), '[\s]+', ' ', 'g')) AS s
    FROM spelled
),
halves AS (
    SELECT name, s,
        CASE
            WHEN contains(s, ',') THEN split_part(s, ',', 1)
            WHEN regexp_matches(s, '[a-z]{2}\S*[ ]+([A-Z]{1,3}|([A-Z]\.[ -]?){1,4}|([A-Z][ ]){1,3}[A-Z])$')
                THEN regexp_extract(s, '^(.*[a-z]{2}\S*)[ ]+([A-Z]{1,3}|([A-Z]\.[ -]?){1,4}|([A-Z][ ]){1,3}[A-Z])$', 1)
            WHEN NOT regexp_matches(s, '[a-z]') AND regexp_matches(s, '^[A-Z''-]{3,} [A-Z]{1,2}$') THEN split_part(s, ' ', 1)
            ELSE regexp_extract(s, '(?:^| )((?i:(?:van|von|vom|der|den|de|del|della|di|da|dos|das|du|la|le|los|ter|ten|el|al|bin|ibn|st\.?) )*[^ ]+)$', 1)
        END AS family_text
    FROM clean
),
parts AS (
    SELECT name,
        trim(regexp_replace(lower(family_text), '[^a-z]+', ' ', 'g')) AS family_words,
        CASE WHEN contains(s, ',') OR NOT ends_with(s, ' ' || family_text)
             THEN substr(s, length(family_text) + 1)
             ELSE left(s, length(s) - length(family_text)) END AS given_text,
        regexp_replace(lower(s), '[^a-z]+', '', 'g') AS all_letters,
        regexp_matches(lower(s), '^[[:punct:] ]*(and )?(et\.? ?al[. ]*|others?|\.+|)$') AS nobody
    FROM halves
),
keyed AS (
    SELECT name, nobody, all_letters,
        coalesce(nullif(regexp_extract(family_words, '([a-z]+)$', 1), ''), all_letters) AS family,
        regexp_replace(lower(given_text), '[^a-z]+', '', 'g') AS given
    FROM parts
)
SELECT name,
    CASE WHEN nobody THEN NULL ELSE family END AS family,
    left(given, 1) AS initial,
    given,
    CASE WHEN nobody THEN NULL ELSE key_of(family || ' ' || left(given, 1)) END AS akey,
    CASE WHEN nobody OR length(given) < 3 THEN NULL
         ELSE key_of(array_to_string(list_sort(string_split(all_letters, '')), '')) END AS letters,
    regexp_matches(name, '[^\p{Latin}\p{Common}\p{Inherited}]') AS native
FROM keyed;
