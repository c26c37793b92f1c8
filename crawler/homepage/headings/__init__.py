"""What heads which part of a page: headings however they are marked, and the sections that they make."""
