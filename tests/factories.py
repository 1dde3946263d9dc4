"""Small runs for the tests of the reports: written by hand, no parse, every offset found in the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crosscheck.model import (
    Agreement,
    Article,
    Attribution,
    Body,
    Claim,
    Detail,
    Dropped,
    Finding,
    Group,
    Match,
    Origin,
    Run,
    Severity,
    Side,
    Skipped,
    Span,
    Uncompared,
)

TEXTS = {
    "a1": (
        "Ferry sinks off Lanmore\n\n"
        "Advertisement\n"
        "The ferry Corrib sank on Monday, killing 43 people, the coast guard said. "
        "It had 120 passengers on board, Radio Lanmore reported.\n"
    ),
    "a2": (
        "Dozens dead in ferry disaster\n\n"
        "At least 43 people died when the Corrib went down, according to the coast guard. "
        "The boat carried 120 passengers, Radio Lanmore reported.\n"
    ),
    "a3": (
        "Lanmore mourns\n\n"
        "The sinking of the ferry on Tuesday claimed 31 lives.\n"
        "An official said that the captain had been | drunk <b>.\n"
    ),
}
SOURCES = {"a1": "Harbour Post", "a2": "The Daily Tide", "a3": "Coast Wire"}


def article(identity: str, text: str | None = None, source: str | None = None, path: str | None = None) -> Article:
    """One of the three articles, or another one."""
    return Article(
        id=identity,
        source=source or SOURCES.get(identity, identity),
        path=path or f"ferry/{identity}.txt",
        text=TEXTS[identity] if text is None else text,
        title=(TEXTS[identity] if text is None else text).splitlines()[0] if (text is None or text.strip()) else None,
        published=date(2024, 5, 7),
    )


def body(identity: str, dropped: tuple[Dropped, ...] = ()) -> Body:
    """The article's text as one paragraph a line."""
    text = TEXTS[identity]
    spans, place = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(start=place, end=place + len(line.rstrip("\n"))))
        place += len(line)
    return Body(
        article=article(identity),
        paragraphs=tuple(s for s in spans if s not in [d.span for d in dropped]),
        dropped=dropped,
    )


def detail(text: str, kind: str, surface: str, canonical: str, after: int = 0) -> Detail:
    """The first place of `surface` from `after` on."""
    start = text.index(surface, after)
    return Detail(
        kind=kind, start=start, end=start + len(surface), surface=surface, value=canonical, canonical=canonical
    )


def claim(
    identity: str, owner: str, words: str, details: tuple[Detail, ...] = (), said: Attribution | None = None
) -> Claim:
    """The claim `words` of the article `owner`, whose sentence reaches to the full stops around it."""
    text = TEXTS[owner]
    start = text.index(words)
    end = start + len(words)
    before = max(text.rfind(". ", 0, start) + 2, text.rfind("\n", 0, start) + 1) if start else 0
    stop = text.find(".", end - 1)
    return Claim(
        id=identity,
        article=owner,
        text=words,
        start=start,
        end=end,
        sentence=Span(start=before, end=stop + 1 if stop >= 0 else len(text)),
        paragraph=1,
        tokens=(),
        attribution=said,
        details=details,
    )


def side(owner: Claim, place: int = 0, reading: int = 0) -> Side:
    """The side that the claim's detail at `place` takes."""
    return Side(claim=owner.id, article=owner.article, detail=owner.details[place], reading=reading)


def claims() -> dict[str, Claim]:
    """The claims of the three articles."""
    one, two, three = TEXTS["a1"], TEXTS["a2"], TEXTS["a3"]
    guard = Attribution(speaker="the coast guard", cue="said", outlet=None, mode="indirect")
    radio = Attribution(speaker=None, cue="reported", outlet="Radio Lanmore", mode="indirect")
    official = Attribution(speaker="An official", cue="said", outlet=None, mode="indirect", anonymous=True)
    made = (
        claim("c1", "a1", "The ferry Corrib sank on Monday", (detail(one, "date", "Monday", "2024-05-06"),), guard),
        claim("c2", "a1", "killing 43 people", (detail(one, "number", "43", "43 people"),), guard),
        claim("c3", "a1", "It had 120 passengers on board", (detail(one, "number", "120", "120 passenger"),), radio),
        claim(
            "c4",
            "a2",
            "At least 43 people died when the Corrib went down",
            (detail(two, "number", "At least 43", ">=43 people"),),
            guard,
        ),
        claim("c5", "a2", "The boat carried 120 passengers", (detail(two, "number", "120", "120 passenger"),), radio),
        claim(
            "c6",
            "a3",
            "The sinking of the ferry on Tuesday claimed 31 lives",
            (detail(three, "date", "Tuesday", "2024-05-07"), detail(three, "number", "31", "31 people")),
        ),
        claim("c7", "a3", "the captain had been | drunk <b>", (), official),
    )
    return {one.id: one for one in made}


def finding(kind: str, *sides: Side) -> Finding:
    """A conflict on the number of dead, whose fingerprint is made of its kind and claims."""
    return Finding(
        fingerprint=f"cc1-{kind}-{'-'.join(side.claim for side in sides)}",
        locus=f"cc1-{kind}-locus",
        kind=kind,
        severity=Severity.CONFLICT,
        confidence=0.9,
        point="people killed",
        why="Both counts are exact.",
        group="g1",
        sides=sides,
    )


def findings(at: dict[str, Claim]) -> tuple[Finding, ...]:
    """A doubtful divergence with a shared origin, a conflict, a note, and one that was accepted."""
    return (
        replace(
            finding("date", side(at["c1"]), side(at["c6"], 0, 1)),
            severity=Severity.DIVERGENCE,
            confidence=0.62,
            point="day of the sinking",
            why="Monday and Tuesday fit two days.",
            shared_origin="Radio Lanmore",
        ),
        finding("number", side(at["c2"]), side(at["c4"]), side(at["c6"], 1, 1)),
        replace(
            finding("name", side(at["c2"]), side(at["c4"], 0, 1)),
            severity=Severity.NOTE,
            confidence=0.99,
            point="spelling of the ferry",
            why="",
        ),
        replace(
            finding("number", side(at["c3"]), side(at["c6"], 1, 1)),
            confidence=0.8,
            point="people on board",
            why="",
            status="accepted",
        ),
    )


def run() -> Run:
    """Three articles, four findings, an agreement, an origin, and something left out of each kind."""
    at = claims()
    drunk = TEXTS["a3"].index("drunk")
    return Run(
        bodies=(
            body("a1", (Dropped(span=Span(start=25, end=38), reason="advertisement"),)),
            body("a2"),
            body("a3"),
        ),
        claims=tuple(at.values()),
        matches=(
            Match(left="c2", right="c6", score=0.9, cosine=0.71),
            Match(left="c3", right="c5", score=0.97, cosine=0.9),
        ),
        groups=(Group(id="g1", claims=("c1", "c2", "c4", "c6")), Group(id="g2", claims=("c3", "c5"))),
        findings=findings(at),
        agreements=(
            Agreement(kind="number", canonical="120 passenger", group="g2", sides=(side(at["c3"]), side(at["c5"]))),
        ),
        origins=(Origin(name="Radio Lanmore", articles=("a1", "a2"), why="Both cite Radio Lanmore."),),
        uncompared=(
            Uncompared(article="a3", start=drunk, end=drunk + 5, surface="drunk", reason="only one source says it"),
        ),
        skipped=(Skipped(path="ferry/scan.pdf", reason="no text on any page"),),
        models=(("encoder", "all-MiniLM-L6-v2"), ("align", "logistic-1")),
    )


def hostile(text: str) -> Run:
    """A run in which everything that comes from outside says `text`."""
    made = run()
    bodies = tuple(
        replace(b, article=replace(b.article, source=text, path=f"x/{text}", notes=(text,))) for b in made.bodies
    )
    findings = tuple(
        replace(
            f,
            point=text,
            why=text,
            kind=text,
            shared_origin=text,
            sides=tuple(replace(s, detail=replace(s.detail, surface=text, canonical=text)) for s in f.sides),
        )
        for f in made.findings
    )
    origins = tuple(replace(o, name=text) for o in made.origins)
    skipped = tuple(replace(s, path=text, reason=text) for s in made.skipped)
    return replace(made, bodies=bodies, findings=findings, origins=origins, skipped=skipped, models=((text, text),))
