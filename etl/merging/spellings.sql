-- How full each spelling of a name is: spelled out before initials, more parts before fewer, accents before none.
CREATE OR REPLACE TEMP TABLE spellings AS
SELECT name, shown,
    (CASE WHEN shown <> upper(shown) AND shown <> lower(shown) OR upper(shown) = lower(shown) THEN 1000 ELSE 0 END)
    + (CASE WHEN len(list_filter(parts, lambda x: length(x) > 1)) > 1 AND length(parts[1]) > 1 THEN 500 ELSE 0 END)
    + 10 * least(len(parts), 9) + (CASE WHEN strip_accents(shown) <> shown THEN 5 ELSE 0 END) AS fullness
FROM (
    SELECT name, shown, list_filter(regexp_split_to_array(shown, '[\s.]+'), lambda x: x <> '') AS parts
    FROM (
        SELECT name, trim(regexp_replace(regexp_replace(name, '\s+', ' ', 'g'), ' [0-9]{4}$', '')) AS shown
        FROM (SELECT DISTINCT name FROM mention_authors UNION SELECT name FROM profile_rows WHERE name IS NOT NULL)
    )
);
