"""The general homepage reader, one module for each question it asks of a page.

Its rooms, each of which knows only those below it: `person` (whose page, and what that person is), `works` (which
lists are of works), `facts` (what else a CV tells), `fields` (the values of one work), `template` (how the entries of
a list are set), `headings` (which part of the page is this), `title` (where it ends), `entry` (one entry as one text),
`people` and `venue` (lists of names, places of publication). `publications` and `reader` put them together.
"""
