-- Who is new, and who is gone: a mention that says something else than before is both.

CREATE OR REPLACE TEMP TABLE stated AS
SELECT seq AS m, key_of([
    hash(mention_id), hash(source), hash(page), hash(title), hash(authors), hash(authors_complete), hash(year), hash(venue),
    hash(venue_type), hash(volume), hash(number), hash(pages), hash(abstract IS NULL), hash(doi), hash(arxiv_id),
    hash(openreview_id), hash(urls)]) AS content
FROM mention_input;

CREATE OR REPLACE TEMP TABLE fresh AS
SELECT s.m, s.content FROM stated s ANTI JOIN match_mentions k ON k.m = s.m AND k.content = s.content;

CREATE OR REPLACE TEMP TABLE gone AS
SELECT k.m, k.mention_id FROM match_mentions k ANTI JOIN stated s ON s.m = k.m AND s.content = k.content;
