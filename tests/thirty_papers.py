# ruff: noqa: E501 (papers and records are read more easily whole)
"""Thirty papers of one invented author in five sources: a homepage, dblp, arXiv, OpenReview, Semantic Scholar.

The sources disagree as sources do: years of preprints and of conferences, initials, titles that changed, lists of
authors in full and cut, venues long and short, accents lost. Neighbours with nearly the same title are two papers.
"""

import json
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

ME = "Mirela J. Ostrova"
CREW = {
    "V": "Tomasz Vandel",
    "H": "Ji-Young Haan",
    "B": "Anneli de Vries",
    "S": "Søren Skou",
    "K": "Kofi Asante Mensah",
    "L": "Lin Wei",
    "R": "Rui Miguel Prado",
    "M": ME,
}


@dataclass
class Paper:
    title: str
    crew: str
    venue: str | None = None
    """`ICML 2024`; None for a paper that is only a preprint."""
    arxiv: str | None = None
    forum: str | None = None
    doi: str | None = None
    other_title: str | None = None
    """How the preprint was called."""
    authors: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.authors = [CREW[letter] for letter in self.crew]

    @property
    def year(self) -> int | None:
        return int(self.venue[-4:]) if self.venue else None

    @property
    def preprint_title(self) -> str:
        return self.other_title or self.title

    def abstract(self, revised: bool = False) -> str:
        """Words of its own for every paper, a few of them changed in the later version."""
        words = self.title.replace(":", "").lower()
        end = "and check it in four harbours" if revised else "and check it in three harbours"
        return f"We ask what {words} can mean for those who work by the water. A method follows that needs no chart, {end}."


PAPERS = [
    Paper("Learning Tide Tables from Noisy Gauges", "MV", "ICML 2024", "2402.01234", "tIdE24gAug"),
    Paper("Learning Tide Tables from Sparse Gauges", "MV", "NeurIPS 2024", "2405.11111"),
    Paper("Fog Signals in Context", "MHV", "NeurIPS 2023", "2305.10101", "fOgSig2023"),
    Paper("Fog Signals in Context II: Two Horns", "MHV", "ICML 2024", "2401.20202"),
    Paper(
        "Mooring: Perturb Latent Ropes for Calm Boats",
        "MBS",
        "ICLR 2022",
        "2110.03030",
        "mOoR22rope",
        other_title="Mooring: Perturb Ropes for Calm Boats",
    ),
    Paper("Learning to Balance: Ballast for Uneven Cargo", "HMK", "ICLR 2021", "2005.12121", "bAlLaSt021"),
    Paper("Learning to Generalize: Ballast for Unseen Cargo", "HMK", None, "2008.13131"),
    Paper(
        "What Can a Lighthouse Keeper's Blinks Tell Us?",
        "HMV",
        "Journal of Harbour Systems 2022",
        "2201.00777",
        doi="10.5555/jhs.2022.33",
    ),
    Paper("Seeing through Fog", "MV", "CVPR 2025", "2503.01010", doi="10.5555/cvpr.2025.77"),
    Paper("GullBank: A Benchmark of Calls", "HMLR", "NeurIPS 2023", "2306.14141", "gUlLbAnK23"),
    Paper("Counting Gulls by Ear", "MH", "Interspeech 2020", "2004.15151"),
    Paper("Buoys as Caches", "HSM", "OSDI 2023"),
    Paper("Anchors and Knots: A Dictionary", "MK", None, "1905.00042"),
    Paper(
        "Meta-Learned Tides for Few-Shot Harbours",
        "KMLV",
        "ICML 2021",
        "2102.16161",
        other_title="Meta-Learned Confidence for Few-Shot Harbours",
    ),
    Paper("DropSail: Adaptive Variational Reefing", "MLV", "NeurIPS 2018", "1712.17171"),
    Paper("Translating Flag Signals", "RM", "ACL 2021", "2101.18181", doi="10.5555/2021.acl-long.999"),
    Paper("Translating Light Signals", "RM", "EMNLP 2021", "2109.19191"),
    Paper("Salt, Rust and Uncertainty", "SML", "AISTATS 2022", "2111.20202"),
    Paper("A Map of All Quays", "MR", "KDD 2020", doi="10.5555/kdd.2020.1"),
    Paper("Ropes", "M", "ICML 2019", "1902.21212"),
    Paper("Pilots: Online Planning with Hindsight Distillation", "MHLV", "ICLR 2022", "2110.22222", "pIlOtS2022"),
    Paper("Sequential Reefing for Many Winds", "LMV", "ICLR 2023", "2210.23232", "sEqReEf023"),
    Paper("Deep Asymmetric Keels", "MBV", "ICML 2018", "1708.24242"),
    Paper("Large-Scale Ferry Timetables with Continual Shifting", "BM", "ICML 2021", "2102.25252"),
    Paper("The Weight of Chains", "MS", None, "2407.26262"),
    Paper("Harbours as Bandits", "MKR", "AAAI 2023", "2211.27272"),
    Paper("Storm Warnings from Old Logs", "KM", "NAACL 2022", "2204.28282"),
    Paper("Currents on Graphs", "MLR", "ICLR 2024", "2309.29292", "cUrReNtS24"),
    Paper("Depth Soundings without Lead", "BMS", "ICRA 2021", "2011.30303"),
    Paper("Night Watch: Selective Attention on Deck", "MVH", "ECCV 2022", "2207.31313"),
]
assert len(PAPERS) == 30


def _short(name: str) -> str:
    """`M. J. Ostrova`, `A. de Vries`"""
    *given, family = name.split()
    return " ".join([*(part if part.islower() else f"{part[0]}." for part in given), family])


def homepage() -> str:
    """Markdown; the owner's middle initial is not printed, venues are short, an accent is lost."""
    lines = ["---", 'title: "About me"', "---", "I work at Harbour University.", "", "## Publications", ""]
    for n, paper in enumerate(PAPERS):
        names = [
            f"**{ME.replace(' J.', '')}**" if name == ME else name.replace("Søren", "Soren") for name in paper.authors
        ]
        link = f"https://arxiv.org/abs/{paper.arxiv}" if paper.arxiv else f"https://papers.example.org/{n}.pdf"
        lines += [
            f"- **{paper.title}** [[paper]]({link}) \\\\",
            f"{', '.join(names)} \\\\",
            paper.venue or f"arXiv, 20{(paper.arxiv or '')[:2]}",
            "",
        ]
    return "\n".join(lines)


def dblp() -> str:
    """Every published version and every preprint is a record of its own."""
    records = []
    for n, paper in enumerate(PAPERS):
        people = "".join(
            f"<author>{escape(name.replace(ME, 'Mirela Ostrova 0002'))}</author>" for name in paper.authors
        )
        if paper.venue:
            name = paper.venue[:-5]
            where = f"<journal>{name}</journal>" if "Journal" in name else f"<booktitle>{name}</booktitle>"
            kind = "article" if "Journal" in name else "inproceedings"
            ee = f"<ee>https://doi.org/{paper.doi}</ee>" if paper.doi else ""
            ee += f"<ee>https://openreview.net/forum?id={paper.forum}</ee>" if paper.forum else ""
            records.append(
                f'<r><{kind} key="k/{n}">{people}<title>{escape(paper.title)}.</title><year>{paper.year}</year>{where}{ee}</{kind}></r>'
            )
        if paper.arxiv:
            records.append(
                f'<r><article publtype="informal" key="c/{n}">{people}<title>{escape(paper.preprint_title)}.</title><year>20{paper.arxiv[:2]}</year>'
                f"<volume>abs/{paper.arxiv}</volume><journal>CoRR</journal><ee>https://doi.org/10.48550/arXiv.{paper.arxiv}</ee></article></r>"
            )
    person = '<person key="homepages/12/3-2"><author pid="12/3-2">Mirela Ostrova 0002</author></person>'
    return f'<?xml version="1.0"?>\n<dblpperson name="Mirela Ostrova 0002" pid="12/3-2" n="{len(records)}">{person}{"".join(records)}</dblpperson>\n'


def arxiv() -> str:
    """First versions, with the first titles."""
    entries = []
    for paper in PAPERS:
        if paper.arxiv:
            people = "".join(f"<author><name>{escape(name)}</name></author>" for name in paper.authors)
            day = f"20{paper.arxiv[:2]}-{paper.arxiv[2:4]}-05T10:00:00Z"
            entries.append(
                f"<entry><id>http://arxiv.org/abs/{paper.arxiv}v1</id><title>{escape(paper.preprint_title)}</title><published>{day}</published>"
                f'<summary>{escape(paper.abstract())}</summary>{people}<arxiv:primary_category term="cs.LG"/></entry>'
            )
    ns = 'xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"'
    return f'<?xml version="1.0"?>\n<feed {ns}><id>https://arxiv.org/api/x</id><title>arXiv Query: au:Ostrova</title>{"".join(entries)}</feed>\n'


def openreview() -> str:
    """API v2; abstracts as revised for the conference."""
    notes = [
        {
            "id": paper.forum,
            "forum": paper.forum,
            "content": {
                "title": {"value": paper.title},
                "authors": {"value": paper.authors},
                "abstract": {"value": paper.abstract(revised=True)},
                "venue": {"value": f"{paper.venue} Poster"},
                "pdf": {"value": f"/pdf/{paper.forum}.pdf"},
            },
        }
        for paper in PAPERS
        if paper.forum
    ]
    return json.dumps({"notes": notes, "count": len(notes)})


def semantic_scholar() -> str:
    """Initials for most, the preprint's year for all, long names of venues, titles in their last form."""
    papers = []
    for n, paper in enumerate(PAPERS):
        ids = {"ArXiv": paper.arxiv, "DOI": paper.doi}
        names = [_short(name) if (n + at) % 3 else name for at, name in enumerate(paper.authors)]
        papers.append(
            {
                "paperId": f"{n:040x}",
                "url": f"https://www.semanticscholar.org/paper/{n:040x}",
                "externalIds": {scheme: value for scheme, value in ids.items() if value and n % 4},
                "title": paper.title.replace("'", "’"),
                "abstract": paper.abstract(revised=True) if n % 5 else None,
                "venue": (paper.venue or "arXiv.org 2020")[:-5],
                "year": int(f"20{paper.arxiv[:2]}") if paper.arxiv else paper.year,
                "authors": [{"authorId": name, "name": name} for name in names],
            }
        )
    return json.dumps(
        {"authorId": "77", "name": "M. Ostrova", "paperCount": 30, "citationCount": 900, "hIndex": 12, "papers": papers}
    )


SOURCES = {
    "homepage/page.md": homepage,
    "dblp/page.xml": dblp,
    "arxiv/page.xml": arxiv,
    "openreview/page.json": openreview,
    "semantic-scholar/page.json": semantic_scholar,
}


def write_sources(folder: Path) -> None:
    """The five pages with their sidecars, as somebody would have saved them."""
    for name, told in SOURCES.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(told(), encoding="utf-8")
        meta = {"url": f"https://{path.parent.name}.example.org/ostrova"}
        path.with_name(f"{path.name}.meta.json").write_text(json.dumps(meta), encoding="utf-8")
