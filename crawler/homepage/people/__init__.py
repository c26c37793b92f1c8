"""Lists of people, and what stands beside names."""
