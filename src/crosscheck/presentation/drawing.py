"""A small set of shapes, and their SVG: what the pictures of a report are made of.

A drawing says where things stand and what they are; colours come from the page's style sheet by class, so that one
drawing serves a light page, a dark one and paper. Lengths are in user units, about a CSS pixel at full width.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from markupsafe import Markup

from crosscheck.presentation.visible import visible

LETTER = 7
"""Width of a letter of 12 units in a wide sans (DejaVu), on average: narrower faces leave room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    style: str
    round: float = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A circle."""

    x: float
    y: float
    radius: float
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text, `y` at its base line."""

    x: float
    y: float
    text: str
    style: str = ""
    anchor: Literal["start", "middle", "end"] = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line, or one that leaves and arrives level where `bent`."""

    x1: float
    y1: float
    x2: float
    y2: float
    style: str
    width: float = 1
    bent: bool = False


Shape: TypeAlias = Box | Dot | Words | Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture, with the two texts that stand for it where it cannot be seen."""

    name: str
    """Makes the ids of the picture unique on its page."""
    title: str
    description: str
    width: float
    height: float
    shapes: tuple[Shape, ...]


def fitted(text: str, width: float) -> str:
    """`text` cut so that it keeps within `width` units at the size of labels."""
    most = max(int(width / LETTER), 2)
    line = visible(text).strip()
    return line if len(line) <= most else line[: most - 1].rstrip(" ,;:.") + "…"


def svg(drawing: Drawing) -> Markup:
    """The drawing as an inline SVG element without styles or addresses of its own; every text is escaped."""
    name = drawing.name
    head = Markup(
        '<svg class="drawing" role="img" aria-labelledby="{0}-title {0}-text" viewBox="0 0 {1} {2}" width="{1}" '
        'height="{2}"><title id="{0}-title">{3}</title><desc id="{0}-text">{4}</desc>'
    ).format(
        name, _number(drawing.width), _number(drawing.height), visible(drawing.title), visible(drawing.description)
    )
    return head + _joined(drawing.shapes) + Markup("</svg>")


def _joined(shapes: Iterable[Shape]) -> Markup:
    return Markup("").join(map(_element, shapes))


def _element(shape: Shape) -> Markup:
    match shape:
        case Box(x=x, y=y, width=width, height=height, style=style, round=corner):
            return Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}" class="{}"/>').format(
                *map(_number, (x, y, width, height, corner)), style
            )
        case Dot(x=x, y=y, radius=radius, style=style):
            return Markup('<circle cx="{}" cy="{}" r="{}" class="{}"/>').format(*map(_number, (x, y, radius)), style)
        case Words(x=x, y=y, text=text, style=style, anchor=anchor):
            return Markup('<text x="{}" y="{}" text-anchor="{}" class="{}">{}</text>').format(
                _number(x), _number(y), anchor, style, visible(text)
            )
        case Line(x1=x1, y1=y1, x2=x2, y2=y2, style=style, width=width, bent=bent):
            middle = (x1 + x2) / 2
            way = f"C{_number(middle)} {_number(y1)} {_number(middle)} {_number(y2)} " if bent else "L"
            return Markup('<path d="M{} {}{}{} {}" stroke-width="{}" class="{}"/>').format(
                _number(x1), _number(y1), way, _number(x2), _number(y2), _number(width), style
            )


def _number(value: float) -> str:
    """At most one decimal, without a trailing nought."""
    return f"{value:.1f}".removesuffix(".0")
