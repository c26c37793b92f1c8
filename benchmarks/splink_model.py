"""An expert's Splink 5 model of bibliographic records: `python splink_model.py MENTIONS.parquet OUT.csv`.

Seven blocks, each capped; titles by the words they share and by numbers that differ, lists of surnames by how far one
holds the other, years by their distance, abstracts by their words. The weights are trained without labels, as Splink's
authors advise, and the threshold is the best of those tried on 10,000 records of the generator.
"""

import sys

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

CROWD = 60
THRESHOLD = 0.95

con = duckdb.connect()
con.execute(rf"""
    CREATE TABLE prepared AS
    WITH plain AS (
        SELECT id, year, trim(regexp_replace(lower(strip_accents(title)), '[^a-z0-9]+', ' ', 'g')) AS title,
            list_transform(authors, lambda a: lower(strip_accents(CASE WHEN contains(a, ',') THEN split_part(a, ',', 1)
                ELSE split_part(regexp_replace(a, ' [0-9]+$', ''), ' ', -1) END))) AS surnames,
            nullif(lower(abstract), '') AS abstract
        FROM read_parquet('{sys.argv[1]}')
    )
    SELECT id AS unique_id, year, title, surnames, list_distinct(string_split(title, ' ')) AS words,
        list_distinct(string_split(abstract[1:400], ' '))[1:40] AS told,
        array_to_string(list_sort(list_distinct(
            regexp_extract_all(title, '\b([0-9]+|i{{1,3}}|iv|v)\b'))), ' ') AS numbers
    FROM plain
""")
con.execute("""
    CREATE TABLE records AS
    WITH listed AS (SELECT unique_id, unnest(words) AS word FROM prepared),
    counted AS (SELECT word, count(*) AS n FROM listed WHERE length(word) > 2 GROUP BY word),
    rarest AS (
        SELECT unique_id, list(word ORDER BY n, word)[1:3] AS rare
        FROM listed JOIN counted USING (word) GROUP BY unique_id
    )
    SELECT p.*, r.rare FROM prepared p LEFT JOIN rarest r USING (unique_id)
""")
BLOCKS = {
    "opening": "left(replace(title, ' ', ''), 20)",
    "ending": "right(replace(title, ' ', ''), 20)",
    "first_author": "surnames[1] || ' ' || year",
    "team": "surnames[1] || ' ' || coalesce(surnames[2], '') || ' ' || coalesce(surnames[3], '')",
    "rare_12": "rare[1] || ' ' || rare[2]",
    "rare_13": "rare[1] || ' ' || rare[3]",
    "rare_23": "rare[2] || ' ' || rare[3]",
}
for block, key in BLOCKS.items():
    con.execute(f"ALTER TABLE records ADD COLUMN {block} VARCHAR")
    con.execute(f"UPDATE records SET {block} = {key}")
    crowded = f"SELECT {block} FROM records GROUP BY 1 HAVING count(*) > {CROWD}"
    con.execute(f"UPDATE records SET {block} = NULL WHERE {block} IN ({crowded})")


def comparison(column: str, *conditions: str) -> cl.CustomComparison:
    levels = [{"sql_condition": c, "label_for_charts": c} for c in conditions]
    return cl.CustomComparison(
        output_column_name=column, comparison_levels=[cll.NullLevel(column), *levels, cll.ElseLevel()]
    )


COMMON_WORDS = "len(list_intersect(words_l, words_r))"
ALIKE = f"{COMMON_WORDS} / greatest(1.0, len(words_l) + len(words_r) - {COMMON_WORDS})"
SHARED = "len(list_intersect(surnames_l, surnames_r))"
SHORTER = "least(len(surnames_l), len(surnames_r))"
TOLD = "len(list_intersect(told_l, told_r)) / greatest(1.0, least(len(told_l), len(told_r)))"
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        comparison(
            "title",
            "title_l <> title_r AND numbers_l <> numbers_r",
            "title_l = title_r",
            "jaro_winkler_similarity(title_l, title_r) >= 0.97",
            *(f"{ALIKE} >= {least}" for least in (0.7, 0.4, 0.2)),
        ),
        comparison(
            "surnames",
            f"{SHARED} >= {SHORTER} AND {SHORTER} >= 3",
            f"{SHARED} >= {SHORTER} AND {SHORTER} = 2",
            f"{SHARED} >= {SHORTER} AND {SHORTER} > 0",
            f"{SHARED} >= 2 AND 2 * {SHARED} >= {SHORTER}",
            f"{SHARED} >= 1",
        ),
        comparison("year", "year_l = year_r", "abs(year_l - year_r) = 1", "abs(year_l - year_r) <= 3"),
        comparison("told", f"{TOLD} >= 0.8", f"{TOLD} >= 0.5"),
    ],
    blocking_rules_to_generate_predictions=[block_on(block) for block in BLOCKS],
)
linker = Linker(DuckDBAPI(connection=con).register("records"), settings)
linker.training.estimate_probability_two_random_records_match([block_on("title", "surnames")], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("opening"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_author"))
pairs = linker.inference.predict(threshold_match_probability=THRESHOLD)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=THRESHOLD)
query = f"SELECT unique_id AS id, cluster_id AS paper_id FROM {clusters.physical_name}"
con.execute(f"COPY ({query}) TO '{sys.argv[2]}'")
