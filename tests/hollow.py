"""Claims without words, for what is done with details once they are found."""

from __future__ import annotations

from crosscheck.model import Claim, Detail, Kind, Span


def hollow(
    kind: Kind, article: str, n: int, *values: str, sentence: int | None = None, referent: str | None = None
) -> Claim:
    """The `n`th claim, ten code points long, in a sentence of its own or the `sentence`th; one detail per value."""
    at = n if sentence is None else sentence
    return Claim(
        id=f"{article}c{n}",
        article=article,
        text="x" * 10,
        start=10 * n,
        end=10 * n + 10,
        sentence=Span(start=10 * at, end=10 * at + 10),
        paragraph=0,
        tokens=(),
        details=tuple(
            Detail(kind=kind, start=k, end=k + 1, surface=v, value=v, canonical=v, referent=referent)
            for k, v in enumerate(values, 10 * n)
        ),
    )
