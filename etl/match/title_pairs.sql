-- How alike two titles are: their words by weight, what each has alone, and whether a number or a mark tells them apart.

INSERT INTO title_pairs
WITH compared AS (
    SELECT c.ta, c.tb, a.f AS fa, b.f AS fb, a.weight AS wa, b.weight AS wb, a.squashed AS sa, b.squashed AS sb,
        CAST(coalesce(list_sum(list_transform(shared(a.words, b.words), lambda x: x >> 52)), 0) AS INTEGER) AS both_weight,
        a.numbers AS na, b.numbers AS nb, a.front OR b.front AS front, a.free_numbers AS ia, b.free_numbers AS ib, a.marks AS ma, b.marks AS mb
    FROM title_candidates c JOIN met_titles a ON a.t = c.ta JOIN met_titles b ON b.t = c.tb
),
rated AS (
    SELECT *, CASE WHEN sa = sb THEN 100 ELSE 100 * both_weight // (wa + wb - both_weight) END AS likeness
    FROM compared
),
kept AS (SELECT * FROM rated WHERE likeness >= 30 OR both_weight * 100 >= 75 * least(wa, wb)),
left_over AS (
    SELECT *,
        list_filter(string_split(fa, ' '), lambda w: NOT list_contains(string_split(fb, ' '), w)) AS ra,
        list_filter(string_split(fb, ' '), lambda w: NOT list_contains(string_split(fa, ' '), w)) AS rb
    FROM kept
)
SELECT ta, tb, CAST(likeness AS INTEGER), both_weight, wa - both_weight, wb - both_weight,
    CASE WHEN sa = sb THEN 0
         WHEN len(ra) = 1 AND len(rb) = 1 AND are_in_series(ra[1], rb[1]) THEN CASE WHEN regexp_matches(ra[1], '[0-9](st|nd|rd|th)') THEN 3 ELSE 2 END
         WHEN is_part(fa) <> is_part(fb) AND (na <> nb OR count_numerals(fa) <> count_numerals(fb)) THEN 2
         WHEN na = nb THEN 0
         WHEN len(shared(ia, ib)) < least(len(ia), len(ib)) THEN 2
         WHEN regexp_matches(array_to_string(ra, ' ') || ' ' || array_to_string(rb, ' '), '^ ?[0-9ivx]+ ?$') THEN 2
         ELSE 1 END,
    CASE WHEN ma <> mb THEN 1 WHEN len(ra) BETWEEN 1 AND 3 AND len(rb) BETWEEN 1 AND 3 AND are_opposites(array_to_string(ra, ' '), array_to_string(rb, ' ')) THEN 2 ELSE 0 END,
    CASE WHEN sa = sb THEN 0
         WHEN likeness >= 50 AND abs(length(sa) - length(sb)) <= 3 THEN levenshtein(sa, sb)
         WHEN len(ra) > 3 OR len(rb) > 3 THEN 99
         ELSE levenshtein(array_to_string(ra, '')[1:60], array_to_string(rb, '')[1:60]) END,
    -- Cut behind, or the name before the colon left out; with more before it, it is a title about the other.
    starts_with(sa, sb) OR starts_with(sb, sa) OR (ends_with(sa, sb) OR ends_with(sb, sa)) AND len(ra) + len(rb) <= 2,
    front
FROM left_over;
