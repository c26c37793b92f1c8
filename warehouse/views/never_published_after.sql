-- never_published_after: Preprints that no page lists as published although they are at least so many months old.
-- $months: The least age in months.
-- paper_id: The paper.
-- title: Its title.
-- authors: Its authors.
-- preprint: The earliest printed date of the preprint, possibly partial.
-- arxiv_id: Its arXiv identifier.
-- workshop: The workshop where it was shown, if any.
-- as_of: When the newest page of the warehouse was fetched (UTC).
-- age_months: Whole months from the preprint to then.
CREATE MACRO never_published_after(months) AS TABLE
SELECT * FROM unpublished_preprints WHERE age_months >= months ORDER BY age_months DESC NULLS LAST, paper_id NULLS LAST;
