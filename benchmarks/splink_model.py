"""An expert's Splink 5 model of bibliographic records: `python splink_model.py MENTIONS.parquet OUT.csv`.

Names and titles are prepared in SQL, blocks are capped, comparison levels are those its authors advise, and the weights
are trained without labels.
"""

import sys

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

con = duckdb.connect()
con.execute(f"""
    CREATE TABLE records AS
    SELECT id AS unique_id, year, trim(regexp_replace(lower(strip_accents(title)), '[^a-z0-9]+', ' ', 'g')) AS title,
        lower(strip_accents(CASE WHEN contains(authors[1], ',') THEN split_part(authors[1], ',', 1)
            ELSE split_part(regexp_replace(authors[1], ' [0-9]+$', ''), ' ', -1) END)) AS first_author,
        nullif(lower(abstract[1:80]), '') AS abstract
    FROM read_parquet('{sys.argv[1]}')
""")
for column, end in (("start", "left"), ("finish", "right")):
    con.execute(f"ALTER TABLE records ADD COLUMN {column} VARCHAR")
    con.execute(f"UPDATE records SET {column} = {end}(replace(title, ' ', ''), 20)")
    crowded = f"SELECT {column} FROM records GROUP BY 1 HAVING count(*) > 60"
    con.execute(f"UPDATE records SET {column} = NULL WHERE {column} IN ({crowded})")
settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("title", [0.97, 0.92, 0.85]),
        cl.JaroWinklerAtThresholds("first_author", [0.92]),
        cl.ExactMatch("year"),
        cl.LevenshteinAtThresholds("abstract", [5, 20]),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("start"),
        block_on("finish"),
        block_on("first_author", "year", "substr(title, 1, 6)"),
    ],
)
linker = Linker(DuckDBAPI(connection=con).register("records"), settings)
linker.training.estimate_probability_two_random_records_match([block_on("title", "first_author")], recall=0.8)
linker.training.estimate_u_using_random_sampling(max_pairs=3e5)
linker.training.estimate_parameters_using_expectation_maximisation(block_on("start"))
linker.training.estimate_parameters_using_expectation_maximisation(block_on("first_author", "year"))
pairs = linker.inference.predict(threshold_match_probability=0.5)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.95)
query = f"SELECT unique_id AS id, cluster_id AS paper_id FROM {clusters.physical_name}"
con.execute(f"COPY ({query}) TO '{sys.argv[2]}'")
