"""One request to the web, guarded: to public machines only, verified, and with limits of time and size."""

from __future__ import annotations

import codecs
import queue
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from crosscheck import __version__
from crosscheck.errors import CrosscheckError
from crosscheck.reading.decoding import MARKS
from crosscheck.reading.sniffing import HTML, opening

if TYPE_CHECKING:
    from urllib3 import PoolManager

AGENT = "crosscheck"
"""The name that `robots.txt` may call us by."""
HEADERS = {
    "User-Agent": f"{AGENT}/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
SILENCE = 10.0
"""Seconds that a server may say nothing."""
SECONDS = 60.0
"""Seconds for one whole answer, however slowly it drips."""
CHUNK = 1 << 16
NAT64 = IPv6Network("64:ff9b::/96")
T = TypeVar("T")


class FetchError(CrosscheckError):
    """One address cannot be fetched; the text is the reason, without the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent: `data` unpacked, up to one byte over the limit."""

    url: str
    status: int
    data: bytes
    location: str | None = None
    kind: str = ""
    """The media type that the server states, in lower case without parameters."""
    charset: str | None = None

    def saved(self) -> bytes:
        """The bytes to keep. A page gets a first line that names its address, as browsers write it.

        They stay as they came, but for a page whose encoding only the server states: that one becomes UTF-8.
        """
        data = self.data
        if opening(data) != HTML and self.kind != "text/html":
            return data
        mark = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
        if not mark and self.charset and codecs.lookup(self.charset).name not in {"utf-8", "ascii"}:
            mark, data = codecs.BOM_UTF8, codecs.BOM_UTF8 + data.decode(self.charset, "replace").encode("utf-8")
        if mark not in {b"", codecs.BOM_UTF8} or b"\0" in data[:200]:
            return data
        url = self.url.replace("--", "-%2D")  # the same address, and no end of a comment
        return mark + f"<!-- saved from url=({len(url):04d}){url} -->\n".encode() + data[len(mark) :]


def addresses(host: str, port: int) -> tuple[str, ...]:
    """What the name resolves to.

    Raises:
        FetchError: nothing.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError("there is no such server, or no network: check the address") from error
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def public(address: str) -> bool:
    """Whether an address is one of the public internet, also where it wraps one of IPv4."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        ip = inner or (ip_address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else ip)
    return ip.is_global and not ip.is_multicast


def direct() -> PoolManager:
    """Connections by trafilatura's guard, which looks at the address again once it is connected, before it sends."""
    import certifi  # noqa: PLC0415
    from trafilatura import downloads  # noqa: PLC0415

    if downloads.PROXY_URL:  # it would hand out this proxy, without a guard, for what is to be asked directly
        raise FetchError("http_proxy is set, but not for this address: set https_proxy as well, or unset both")
    return downloads.create_pool(ssrf_protection=True, ca_certs=certifi.where(), cert_reqs="CERT_REQUIRED")


def through(proxy: str) -> PoolManager:
    """Connections through the proxy of the environment; the address was looked at before."""
    import certifi  # noqa: PLC0415
    from urllib3 import ProxyManager  # noqa: PLC0415

    if urlsplit(proxy).scheme not in {"http", "https"}:
        raise FetchError("the proxy in the environment is no HTTP proxy: unset it, or use one")
    return ProxyManager(proxy, ca_certs=certifi.where(), cert_reqs="CERT_REQUIRED")


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for an address."""
    parts = urlsplit(url)
    named = getproxies()
    if proxy_bypass(parts.netloc):
        return None
    return named.get(parts.scheme) or named.get("all")


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How the web is reached. The fields stand here for the tests, which have no public server."""

    public: Callable[[str], bool] = public
    direct: Callable[[], PoolManager] = direct
    pause: Callable[[float], None] = time.sleep
    seconds: float = SECONDS
    pools: dict[str | None, PoolManager] = field(default_factory=dict)

    def get(self, url: str, most: int) -> Answer:
        """One answer, redirects not followed, at most one byte more than `most`.

        Raises:
            FetchError: there is none, or none in time.
        """
        proxy = proxy_for(url)
        if proxy not in self.pools:
            self.pools[proxy] = through(proxy) if proxy else self.direct()
        pool = self.pools[proxy]
        return _within(self.seconds, lambda: _asked(pool, url, most))


def checked(url: str, network: Network) -> str:
    """The address in the form that is sent, if it may be asked for.

    Raises:
        FetchError: another scheme, a password in it, no such server, or one that is not public.
    """
    from urllib3.util import parse_url  # noqa: PLC0415

    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
        host = host if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise FetchError("not an address: check its spelling") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchError("not an address of the web: it must begin with http:// or https://")
    if parts.username or parts.password:
        raise FetchError("holds a user name or password: give the address without")
    for address in addresses(host, port or (443 if parts.scheme == "https" else 80)):
        if not network.public(address):
            raise FetchError(f"leads to {address}, which is no public address: nothing is fetched from there")
    shown = f"[{host}]" if ":" in host else host
    place = shown if port is None else f"{shown}:{port}"
    path, query = (quote(part, safe="/?:@!$&'()*+,;=%~-._") for part in (parts.path, parts.query))
    whole = parse_url(urlunsplit((parts.scheme, place, path or "/", query, ""))).url
    return str(whole)  # without `..`, as it will be sent: the rules of the site are asked about this one


def _asked(pool: PoolManager, url: str, most: int) -> Answer:
    from urllib3 import Timeout, exceptions  # noqa: PLC0415

    try:
        response = pool.request(
            "GET", url, headers=HEADERS, redirect=False, retries=False, timeout=Timeout(SILENCE), preload_content=False
        )
        try:
            data = bytearray()
            for chunk in response.stream(CHUNK, decode_content=True):
                data += chunk
                if len(data) > most:
                    break
        finally:
            response.close()
    except exceptions.SSLError as error:
        raise FetchError("its certificate cannot be verified: open the page in a browser, and judge there") from error
    except exceptions.NewConnectionError as error:
        barred = "non-public" in str(error)
        raise FetchError("leads to an address that is not public" if barred else "does not answer: check it") from error
    except exceptions.TimeoutError as error:
        raise FetchError(f"no answer for {SILENCE:g} s: try again") from error
    except (exceptions.HTTPError, OSError, ValueError) as error:
        raise FetchError(f"no sound answer ({type(error).__name__}): try again") from error
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    return Answer(
        url=url,
        status=response.status,
        data=bytes(data[: most + 1]),
        location=response.headers.get("Location"),
        kind=kind.strip().lower()[:80],
        charset=_charset(rest),
    )


def _charset(parameters: str) -> str | None:
    """The encoding among the parameters of a media type, where it is a known one."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            try:
                "".encode(value.strip().strip("\"'"))
            except (LookupError, ValueError):
                return None
            return value.strip().strip("\"'")
    return None


def _within(seconds: float, work: Callable[[], T]) -> T:
    """The outcome of the work, if it comes in time. Otherwise the thread is left behind, and ends with the program."""
    box: queue.SimpleQueue[tuple[T | None, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            box.put((work(), None))
        except BaseException as error:  # noqa: BLE001  (raised again below)
            box.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        outcome, error = box.get(timeout=seconds)
    except queue.Empty as empty:
        raise FetchError(f"no whole answer within {seconds:g} s: try again") from empty
    if error is not None:
        raise error
    return outcome  # type: ignore[return-value]
