"""Decide: which mentions are one paper, which names one person, which value stands."""
