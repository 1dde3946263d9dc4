"""Holidays that fall on one day of the year for all who keep them, fixed or reckoned.

Holidays whose day differs between countries (Mother's Day, Independence Day) or calendars (Orthodox Easter, Eid) are
left out. Labor Day so spelled, Memorial Day and Presidents' Day are those of the United States.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from types import MappingProxyType

FIXED = MappingProxyType(
    {"christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
     "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31),
     "new year": (1, 1),
     "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "international women's day": (3, 8),
     "anzac day": (4, 25), "international workers' day": (5, 1), "cinco de mayo": (5, 5), "juneteenth": (6, 19),
     "fourth of july": (7, 4), "bastille day": (7, 14), "all saints' day": (11, 1), "bonfire night": (11, 5),
     "guy fawkes night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11)}
)  # fmt: skip
"""(month, day) of the Gregorian year."""
FROM_EASTER = MappingProxyType(
    {"ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1,
     "easter": 0, "easter sunday": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit monday": 50}
)  # fmt: skip
"""Days from the Easter Sunday of the western churches."""
BY_WEEKDAY = MappingProxyType(
    {"martin luther king day": (1, 0, 3), "martin luther king jr. day": (1, 0, 3), "presidents' day": (2, 0, 3),
     "memorial day": (5, 0, -1), "labor day": (9, 0, 1)}
)  # fmt: skip
"""Month, weekday and which of them, from the end where below zero."""
WEEKENDS = MappingProxyType({"easter": (-2, 1)} | dict.fromkeys(BY_WEEKDAY, (-2, 0)))
"""First and last day of the weekend of a holiday, from the holiday itself."""
_NAMES = sorted((*FIXED, *FROM_EASTER, *BY_WEEKDAY), key=len, reverse=True)
NAMES = "|".join(re.escape(n).replace("'", "['’]") for n in _NAMES)
"""All names, as a pattern."""
HINTS = (
    "day",
    "eve",
    "christmas",
    "easter",
    "halloween",
    "new year",
    "cinco",
    "juneteenth",
    "july",
    "night",
    "pentecost",
)
"""One of these stands in every name."""


def named(surface: str) -> str:
    """The name of the tables for a text that `NAMES` matched."""
    return " ".join(surface.lower().replace("’", "'").split())


def day_of(name: str, year: int) -> date:
    """The day of a holiday of `FROM_EASTER` or `BY_WEEKDAY` in the year."""
    if name in FROM_EASTER:
        return _easter(year) + timedelta(days=FROM_EASTER[name])
    month, weekday, place = BY_WEEKDAY[name]
    if place < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (place + 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), f = divmod(b, 4), (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
