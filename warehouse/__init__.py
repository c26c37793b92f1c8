"""Keep and show: the tables, views and checks, and what reads them. Imports nothing of ours."""
