"""What somebody is now, as far as the list of jobs and degrees tells: CVs seldom say it elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.homepage.facts.careers import Told
from crawler.homepage.facts.words import calling
from crawler.items import Fact, Item
from crawler.lexicon.phrases import of_cv

_OPEN = re.compile(r"\W*(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s*[-–—]+\s*(?=[^\W\d_])")
"""`2021 — Assistant Professor`, above lines that print both years."""
_SINCE = re.compile(r",?\s(?:from|since)\s(?=[A-Z0-9]).*$")


_FUNDED = re.compile(
    r"(?:^|[,;(]?\s+)\(?(?:co-?)?(?:funded|supported|sponsored|financed|gefördert|finanziert|financé|financée|financiad[oa])\s"
    r"(?:by|through|von|durch|par|por)\b.*$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"^[\W\d]*(?:\b(?:present|now|today|current|heute|presente|actualidad|aujourd['’]hui|since|seit)\b[\W\d]*)*",
    re.IGNORECASE,
)
_UNPAID = re.compile(r"\b(?:volunteer|ehrenamt|bénévol|voluntari|volontari)\w*", re.IGNORECASE)
_KEEPS = re.compile(
    r"\W*(?:co-?)?(?:maintainer|contributor|developer|creator|author|organi[sz]er|member|moderator)\s(?:of|to)\b",
    re.IGNORECASE,
)
"""`Maintainer of FogLib`: no post, wherever the money is from."""

_LONGEST_ROLE = 8
_TO_COME = ("incoming", "future", "prospective")


def present_post(facts: Sequence[Item]) -> tuple[str | None, str | None]:
    """Role and organization of the main job that lasts, else of the studies that do."""
    jobs = [_paid(f) for f in facts if isinstance(f, Fact) and f.kind == "position" and not _is_unpaid(f)]
    lasting = [f for f in jobs if f.status == "present" and calling(f.role or "")]
    lasting = lasting or [f for f in jobs[:1] if _is_open(f, jobs)] or [f for f in jobs if _is_headed(f)][:1]
    if lasting:
        job = min(lasting, key=lambda f: _beside(f.role or ""))
        return _SINCE.sub("", job.role or ""), job.organization
    studies = (f for f in facts if isinstance(f, Fact) and f.kind == "education" and f.status == "present")
    told = ((found.group(), f.organization) for f in studies if (found := calling(f.text, "study")))
    return next(told, None) or _by_place(jobs)


def _paid(job: Fact) -> Fact:
    """The job without who pays for it, which is no place to work at."""
    where = _FUNDED.sub("", job.organization or "") or None
    return job if where == job.organization else replace(job, organization=where)


def _is_unpaid(job: Fact) -> bool:
    """`Volunteer work`, and no professor who once volunteered."""
    return _UNPAID.match(job.role or _DATES.sub("", job.text)) is not None


def _by_place(jobs: Sequence[Fact]) -> tuple[str | None, str | None]:
    """The first job of the list that lasts, where no word tells what is one: the list itself says so."""
    listed = (f for f in jobs if f.status == "present" and f.section and f.organization)
    lasting = (f for f in listed if not _KEEPS.match(f.role or _DATES.sub("", f.text)))
    return next(((f.role if _is_short(f.role) else None, f.organization) for f in lasting), (None, None))


def _is_short(role: str | None) -> bool:
    return role is not None and len(role.split()) <= _LONGEST_ROLE and not any(c.isdigit() for c in role)


def present_of(jobs: Sequence[Told]) -> Told | None:
    """The first main post that the sentences tell; one that is yet to come only if there is no other."""
    held = [j for j in jobs if j.present]
    firm = (
        [j for j in held if not j.role.lower().startswith(_TO_COME)] or [j for j in reversed(jobs) if j.begun] or held
    )
    if firm and not firm[0].student and firm[0].organization is None:
        return next((j for j in firm if j.organization and not (j.student or calling(j.role, "beside"))), firm[0])
    return firm[0] if firm else None


def _is_open(first: Fact, jobs: Sequence[Fact]) -> bool:
    """The first of a list whose others all have ended, and of which only the beginning is printed."""
    begun = first.start is not None and first.end is None and first.status is None
    over = [f.end is not None for f in jobs if f is not first]
    return begun and all(over) and bool(over and _OPEN.match(first.text) and calling(first.role or ""))


def _is_headed(job: Fact) -> bool:
    """Undated below `Current position` or `Affiliations`."""
    heading = (job.section or "").strip(" :：.")
    told = re.fullmatch(of_cv("current_post"), heading, re.IGNORECASE)
    return told is not None and job.end is None and calling(job.role or "") is not None


def _beside(role: str) -> int:
    """Whether this is an office or a tie beside what somebody is first of all."""
    if calling(role, "beside"):
        return 2
    return int(calling(role, "service") is not None)
