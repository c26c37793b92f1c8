"""What a stranger would know, as data: headings, venues, name spellings."""
