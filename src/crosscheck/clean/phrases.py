"""What a single line says by its words: the phrase lexicon of `data/boilerplate.toml`, and a scale for appeals."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from crosscheck.reading.lines import Line, folded

SHARE = frozenset({
    "share", "shares", "tweet", "tweets", "retweet", "post", "pin", "pinterest", "email", "e-mail", "mail",
    "facebook", "twitter", "linkedin", "reddit", "pocket", "flipboard", "whatsapp", "telegram", "messenger",
    "instagram", "youtube", "rss", "print", "copy", "link", "save", "like", "follow", "comment", "comments",
    "tumblr", "sms", "line", "viber", "vk", "wechat", "x", "google", "plus", "bookmark", "snapchat", "threads",
    "bluesky", "mastodon", "gmail", "skype", "digg", "stumbleupon", "this", "article", "story", "page", "on", "via",
    "to", "by", "a", "an", "the", "in", "with", "us", "more", "options", "all", "sharing", "and",
})  # fmt: skip
"""Words of share bars; a line made of nothing else, numbers apart, is one."""
NETWORKS = frozenset({"share", "tweet", "facebook", "twitter", "whatsapp", "email", "linkedin", "print", "reddit",
                      "flipboard", "pinterest", "telegram", "rss", "instagram", "youtube"})  # fmt: skip
_ASKING = re.compile(
    r"\b(?:your (?:support|donation|contribution|gift|help|subscription|generosity)|donat(?:e|ion|ions)"
    r"|quality journalism|independent journalism|support (?:us|our)|paywalls?|one-time|per month|a month"
    r"|our (?:journalism|journalists|reporting|reporters|newsroom|coverage|mission|readers|work)"
    r"|become a (?:patron|member|supporter)|(?:sending|fund(?:ing|ed)?) journalists|subscribers?|subscribe"
    r"|reporters on the ground|paid for by (?:those|readers)|reader-funded)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^\d{1,2}\. ")
TOLD = 8
"""Words from which a finished line is a sentence that merely begins with a word of the lexicon."""
_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”«»]|(?:^|\s)[\"][A-Z]|[\"](?:\s|$)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One table of the lexicon, its phrases ready to be looked for."""

    reason: str
    match: str
    most: int
    loose: bool
    box: bool
    teasers: bool
    barrier: bool
    whole: frozenset[str]
    phrases: tuple[str, ...]
    part: re.Pattern[str]

    def says(self, line: Line, plain: str, bare: str, words: int) -> bool:
        """Whether the rule takes the line. `plain` is its text in lower case, `bare` the words of that alone."""
        if words > self.most or not self._matches(line, plain, bare, words):
            return False
        return not (self.loose and line.finished)

    def _matches(self, line: Line, plain: str, bare: str, words: int) -> bool:
        if self.match == "whole":
            return bare in self.whole
        if self.match == "start":
            if not plain.startswith(self.phrases):
                return False
            told = line.finished and words >= TOLD
            return any(plain.startswith(p) and _edge(plain, p) and not (told and p.isalpha()) for p in self.phrases)
        if self.match == "end":
            return plain.endswith(self.phrases)
        return self.part.search(plain) is not None


@cache
def rules() -> tuple[Rule, ...]:
    """The lexicon, in the order of the file."""
    text = resources.files("crosscheck").joinpath("data/boilerplate.toml").read_text(encoding="utf-8")
    return tuple(
        Rule(
            reason=row["reason"], match=row["match"], most=row["most"], loose=row.get("loose", False),
            box=row.get("box", False), teasers=row.get("teasers", False), barrier=row.get("barrier", False),
            whole=frozenset(_bare(p) for p in row["phrases"]), phrases=tuple(row["phrases"]),
            part=re.compile("|".join(map(re.escape, row["phrases"]))),
        )
        for row in tomllib.loads(text)["rule"]
    )  # fmt: skip


def rule(line: Line) -> Rule | None:
    """The first rule of the lexicon that takes the line."""
    plain = line.text.casefold().replace("’", "'").replace("‘", "'")
    plain = " ".join(NUMBERED.sub("", plain).lstrip("*•►»>→–-[( \t").split()) or plain
    bare, words = _bare(plain), len(line.words)
    return next((r for r in rules() if r.says(line, plain, bare, words)), None)


def share_bar(line: Line) -> bool:
    """Whether the line holds nothing but words of share bars, at least one of them the name of a network."""
    words = [w.casefold() for w in line.words if not w.isdigit()]
    return 0 < len(words) <= 20 and all(w in SHARE for w in words) and any(w in NETWORKS for w in words)


def appeal(line: Line) -> int:
    """How strongly the line asks the reader for support: 0 not at all, 1 in passing, 2 and more plainly.

    Counts the words of fund-raising and address to the reader. A quotation never asks.
    """
    if _QUOTED.search(line.text):
        return 0
    asking = len(_ASKING.findall(line.text))
    return asking + (1 if asking and _WE.search(line.text) and _YOU.search(line.text) else 0)


def ours(line: Line) -> bool:
    """Whether an outlet speaks of itself in the first person plural, outside quotation marks."""
    return _WE.search(line.text) is not None and not _QUOTED.search(line.text)


def _edge(plain: str, phrase: str) -> bool:
    """Whether the phrase ends where a word ends, so that "report:" does not take "reported"."""
    return not phrase[-1].isalnum() or not plain[len(phrase) : len(phrase) + 1].isalnum()


def _bare(text: str) -> str:
    return " ".join(w for w in folded(text).split() if not w.isdigit())
