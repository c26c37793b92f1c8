-- paper_fields: Where each value of a paper comes from: the winning mention and the rule that chose it.
-- paper_id: The paper.
-- field: The column of `papers`.
-- value: The value as text.
-- mention_id: The mention that states it.
-- rule: Why this one won.
CREATE TABLE paper_fields (
    paper_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    mention_id VARCHAR NOT NULL,
    rule VARCHAR NOT NULL
);
