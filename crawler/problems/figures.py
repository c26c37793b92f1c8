"""Figures that contradict each other: an h-index needs as many papers, and its square of citations."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from crawler.items import Item, Metric, Problem


def find(items: Sequence[Item]) -> Iterator[Problem]:
    """One problem an impossible figure. Figures that a page prints for several people are not compared."""
    metrics = [item for item in items if isinstance(item, Metric)]
    once = {name for name, count in Counter(m.metric for m in metrics).items() if count == 1}
    by_name = {m.metric: m for m in metrics if m.metric in once}
    values = {name: m.value for name, m in by_name.items()}
    for name, per_paper in (("h_index", values.get("h_index", 0.0)), ("i10_index", 10.0)):
        if name in by_name and (reasons := list(_reasons(values, name, per_paper))):
            metric = by_name[name]
            yield Problem(
                problem_kind="impossible_metric",
                severity="error",
                message=f"{name} {metric.value:g} cannot be: " + "; ".join(reasons),
                quote=metric.text,
                locator=metric.locator,
            )


def _reasons(values: Mapping[str, float], name: str, per_paper: float) -> Iterator[str]:
    needed = values[name]
    if "papers" in values and needed > values["papers"]:
        yield f"it needs at least {needed:g} papers, and there are {values['papers']:g}"
    if "citations" in values and needed * per_paper > values["citations"]:
        yield f"it needs at least {needed * per_paper:g} citations, and there are {values['citations']:g}"
