-- Coverage by source
-- How many papers each source lists, and how many of them only it lists: the 15 largest sources.
SELECT source, only_here, papers - only_here AS elsewhere_too, papers, paper_share AS percent_of_all, mentions,
    with_abstract, with_venue, with_year, with_identifier
FROM source_coverage
ORDER BY papers DESC, source NULLS LAST
LIMIT 15;
