"""Same paper, same person: candidates, evidence, verdicts, clusters, people."""
