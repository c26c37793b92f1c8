"""What stands between the spiders and the web: permission, patience, safety, and the account of a run."""
