-- assignments: Which paper each mention is a mention of.
-- mention_id: The mention.
-- paper_id: Its paper.
CREATE TABLE assignments (
    mention_id VARCHAR NOT NULL,
    paper_id VARCHAR NOT NULL
);
