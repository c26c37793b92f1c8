-- person_matches: Every judged pair of author names, with the verdict and its reason.
-- left_mention: The mention of one name.
-- left_position: Its place in the author list.
-- left_name: The name as printed.
-- right_mention: The mention of the other.
-- right_position: Its place in the author list.
-- right_name: The name as printed.
-- verdict: same, different or unsure.
-- score: How strongly, as an integer; the higher the more alike.
-- reason: What spoke for and against, readable.
CREATE TABLE person_matches (
    left_mention VARCHAR NOT NULL,
    left_position INTEGER NOT NULL,
    left_name VARCHAR NOT NULL,
    right_mention VARCHAR NOT NULL,
    right_position INTEGER NOT NULL,
    right_name VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    score INTEGER,
    reason VARCHAR
);
