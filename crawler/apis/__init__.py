"""Scholarly APIs: one file each says how an API is asked and where its answers tell that they go on."""
