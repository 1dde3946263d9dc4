"""What a site asks of programs, by RFC 9309. Read by protego, which knows wildcards and the longest match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from crosscheck.fetching.network import AGENT, Answer

if TYPE_CHECKING:
    from protego import Protego


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The rules of one site; `problem` where they cannot be read, which forbids everything (RFC 9309, 2.3.1.4)."""

    LONGEST: ClassVar[int] = 512_000
    """Bytes that are read; RFC 9309, 2.5 asks for 500 KiB at least."""

    rules: Protego | None = None
    problem: str | None = None

    @staticmethod
    def of(answer: Answer) -> Robots:
        """The rules in an answer. A site without the file allows everything, a broken one nothing."""
        if answer.status == 200:
            from protego import Protego  # noqa: PLC0415

            return Robots(rules=Protego.parse(answer.data[: Robots.LONGEST].decode("utf-8", "replace")))
        if 400 <= answer.status < 500 and answer.status != 429:
            return Robots()
        return Robots(problem=f"the server answered {answer.status}")

    @property
    def why(self) -> str:
        """Why something is not allowed."""
        if self.problem:
            return f"its robots.txt cannot be read ({self.problem}), which forbids all"
        return "its robots.txt forbids programs to read it"

    @property
    def delay(self) -> float | None:
        """Seconds between two requests, where the site states them."""
        return self.rules.crawl_delay(AGENT) if self.rules else None

    def allow(self, url: str) -> bool:
        """Whether the page may be read."""
        return self.problem is None and (self.rules is None or bool(self.rules.can_fetch(url, AGENT)))
