-- Which keys are too common to compare everybody under them, frozen with the statistics. No buckets: the key is not used.
-- A popular title is split by author, and a popular title and author into buckets by three hashes of the mention.

DELETE FROM full_blocks;
INSERT INTO full_blocks
SELECT k, 0 FROM fresh_title_keys WHERE based GROUP BY k HAVING count(*) > 30
UNION ALL
SELECT k, 0 FROM fresh_id_keys WHERE m <= (SELECT boundary FROM match_options) GROUP BY k HAVING count(*) > 40;

INSERT INTO full_blocks
SELECT t, CAST(ceil(count(*) / 20.0) AS BIGINT) FROM match_mentions
WHERE t IS NOT NULL AND m <= (SELECT boundary FROM match_options) GROUP BY t HAVING count(*) > 40;

INSERT INTO full_blocks
SELECT k, CAST(ceil(count(*) / 8.0) AS BIGINT) FROM (
    SELECT key_of([m.t, unnest(CASE WHEN len(m.akeys) = 0 THEN [0] ELSE list_distinct(m.akeys) END)]) AS k
    FROM match_mentions m JOIN full_blocks b ON b.k = m.t
    WHERE m.m <= (SELECT boundary FROM match_options)
) GROUP BY k HAVING count(*) > 40;

DELETE FROM generic_titles;
INSERT INTO generic_titles
SELECT t FROM match_mentions WHERE t IS NOT NULL AND len(akeys) > 0 AND m <= (SELECT boundary FROM match_options)
GROUP BY t HAVING count(DISTINCT akeys[1]) >= 4 AND count(DISTINCT akeys[1]) * 3 >= count(*)
UNION
-- A column: few words, printed year after year.
SELECT m.t FROM match_mentions m JOIN match_titles t ON t.t = m.t
WHERE m.year IS NOT NULL AND m.m <= (SELECT boundary FROM match_options) AND t.weight * 10 < 25 * (SELECT max(rarest) FROM statistics_version)
GROUP BY m.t HAVING count(DISTINCT m.year) >= 5;
