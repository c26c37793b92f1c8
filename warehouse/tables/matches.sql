-- matches: Every judged pair of mentions, with the verdict and its reason.
-- left_mention: A mention.
-- right_mention: Another.
-- verdict: same, different or unsure.
-- score: How strongly, as an integer; the higher the more alike.
-- reason: What spoke for and against, readable.
CREATE TABLE matches (
    left_mention VARCHAR NOT NULL,
    right_mention VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,
    score INTEGER,
    reason VARCHAR
);
