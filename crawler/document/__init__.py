"""HTML, Markdown and plain text become one Document; see `model` for its shape."""

from crawler.document.model import Document, Embedded, Line, Look, Node, Run

__all__ = ["Document", "Embedded", "Line", "Look", "Node", "Run"]
