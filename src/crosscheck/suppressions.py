"""Differences that are silenced where they stand: a comment in an article, or a line in `crosscheck-ignore.toml`.

`<!-- crosscheck: ignore number reason="..." -->` is for the paragraph that it stands in; on a line of its own, for the
next paragraph; `ignore-file` is for the whole article. Wire copy that must not be touched is named in the sidecar
file. A reason is required, and what silences nothing is reported: like the baseline, it must not outlive its cause.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crosscheck.comments import MARK, Comment, comments
from crosscheck.errors import ConfigError
from crosscheck.model import Article, Claim, Decision, Finding, Ledger, Run, Side, Span, Unused

NAME = "crosscheck-ignore.toml"
EVERY = "all"
"""The word for every kind."""

_KEYS = frozenset({"file", "kind", "text", "reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A wish to silence findings of some kinds that rest on one place in one article."""

    article: str | None
    """The article's id; none where the file that it names was not read."""
    path: str
    """Where the wish stands: the article, or the sidecar file."""
    line: int | None
    kinds: frozenset[str]
    reason: str
    scope: Span | None = None
    """The stretch of the article that a side must touch; none for all of it."""
    text: str | None = None
    """Words that the side's claim must hold."""

    def silences(self, finding: Finding, claims: Mapping[str, Claim]) -> bool:
        """Whether a side of the finding rests on the place that it names."""
        named = EVERY in self.kinds or finding.kind in self.kinds
        return named and any(self._covers(side, claims[side.claim]) for side in finding.sides)

    def _covers(self, side: Side, claim: Claim) -> bool:
        if side.article != self.article:
            return False
        if self.scope and not (self.scope.overlaps(claim.span) or self.scope.holds(side.detail.start, side.detail.end)):
            return False
        return self.text is None or self.text in claim.text or self.text in side.detail.surface


def suppress(run: Run, wishes: Sequence[Suppression], wrong: Sequence[Unused] = ()) -> Run:
    """The run with the decision `suppressed` on each finding that a wish silences.

    Args:
        run: the run, already held against the baseline where there is one.
        wishes: what `wishes` and `sidecar` found.
        wrong: comments that could not be understood, which are reported beside the unused.
    """
    if not wishes and not wrong:
        return run
    claims = {claim.id: claim for claim in run.claims}
    used: set[int] = set()
    findings: list[Finding] = []
    for finding in run.findings:
        mine = [n for n, wish in enumerate(wishes) if wish.silences(finding, claims)]
        used.update(mine)
        if mine:
            decision = Decision(state="suppressed", reason=wishes[mine[0]].reason)
            findings.append(replace(finding, status="accepted", decision=decision))
        else:
            findings.append(finding)
    unused = tuple(_unused(wish, run) for n, wish in enumerate(wishes) if n not in used and _asked(wish, run))
    ledger = run.baseline or Ledger()
    return replace(run, findings=tuple(findings), baseline=replace(ledger, unused=(*ledger.unused, *wrong, *unused)))


def wishes(articles: Sequence[Article], kinds: frozenset[str]) -> tuple[tuple[Suppression, ...], tuple[Unused, ...]]:
    """The comments in articles, and those of them that cannot be followed, each with the reason."""
    found: list[Suppression] = []
    wrong: list[Unused] = []
    for article in articles:
        for comment in comments(article.text):
            line = article.text.count("\n", 0, comment.span.start) + 1
            if why := _wrong(comment, kinds):
                wrong.append(Unused(path=article.path, line=line, why=why))
            else:
                found.append(_wish(article, comment, line))
    return tuple(found), tuple(wrong)


def sidecar(file: Path, shown: str, articles: Sequence[Article], kinds: frozenset[str]) -> tuple[Suppression, ...]:
    """What a `crosscheck-ignore.toml` asks for; its files are named relative to it.

    Raises:
        ConfigError: it cannot be read or does not keep the format.
    """
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read ({error.strerror}): fix its permissions or remove it") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{shown}: not valid TOML ({' '.join(str(error).split())[:120]}): correct it") from error
    rows = table.get("ignore", [])
    if table.keys() - {"ignore"} or not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{shown}: only [[ignore]] tables may stand here")
    return tuple(_row(row, f"{shown}: ignore {n}", file, shown, (articles, kinds)) for n, row in enumerate(rows, 1))


def _row(
    row: Mapping[str, Any], where: str, file: Path, shown: str, known: tuple[Sequence[Article], frozenset[str]]
) -> Suppression:
    articles, kinds = known
    for key in ("file", "kind", "reason", *row):
        if key not in _KEYS:
            raise ConfigError(f"{where}: unknown key '{key[:40]}': known are {', '.join(sorted(_KEYS))}")
        if not isinstance(row.get(key), str) or not row[key].strip():
            raise ConfigError(f"{where}: '{key}' must be text: file, kind and reason are required")
    named = frozenset(re.split(r"[,\s]+", row["kind"].strip()))
    if strange := sorted(named - kinds - {EVERY}):
        raise ConfigError(
            f"{where}: no kind of detail is called '{strange[0][:40]}': there are {', '.join(sorted(kinds))}"
        )
    target = (file.parent / row["file"]).resolve()
    article = next((a.id for a in articles if Path(a.path).resolve() == target), None)
    return Suppression(
        article=article, path=shown, line=None, kinds=named, reason=row["reason"].strip(), text=row.get("text")
    )


def _wrong(comment: Comment, kinds: frozenset[str]) -> str | None:
    if comment.problem:
        return comment.problem
    strange = sorted(set(comment.kinds) - kinds - {EVERY})
    return f"no kind of detail is called '{strange[0][:40]}'" if strange else None


def _wish(article: Article, comment: Comment, line: int) -> Suppression:
    return Suppression(
        article=article.id,
        path=article.path,
        line=line,
        kinds=frozenset(comment.kinds),
        reason=comment.reason,
        scope=None if comment.whole else _scope(article.text, comment.span),
    )


def _scope(text: str, span: Span) -> Span:
    """The line that the comment stands in; the next line with words where it stands alone."""
    start, end = text.rfind("\n", 0, span.start) + 1, _end_of_line(text, span.end)
    rest = MARK.sub("", text[start:end])
    while not rest.strip() and end < len(text):
        start, end = end + 1, _end_of_line(text, end + 1)
        rest = MARK.sub("", text[start:end])
    return Span(start=min(start, end), end=end)


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _asked(wish: Suppression, run: Run) -> bool:
    """Whether this run could have used it: its article was read, and one of its kinds compared."""
    return wish.article is not None and (EVERY in wish.kinds or bool(wish.kinds & set(run.kinds)))


def _unused(wish: Suppression, _: Run) -> Unused:
    return Unused(path=wish.path, line=wish.line, why=f"silences nothing ({', '.join(sorted(wish.kinds))})")


def sidecars(articles: Sequence[Article], root: Path) -> Iterator[tuple[Path, str]]:
    """The sidecar files that lie beside the articles or in the project's folder, with the names to show."""
    seen: set[Path] = set()
    for folder in (root, *(Path(article.path).parent for article in articles)):
        file = folder / NAME
        if file.is_file() and file.resolve() not in seen:
            seen.add(file.resolve())
            yield file, NAME if folder == root else file.as_posix()
