"""The general homepage reader: everything that a researcher's page states, whatever its look."""

from collections.abc import Iterator

from crawler.document.model import Document
from crawler.homepage.facts import read_facts
from crawler.homepage.facts.spoken import with_talks
from crawler.homepage.headings.sections import sections
from crawler.homepage.person.person import read_profile
from crawler.homepage.publications import read_publications
from crawler.items import Item


def read(doc: Document) -> Iterator[Item]:
    """Profile, publications, facts and problems of the page."""
    found = sections(doc)
    items, problems, owner = read_publications(doc, found)
    heard = with_talks(doc, found, {i.section for i in items})
    facts = list(read_facts(doc, heard, owner.forms if owner else (), items))
    yield from read_profile(doc, found, owner, facts)
    yield from items
    yield from facts
    yield from problems
