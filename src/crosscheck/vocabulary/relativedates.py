"""Reads dates that lean on the day of publication: "Monday", "last week", "two years ago", "the next five days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.vocabulary.datewords import (
    COUNT,
    DAYS,
    EDGE,
    PROPER_MONTH,
    SHIFT,
    SHORT_DAY,
    WEEKDAY,
    counted,
    edge,
    month_number,
    shift,
    unit,
    weekday_number,
)
from crosscheck.vocabulary.days import Moment

_UNIT = r"(?P<unit>week(?:end)?|month|year|quarter|decade|century|spring|summer|autumn|fall|winter)"
_WEEK = r"(?:the )?(?:last|this|next|previous|following|coming)"
_ON_WEEKDAY = re.compile(
    rf"(?<![\w-])(?<!Good )(?<!Black )(?<!Bloody )(?<!Super )(?<!Cyber )"
    rf"(?:(?P<week1>{_WEEK}) week(?:,? on |,? |'s |’s | [-–] )(?P<wd1>{SHORT_DAY})(?!\w)"
    rf"|(?:(?P<shift>{SHIFT}) )?(?P<wd>{WEEKDAY})(?!\w)(?!['’]s (?-i:[A-Z]))"
    rf"(?:,? (?:of |in )?(?P<week2>{_WEEK}) week\b)?)",
    re.IGNORECASE,
)
_NEAR = re.compile(rf"\b(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})\b", re.IGNORECASE)
_RELATIVE = re.compile(
    rf"(?<![\w-]){EDGE}(?P<shift>{SHIFT}|(?<=ver )the|(?<=at )the|(?<=uring )the) (?:calendar )?{_UNIT}\b"
    r"(?!-|['’]s\b(?= end))"
)
_EDGED = re.compile(
    r"\b(?P<edge>earlier|later|early|late|end|start) (?:in |of )?(?:this |the )(?P<unit>week|month|year)\b"
)
_SECOND = re.compile(
    r"\bthe (?P<unit>week|weekend|month|year|quarter) (?P<way>before last|after next)\b", re.IGNORECASE
)
_SHIFT_MONTH = re.compile(rf"\b(?P<shift>{SHIFT}) (?P<m>{PROPER_MONTH})(?![\w]|\s\d)")
_AGO = re.compile(
    rf"\b(?P<n>an?|{COUNT}) (?P<unit>(?P<wd>{WEEKDAY})|day|week|fortnight|month|year|decade)s? ago\b", re.IGNORECASE
)
_STRETCH = re.compile(
    rf"(?<![\w-])(?:the )?(?:(?P<way1>next|coming|upcoming|past|last) (?P<n1>{COUNT})"
    rf"|(?P<n2>{COUNT}) (?P<way2>next|coming|upcoming|past)) (?P<unit>day|week|fortnight|month|quarter|year|decade)s\b"
    r"(?! of )",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:will|would|can|could|may|might|must|shall|should|not|to|only|also)(?: (?:not|only|probably|likely|also))?\s$"
    r"|n['’]t\s$|['’]ll\s$|\b(?:did|does|do)\s$",
    re.IGNORECASE,
)
_SPAN = r"(?:day|week|month|year)s"
_AHEAD = re.compile(
    rf"(?<![\w-])(?:(?:the )?(?:up)?coming {_SPAN}(?:,? (?:and|or|to|if not) (?:even )?{_SPAN})?"
    rf"|the {_SPAN}(?:,? (?:and|or|to|if not) (?:even )?{_SPAN})? (?:ahead|to come))\b(?! of )",
    re.IGNORECASE,
)


def ahead(text: str) -> Iterator[Moment]:
    """Times to come that no one counts: "the coming days and weeks"."""
    for m in _AHEAD.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="stretch")


def on_weekday(text: str) -> Iterator[Moment]:
    """Weekdays, alone, with "last" or "next", or of a week."""
    for m in _ON_WEEKDAY.finditer(text):
        week = m["week1"] or m["week2"]
        leaning = shift(week or m["shift"]) if week or m["shift"] else None
        # "this past Wednesday" is the one just gone, which "last Wednesday" need not be.
        past = m["shift"] is not None and not week and m["shift"].lower().endswith("past")
        yield Moment(
            start=m.start(), end=m.end(), shape="weekday", weekday=weekday_number(m["wd1"] or m["wd"]), shift=leaning,
            unit="week" if week else "day", part="past" if past else None,
        )  # fmt: skip


def near(text: str) -> Iterator[Moment]:
    """Today and the days beside it."""
    for m in _NEAR.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="day", shift=DAYS[m[0].lower()])


def relative(text: str) -> Iterator[Moment]:
    """Weeks, months, seasons and years beside this one."""
    for m in _RELATIVE.finditer(text):
        if m["shift"] == "the" and m["unit"] != "weekend":
            continue
        grain, season = unit(m["unit"])
        lately = m["shift"].lower().endswith("past") and grain in {"week", "month", "year", "decade", "century"}
        yield Moment(
            start=m.start(), end=m.end(), shape="unit", unit=grain, season=season, shift=shift(m["shift"]),
            part="past" if lately else edge(m["edge"]),
        )  # fmt: skip
    for m in _EDGED.finditer(text):
        yield Moment(start=m.start(), end=m.end(), shape="unit", unit=unit(m["unit"])[0], shift=0, part=edge(m["edge"]))
    for m in _SECOND.finditer(text):
        way = -2 if m["way"].lower() == "before last" else 2
        yield Moment(start=m.start(), end=m.end(), shape="unit", unit=unit(m["unit"].lower())[0], shift=way)
    for m in _SHIFT_MONTH.finditer(text):
        if m["m"] == "august":
            continue  # "this august body"
        yield Moment(
            start=m.start(),
            end=m.end(),
            shape="unit",
            unit="month",
            month=month_number(m["m"]),
            shift=shift(m["shift"]),
        )


def ago(text: str) -> Iterator[Moment]:
    """So many days, weeks or years ago, and "two Sundays ago"."""
    for m in _AGO.finditer(text):
        count = counted(m["n"])
        if m["wd"]:
            yield Moment(
                start=m.start(), end=m.end(), shape="weekday", weekday=weekday_number(m["wd"]), shift=-count,
                part="past" if count == 1 else None,
            )  # fmt: skip
        else:
            yield Moment(start=m.start(), end=m.end(), shape="ago", unit=unit(m["unit"].lower())[0], shift=count)


def stretches(text: str) -> Iterator[Moment]:
    """The days or years just gone or to come; the "last" of "will last five days" is a verb."""
    for m in _STRETCH.finditer(text):
        if m[0].lower().startswith("last") and _LASTS.search(text[: m.start()]):
            continue
        way = -1 if (m["way1"] or m["way2"]).lower() in {"past", "last"} else 1
        count = way * counted(m["n1"] or m["n2"])
        yield Moment(start=m.start(), end=m.end(), shape="stretch", unit=unit(m["unit"].lower())[0], shift=count)
