-- abstracts: Every abstract that a mention of a paper prints; equal numbers are equal texts after folding white space.
-- paper_id: The paper.
-- mention_id: The mention that prints it.
-- abstract: The text as printed.
-- text_number: Which of the paper's distinct texts this is, 1 being the one of `papers`.
-- version_type: The version whose abstract it is, where the mention says so.
CREATE TABLE abstracts (
    paper_id VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    abstract VARCHAR NOT NULL,
    text_number BIGINT NOT NULL,
    version_type VARCHAR
);
