-- Nothing is lost: what a run saw was parsed or rejected.
SELECT run_id, counts FROM runs
WHERE counts IS NOT NULL
    AND CAST(counts->>'parsed' AS BIGINT) + CAST(counts->>'rejected' AS BIGINT) <> CAST(counts->>'seen' AS BIGINT);
