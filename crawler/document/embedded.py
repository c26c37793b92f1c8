"""What a page carries beside its text: meta tags, JSON-LD, microdata, COinS, hidden BibTeX."""

import json
from collections.abc import Mapping
from typing import Any

from crawler.document.html import Tree
from crawler.document.model import Embedded


def embed(tree: Tree, front: Mapping[str, Any] | None = None) -> Embedded:
    """Everything beside the lines."""
    nodes = tree.nodes
    meta = []
    for tag, _, attrs, _, _, _ in nodes.entries:
        if tag == "meta" and "content" in attrs:
            name = attrs.get("name") or attrs.get("property") or attrs.get("itemprop")
            if name:
                meta.append((name.strip().lower(), attrs["content"].strip()))
    json_ld, scripts = [], []
    for node, text in tree.scripts:
        if "ld+json" in nodes.entries[node][2].get("type", "").lower():
            try:
                json_ld.append(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                scripts.append(text)
        else:
            scripts.append(text)
    root = nodes.entries[0][2] if len(nodes) else {}
    title = str(front["title"]) if front and front.get("title") else tree.title
    return Embedded(
        meta=tuple(meta),
        json_ld=tuple(json_ld),
        scripts=tuple(scripts),
        lang=root.get("lang") or root.get("xml:lang"),
        title=title,
    )
