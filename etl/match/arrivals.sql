-- Who is new, and who is gone: a mention that says something else than before is both. Only id, title, year and the
-- number of authors are looked at: a page that changed has other mentions, and a better reader asks for a full run.

CREATE OR REPLACE TEMP TABLE stated AS
SELECT seq AS m, key_of([hash(mention_id), hash(title), hash(year), hash(len(authors))]) AS content
FROM mention_input;

CREATE OR REPLACE TEMP TABLE fresh AS
SELECT s.m, s.content FROM stated s ANTI JOIN match_mentions k ON k.m = s.m AND k.content = s.content;

CREATE OR REPLACE TEMP TABLE gone AS
SELECT k.m, k.mention_id FROM match_mentions k ANTI JOIN stated s ON s.m = k.m AND s.content = k.content
WHERE (SELECT count(*) FROM match_mentions) + (SELECT count(*) FROM fresh) > (SELECT count(*) FROM stated);
