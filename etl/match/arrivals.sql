-- Who is new, and who is gone: a mention that says something else than before is both. Only id, title, year and the
-- number of authors are looked at: a page that changed has other mentions, and a better reader asks for a full run.

CREATE OR REPLACE TEMP TABLE differing AS
SELECT s.m AS stated, s.content, k.m AS known, k.mention_id
FROM (
    SELECT seq AS m, key_of([hash(mention_id), hash(title), hash(year), hash(len(authors))]) AS content FROM mention_input
) s
FULL JOIN match_mentions k ON k.m = s.m AND k.content = s.content
WHERE s.m IS NULL OR k.m IS NULL;

CREATE OR REPLACE TEMP TABLE fresh AS SELECT stated AS m, content FROM differing WHERE stated IS NOT NULL;
CREATE OR REPLACE TEMP TABLE gone AS SELECT known AS m, mention_id FROM differing WHERE known IS NOT NULL;
