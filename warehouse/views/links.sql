-- links: The links of publication entries.
-- mention_id: The mention that carries the link.
-- paper_id: Its paper.
-- label: The text of the link.
-- kind: paper, code, project, data, video, slides, poster, bibtex, blog, demo, model, supplement, press, profile or other.
-- url: Where it points, resolved against the page's URL, else as printed.
CREATE VIEW links AS
SELECT e.mention_id, a.paper_id, e.link.label AS label, e.link.kind AS kind, e.link.url AS url
FROM (SELECT mention_id, unnest(links) AS link FROM entries) AS e
LEFT JOIN assignments AS a ON a.mention_id = e.mention_id;
