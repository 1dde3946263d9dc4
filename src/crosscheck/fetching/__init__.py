"""Pages of the web, fetched for checking. The only part of crosscheck that uses the network; `check` never loads it.

What is asked for may come from anywhere, so an address leads to public machines only, each redirect is looked at
anew, `robots.txt` is kept to (RFC 9309), no certificate is waived, and every answer is limited in size and time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from crosscheck.contracts import OPTIONS, Limits
from crosscheck.fetching.files import named, suffix
from crosscheck.fetching.network import Answer, FetchError, Network, checked
from crosscheck.fetching.robots import Robots

REDIRECTS = 5
MOVED = frozenset({301, 302, 303, 307, 308})
PAUSE = 1.0
"""Seconds between two requests to one machine, where its `robots.txt` asks for no other."""
LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What became of one address: a file name with its bytes, or the reason why there is none."""

    url: str
    name: str = ""
    data: bytes = b""
    problem: str | None = None


def fetch(urls: Sequence[str], network: Network, limits: Limits = OPTIONS.limits) -> Iterator[Fetched]:
    """Each address once, in the order given; one that fails does not stop the others."""
    visitor = Visitor(network, limits.file_bytes)
    for url in dict.fromkeys(url.partition("#")[0].strip() for url in urls):
        try:
            answer = visitor.page(url)
            yield Fetched(url=url, name=named(url, suffix(answer)), data=answer.saved())
        except FetchError as error:
            yield Fetched(url=url, problem=str(error))


class Visitor:
    """Keeps to what each site asks for: its rules, read once, and the pause between two requests."""

    def __init__(self, network: Network, most: int) -> None:
        self._network = network
        self._most = most
        self._robots: dict[str, Robots] = {}
        self._visited: set[str] = set()

    def page(self, url: str) -> Answer:
        """The answer at the end of all redirects.

        Raises:
            FetchError: it leads to where nothing may be fetched, or there is no answer to use.
        """
        answer = self._followed(url, self._most, ruled=True)
        if answer.status != 200:
            later = ": try again later" if answer.status in {429, 503} else ": check the address in a browser"
            raise FetchError(f"the server answered {answer.status}{later}")
        if len(answer.data) > self._most:
            raise FetchError(f"over the limit of {self._most / 1e6:g} MB: save the text of the article by hand")
        if not answer.data.strip():
            raise FetchError("the server sent nothing: check the address in a browser")
        return answer

    def _followed(self, url: str, most: int, *, ruled: bool) -> Answer:
        for _ in range(REDIRECTS + 1):
            url = checked(url, self._network)
            if ruled:
                self._allowed(url)
            answer = self._network.get(url, most)
            if answer.status not in MOVED or not answer.location:
                return answer
            url = urljoin(url, answer.location.strip())
        raise FetchError(f"over {REDIRECTS} redirects: check the address in a browser")

    def _allowed(self, url: str) -> None:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._rules(site)
        rules = self._robots[site]
        if not rules.allow(url):
            raise FetchError(f"{rules.why}: open the page in a browser and save it from there")
        if parts.netloc in self._visited:
            self._network.pause(min(rules.delay or PAUSE, LONGEST_PAUSE))
        self._visited.add(parts.netloc)

    def _rules(self, site: str) -> Robots:
        try:
            answer = self._followed(f"{site}/robots.txt", Robots.LONGEST, ruled=False)
        except FetchError as error:
            return Robots(problem=str(error).partition(":")[0])
        return Robots.of(answer)
