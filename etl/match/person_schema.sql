-- What resolving people keeps between runs. An author is one place on one paper, called by the smallest mention that names
-- it; a unit all authors who could be one person by name.

CREATE TABLE IF NOT EXISTS person_papers (paper VARCHAR, stamp UBIGINT, words VARCHAR[], venues VARCHAR[]);
CREATE TABLE IF NOT EXISTS person_authors (
    author VARCHAR, paper VARCHAR, place INTEGER, mentions VARCHAR[], positions INTEGER[], spelled VARCHAR[], owns VARCHAR[],
    names VARCHAR, label VARCHAR, unit BIGINT, first VARCHAR, person VARCHAR);
CREATE TABLE IF NOT EXISTS person_names (names VARCHAR, marks VARCHAR[], unit BIGINT);
CREATE TABLE IF NOT EXISTS joined_units (unit BIGINT);
CREATE TABLE IF NOT EXISTS person_pairs (
    part VARCHAR, left_author VARCHAR, right_author VARCHAR, verdict VARCHAR, score INTEGER, reason VARCHAR);
CREATE TABLE IF NOT EXISTS person_judged (left_author VARCHAR, right_author VARCHAR, same BOOLEAN);

-- The statistics, as they were made last. What is counted begins with its kind: `given ann`.
CREATE TABLE IF NOT EXISTS person_counts (counted VARCHAR, times BIGINT);
CREATE TABLE IF NOT EXISTS person_circles (label VARCHAR, other VARCHAR);
