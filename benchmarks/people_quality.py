"""How well people are told apart and put together, on labelled sets made here.

usage: python benchmarks/people_quality.py [--papers N] [--seed S] [--dense]

People work in small overlapping teams. Some bear one name (homonyms), some are printed in several romanizations or
with parts of the name missing (variants); each paper is printed by one to four sources in styles of their own. Prints
B-cubed precision, recall and F1 over all author mentions, then over homonyms and over variants apart.
"""

import argparse
import random
import time
from collections import Counter, defaultdict
from dataclasses import dataclass

from crawler.lexicon.tables import words
from etl.match.alignment import AuthorList
from etl.match.authors import Paper
from etl.match.people import resolve

FAMILIES = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong".split()
VARIANTS = {"Lee": "Yi Rhee", "Park": "Pak", "Choi": "Choe", "Jung": "Jeong Chung", "Kang": "Gang", "Yoo": "Yu Ryu"}
FIRST = {"Sung": "Seong", "Young": "Yeong", "Jung": "Jeong", "Hyun": "Hyeon", "Joo": "Ju", "Soo": "Su", "Min": "Min"}
FIRST |= {"Jae": "Jai", "Woo": "U", "Ji": "Jee", "Dong": "Dong", "Hae": "Hae", "Kyung": "Gyeong", "Eun": "Eun"}
SECOND = "min beom ju woo hyun jin ho young soo hee won seok kyu il".split()
WEST_GIVEN = "Anna Maria Thomas Julia Peter Laura Daniel Sofia Carlos Olga José Chloé Henrik Fatima Omar Emma".split()
WEST_FAMILY = "Müller García Rossi Novák Jensen Dubois Schmidt Silva Kowalski Andersson Petrov Brown Nguyen Khan Okafor"
WEST_FAMILY += " Larsson Weiss Moreau Costa Haas Berger Keller Lindqvist Marino Santos Varga Popescu Horvat Kaya Salo"
TOPICS = "graph vision speech query protein robot privacy market climate network logic quantum health energy language"
SPECIFIC = "sparse latent causal robust temporal neural optimal hybrid adaptive bayesian federated spectral modular"
SPECIFIC += (
    " recursive symbolic parallel stochastic convex discrete implicit lexical cellular thermal marine urban fiscal"
)


MORE_FIRST = (
    "Chan Da Ga Ha In Jong Ki Kang Mi Na Ra Sang Se So Tae Yu Ye Yoon Seok Sun Geon Bo Cheol Do Eui Gwang".split()
)
MORE_SECOND = (
    "chan jae sung mi na ra rae ri rim sang se su tae yeon yun bin chul gi geun hun hwa ja jong kwon sik sun".split()
)


class Names:
    """What people may be called. Where more people live there are more names, and a third still has a namesake.

    With `dense`, everybody shares the names of a thousand people.
    """

    def __init__(self, count: int, dense: bool) -> None:
        more = 1.0 if dense else max(1.0, count / 1000) ** 0.5
        self.first = (list(FIRST) + MORE_FIRST)[: round(len(FIRST) * more)]
        self.second = (SECOND + MORE_SECOND)[: round(len(SECOND) * more)]
        given, families = sorted(words("given_names.txt")), sorted(words("surnames.txt"))
        chosen = random.Random(0)
        plain = [name.capitalize() for name in chosen.sample(given, 200)]
        self.west_given = (WEST_GIVEN + plain)[: round(len(WEST_GIVEN) * more)]
        plain = [
            f"{name.capitalize()}{end}" for name, end in zip(families, "er sen ova ini".split() * 99, strict=False)
        ]
        self.west_family = (WEST_FAMILY.split() + plain)[: round(len(WEST_FAMILY.split()) * more)]


@dataclass(frozen=True)
class Person:
    number: int
    given: tuple[str, ...]
    family: str
    asian: bool
    community: int
    wanders: bool
    """Printed in several romanizations."""


def people(rng: random.Random, count: int, communities: int, dense: bool = False) -> list[Person]:
    names = Names(count, dense)
    found = []
    for number in range(count):
        asian = rng.random() < 0.6
        if asian:
            given = (rng.choice(names.first), rng.choice(names.second))
            family = rng.choice(FAMILIES)
        else:
            middle = (rng.choice("ABCDEFGHJKLMPRST") + ".",) if rng.random() < 0.4 else ()
            given, family = (rng.choice(names.west_given), *middle), rng.choice(names.west_family)
        found.append(Person(number, given, family, asian, rng.randrange(communities), rng.random() < 0.08))
    return found


def printed(person: Person, style: int, rng: random.Random) -> str:
    given, family = person.given, person.family
    if person.asian:
        first, second = given
        if person.wanders and rng.random() < 0.5:
            first = FIRST.get(first, first)
            family = rng.choice(VARIANTS[family].split()) if family in VARIANTS and rng.random() < 0.3 else family
        spelled = (f"{first}{second}", f"{first} {second.capitalize()}", f"{first}-{second}")[style % 3]
        if style == 4:
            return f"{family}, {spelled}"
        return f"{spelled} {family}"
    if style == 3 or (len(given) > 1 and rng.random() < 0.3):
        given = given[:1]
    if style == 4:
        return f"{family}, {' '.join(given)}"
    return f"{' '.join(given)} {family}"


def papers(rng: random.Random, everybody: list[Person], count: int) -> tuple[list[Paper], dict[tuple[str, int], int]]:
    """(papers, who each author mention truly is)"""
    members = defaultdict(list)
    for person in everybody:
        members[person.community].append(person)
    vocabulary = {c: rng.sample(TOPICS.split(), 2) + rng.sample(SPECIFIC.split(), 4) for c in members}
    built, truth = [], {}
    for number in range(count):
        community = rng.choice(list(members))
        lead = rng.choice(members[community])
        near = sorted(members[community], key=lambda p: abs(p.number - lead.number))[:12]
        team = [lead, *rng.sample([p for p in near if p is not lead], min(rng.randint(0, 4), len(near) - 1))]
        if rng.random() < 0.1:
            team.append(rng.choice(everybody))
        team = list(dict.fromkeys(team))
        words = (*rng.sample(vocabulary[community], 3), rng.choice(SPECIFIC.split()))
        lists = []
        for copy in range(rng.choice([1, 1, 2, 3, 4])):
            mention, style = f"p{number}.{copy}", rng.randrange(5)
            shown = team[:3] if len(team) > 3 and rng.random() < 0.15 else team
            lists.append(AuthorList(mention, tuple(printed(p, style, rng) for p in shown), shown is team))
            truth |= {(mention, position): p.number for position, p in enumerate(shown, 1)}
        built.append(Paper(tuple(lists), words, (f"venue {community % 7}",)))
    return built, truth


def b_cubed(truth: dict[tuple[str, int], int], got: dict[tuple[str, int], int], over: set[int]) -> str:
    keys = list(truth)
    wanted, given = Counter(truth.values()), Counter(got[k] for k in keys)
    both = Counter((truth[k], got[k]) for k in keys)
    chosen = [k for k in keys if truth[k] in over]
    precision = sum(both[truth[k], got[k]] / given[got[k]] for k in chosen) / max(1, len(chosen))
    recall = sum(both[truth[k], got[k]] / wanted[truth[k]] for k in chosen) / max(1, len(chosen))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return (
        f"{len(over):5d} people {len(chosen):6d} mentions  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dense", action="store_true", help="no more names than a thousand people have")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    everybody = people(rng, arguments.papers // 3, arguments.papers // 90, arguments.dense)
    built, truth = papers(rng, everybody, arguments.papers)
    started = time.process_time()
    found = resolve(built).persons
    seconds = time.process_time() - started
    got = {(mention, position): n for n, person in enumerate(found) for mention, position, _ in person}
    active = set(truth.values())
    named = Counter(
        (p.family, "".join(p.given[:1] if not p.asian else p.given)) for p in everybody if p.number in active
    )
    homonyms = {
        p.number for p in everybody if named[p.family, "".join(p.given[:1] if not p.asian else p.given)] > 1
    } & active
    variants = {p.number for p in everybody if p.asian and p.wanders} & active
    print(f"{arguments.papers} papers, seed {arguments.seed}, {seconds:.1f} CPU s")
    print("all      ", b_cubed(truth, got, active))
    print("homonyms ", b_cubed(truth, got, homonyms))
    print("variants ", b_cubed(truth, got, variants))


if __name__ == "__main__":
    main()
