-- Whose cluster may change: the fresh, those whose neighbours left, those people decided about.

CREATE OR REPLACE TEMP TABLE touched AS
SELECT m FROM fresh
UNION SELECT m FROM bereaved WHERE m IN (SELECT m FROM match_mentions)
UNION SELECT m FROM decided UNION SELECT c FROM decided;
