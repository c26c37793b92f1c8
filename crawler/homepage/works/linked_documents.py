"""Works of which a list gives no more than the title, as a link to the document itself."""

import re

from crawler.homepage.template.found import Found
from crawler.homepage.works.proof_signs import looks_like_title

_ONE_WORK = re.compile(r"\.(?:pdf|ps)(?:\.gz)?$|doi\.org/10|arxiv\.org/(?:abs|pdf)/", re.IGNORECASE)
_AROUND = " .,;:|•–—-\n\x1f"


def leads_to_document(found: Found) -> bool:
    """A title that is a link to a document, and nothing beside it."""
    clean, (start, end) = found.entry.clean, found.parts.title
    if clean[:start].strip(_AROUND) or clean[end:].strip(_AROUND) or not looks_like_title(clean[start:end]):
        return False
    return any(m.href and _ONE_WORK.search(m.href) for m in found.entry.marks)
