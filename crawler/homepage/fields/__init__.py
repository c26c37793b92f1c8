"""From one divided entry to its values."""
