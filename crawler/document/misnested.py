"""Items that begin within an emphasis and go on behind it: `<b><li>On fog</b>, with Jane Doe`, one item to browsers."""

from lxml import etree

from crawler.document import tags

_EMPHASES = frozenset({"b", "i", "u", "em", "strong", "font", "big", "small", "tt", "span"})
_MOST = 8


def turn_out_items(root: etree._Element) -> None:
    """Puts each emphasis into the item that is all it holds, and what follows both up to the next block as well."""
    for item in list(root.iter("li")):
        chain = _emphases(item)
        while chain and not _goes_on_behind(chain[-1]):
            chain.pop()
        for around in chain:
            _turn_out(item, around)


def _emphases(item: etree._Element) -> list[etree._Element]:
    """Those that hold nothing but the item, the innermost first."""
    found: list[etree._Element] = []
    inner, around = item, item.getparent()
    while around is not None and around.tag in _EMPHASES and len(around) == 1:
        if (around.text or "").strip() or (inner.tail or "").strip() or len(found) > _MOST:
            break
        found.append(around)
        inner, around = around, around.getparent()
    return found


def _goes_on_behind(around: etree._Element) -> bool:
    behind = around.getnext()
    return bool((around.tail or "").strip()) or (behind is not None and behind.tag not in tags.BLOCKS)


def _turn_out(item: etree._Element, around: etree._Element) -> None:
    around.addprevious(item)
    item.tail = None
    around.text, item.text = item.text, None
    around.extend(list(item))
    item.append(around)
    for behind in list(item.itersiblings()):
        if not isinstance(behind.tag, str) or behind.tag in tags.BLOCKS:
            break
        item.append(behind)
