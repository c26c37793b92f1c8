-- What matching keeps between runs. `m` is the mention's seq; `t` the key of a title.

CREATE TABLE IF NOT EXISTS name_keys (name VARCHAR, family VARCHAR, initial VARCHAR, given VARCHAR, akey BIGINT, letters BIGINT, native BOOLEAN);
CREATE TABLE IF NOT EXISTS match_mentions (
    m BIGINT, mention_id VARCHAR, source VARCHAR, page VARCHAR, t BIGINT, akeys BIGINT[], author_count BIGINT, cut BOOLEAN,
    year INTEGER, preprint BOOLEAN, meeting BOOLEAN, venue VARCHAR, volume VARCHAR, number VARCHAR, page_from VARCHAR, doi VARCHAR,
    arxiv VARCHAR, openreview VARCHAR, ukeys BIGINT[], has_abstract BOOLEAN, native BOOLEAN,
    content BIGINT);
CREATE TABLE IF NOT EXISTS match_titles (
    t BIGINT, f VARCHAR, squashed VARCHAR, words BIGINT[], weight INTEGER, numbers VARCHAR[], free_numbers VARCHAR[], marks VARCHAR,
    front BOOLEAN);
CREATE TABLE IF NOT EXISTS title_keys (k BIGINT, t BIGINT);
CREATE TABLE IF NOT EXISTS id_keys (k BIGINT, m BIGINT);
CREATE TABLE IF NOT EXISTS title_pairs (
    ta BIGINT, tb BIGINT, likeness INTEGER, shared_weight INTEGER, only_a INTEGER, only_b INTEGER,
    numbers INTEGER, marks INTEGER, edits INTEGER,
    part BOOLEAN, front BOOLEAN);
CREATE TABLE IF NOT EXISTS match_pairs (
    l BIGINT, r BIGINT, verdict VARCHAR, score INTEGER, rule VARCHAR, likeness INTEGER, common INTEGER, left_authors INTEGER,
    right_authors INTEGER, year_gap INTEGER, abstract_likeness INTEGER, ids VARCHAR,
    completing BOOLEAN);

-- The statistics of one version: a verdict depends on two mentions and on these, and on nothing else.
CREATE TABLE IF NOT EXISTS statistics_version (version BIGINT, mentions BIGINT, rarest INTEGER, one_per_source BOOLEAN, boundary BIGINT);
CREATE TABLE IF NOT EXISTS word_weights (word VARCHAR, weight INTEGER);
CREATE TABLE IF NOT EXISTS full_blocks (k BIGINT, buckets BIGINT);
CREATE TABLE IF NOT EXISTS generic_titles (t BIGINT);

-- `c` is the component in which the cluster was formed; who shares a *same* with nobody has none.
CREATE TABLE IF NOT EXISTS clusters (mention_id VARCHAR, cluster VARCHAR, m BIGINT, c BIGINT);
