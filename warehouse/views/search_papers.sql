-- search_papers: Papers by words of their titles, abstracts, authors and venues, best first.
-- $words: The words, in any script; those of names may have a typing error.
-- $top: At most so many papers; 50 unless told.
-- score: How well the paper answers; only to be compared within one answer.
-- paper_id: The paper.
-- title: Its title.
-- authors: Its authors.
-- year: Its year.
-- venue: Its venue.
CREATE MACRO search_papers(words, top := 50) AS TABLE
SELECT f.score, p.paper_id, p.title, p.authors, p.year, p.venue
FROM search_found(words, top := top) AS f JOIN papers AS p ON p.paper_id = f.id
WHERE f.kind = 'paper'
ORDER BY f.score DESC NULLS LAST, p.paper_id NULLS LAST;
