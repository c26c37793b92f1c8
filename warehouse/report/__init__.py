"""The report: what is in the warehouse and what is doubtful about it, as one HTML file that needs nothing else."""
