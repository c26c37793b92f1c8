"""Places of publication, by the look of their words."""
