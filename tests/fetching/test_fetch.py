"""Fetching against a server of our own. The tests say that its address may be asked; no option of a user does."""

from __future__ import annotations

import gzip
import http.server
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import urllib3

from crosscheck.cli import app
from crosscheck.contracts import Limits
from crosscheck.fetching import REDIRECTS, Fetched, fetch, network
from crosscheck.fetching.files import named
from crosscheck.fetching.network import Answer, FetchError, Network, checked, public
from crosscheck.readers.html import PLUGIN as HTML
from documents import LEAD, TITLE, page, pdf

PAGE = page().encode()
BIG = Limits(file_bytes=200_000)


class Site(http.server.BaseHTTPRequestHandler):
    """Answers by path; what was asked is kept in order."""

    answers: dict[str, tuple[int, dict[str, str], bytes]]
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status, headers, body = self.answers.get(self.path, (404, {}, b"no"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


class Server:
    """A server on the loopback address with its answers."""

    def __init__(self) -> None:
        self.handler: Any = type("Handler", (Site,), {"answers": {}, "asked": []})
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        self.root = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True).start()

    def put(self, path: str, body: bytes = PAGE, status: int = 200, **headers: str) -> str:
        stated = {name.replace("_", "-"): value for name, value in headers.items()}
        self.handler.answers[path] = (status, {"Content-Type": "text/html", **stated}, body)
        return self.root + path

    @property
    def asked(self) -> list[str]:
        return list(self.handler.asked)


@pytest.fixture
def site() -> Iterator[Server]:
    made = Server()
    yield made
    made.http.shutdown()
    made.http.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def near(pauses: list[float]) -> Network:
    return Network(public=lambda _: True, direct=urllib3.PoolManager, pause=pauses.append, seconds=5)


def one(url: str, near: Network, limits: Limits = BIG) -> Fetched:
    (found,) = fetch([url], near, limits)
    return found


def problem(url: str, near: Network, limits: Limits = BIG) -> str:
    found = one(url, near, limits)
    assert found.data == b""
    assert found.problem is not None
    assert "\n" not in found.problem
    return found.problem


def test_a_page_is_kept_with_its_address(site: Server, near: Network) -> None:
    url = site.put("/news/2024/Storm-closes-port")
    found = one(url, near)
    assert found.problem is None
    assert found.name.startswith("127-0-0-1-news-2024-storm-closes-port-")
    assert found.name.endswith(".html")
    assert found.data.endswith(PAGE)
    read = HTML.read(found.data)[0]
    assert (read.title, read.url) == (TITLE, url)
    assert LEAD in read.text


def test_names_are_the_same_each_time_and_differ_for_other_addresses(site: Server, near: Network) -> None:
    urls = [site.put(path) for path in ("/a?id=1", "/a?id=2", "/a", "/" + "x" * 900)]
    names = [found.name for found in fetch(urls, near, BIG)]
    assert names == [found.name for found in fetch(urls, near, BIG)]
    odd = ("http://a.b/../../etc/x", "http://a.b/%2e%2e%2fetc%2fx", "http://[::1]/\u202e\0", "http://\u0430.b/CON")
    names += [named(url, ".html") for url in odd]
    assert len(set(names)) == len(urls) + len(odd)
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.") and name[0] != "." for name in names)
    assert all(len(name) < 110 and name.count(".") == 1 for name in names)


def test_one_that_fails_does_not_stop_the_others(site: Server, near: Network) -> None:
    urls = [site.put("/a"), site.root + "/gone", site.put("/b")]
    assert [found.problem is None for found in fetch([*urls, urls[0] + "#again"], near, BIG)] == [True, False, True]


@pytest.mark.parametrize("status", [404, 410, 500, 503, 429])
def test_what_is_no_answer(site: Server, near: Network, status: int) -> None:
    assert problem(site.put("/a", status=status), near).startswith(f"the server answered {status}")


def test_redirects_are_followed_to_a_limit(site: Server, near: Network) -> None:
    for n in range(REDIRECTS + 1):
        site.put(f"/{n}", b"", 302, Location=f"/{n + 1}")
    site.put(f"/{REDIRECTS + 1}")
    assert one(site.root + "/1", near).problem is None
    assert problem(site.root + "/0", near).startswith(f"over {REDIRECTS} redirects")


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x/", "javascript:alert(1)", "data:text/html,x"]
)
def test_redirects_stay_on_the_web(site: Server, near: Network, target: str) -> None:
    assert problem(site.put("/a", b"", 302, Location=target), near).startswith("not an address of the web")


def test_a_redirect_to_a_private_address_is_refused(site: Server) -> None:
    """The first address counts as public here, the second is looked at anew."""
    url = site.put("/a", b"", 302, Location="http://10.0.0.7/admin")
    guarded = Network(public=lambda a: a == "127.0.0.1" or public(a), direct=urllib3.PoolManager, pause=lambda _: None)
    assert problem(url, guarded).startswith("leads to 10.0.0.7, which is no public address")


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/a",
        "http://localhost:{port}/a",
        "http://2130706433:{port}/a",
        "http://0x7f000001:{port}/a",
        "http://127.1:{port}/a",
        "http://[::1]:{port}/a",
        "http://[::ffff:127.0.0.1]:{port}/a",
        "http://[64:ff9b::7f00:1]:{port}/a",
        "http://0.0.0.0:{port}/a",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[2002:7f00:1::]/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
    ],
)
def test_what_a_user_gets_never_asks_a_private_machine(site: Server, url: str) -> None:
    site.put("/a")
    assert "no public address" in problem(url.format(port=site.http.server_port), Network(pause=lambda _: None))
    assert site.asked == []


def test_a_name_that_changes_its_address_is_caught_at_the_socket(site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: looked up, the name is public; connected to, it is this machine."""
    monkeypatch.setattr(network, "addresses", lambda *_: ("93.184.215.14",))
    port = site.http.server_port
    answer = problem(f"http://localhost:{port}/a", Network(pause=lambda _: None))
    assert "leads to an address that is not public" in answer
    assert site.asked == []


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_behind_a_proxy_private_addresses_are_refused_too(
    site: Server, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv(f"{scheme}_proxy", site.root)
    for host in ("127.0.0.1", "localhost", "10.0.0.1"):
        assert "no public address" in problem(f"{scheme}://{host}/a", Network(pause=lambda _: None))
    assert site.asked == []


def test_a_proxy_is_used_for_public_addresses(site: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.root)
    monkeypatch.setattr(network, "addresses", lambda *_: ("93.184.215.14",))
    site.put("http://news.example.org/a")
    site.handler.answers["http://news.example.org/a"] = (200, {"Content-Type": "text/html"}, PAGE)
    assert one("http://news.example.org/a", Network(pause=lambda _: None)).problem is None
    assert site.asked == ["http://news.example.org/robots.txt", "http://news.example.org/a"]


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /", []),
        ("User-agent: *\nDisallow: /private/", ["/a", "/x/b.html"]),
        ("User-agent: crosscheck\nDisallow: /a\n\nUser-agent: *\nDisallow:", ["/private/a", "/x/b.html"]),
        ("User-agent: *\nDisallow: /*.html$\nDisallow: /private\nAllow: /private/a", ["/a", "/private/a"]),
        ("User-agent: otherbot\nDisallow: /", ["/a", "/private/a", "/x/b.html"]),
        ("\x00\xff no rules at all", ["/a", "/private/a", "/x/b.html"]),
    ],
)
def test_robots_txt_is_kept_to(site: Server, near: Network, rules: str, allowed: list[str]) -> None:
    site.put("/robots.txt", rules.encode("latin-1"))
    urls = [site.put(path) for path in ("/a", "/private/a", "/x/b.html")]
    found = list(fetch(urls, near, BIG))
    assert [f.url.removeprefix(site.root) for f in found if f.problem is None] == allowed
    assert all(f.problem.startswith("its robots.txt forbids") for f in found if f.problem)
    assert [path for path in site.asked if path != "/robots.txt"] == allowed
    assert site.asked.count("/robots.txt") == 1


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (410, True), (429, False), (500, False)])
def test_a_robots_txt_that_is_not_there_allows_and_a_broken_one_forbids(
    site: Server, near: Network, status: int, allowed: bool
) -> None:
    """RFC 9309, 2.3.1.3 and 2.3.1.4."""
    site.put("/robots.txt", b"User-agent: *\nDisallow:", status)
    found = one(site.put("/a"), near)
    assert (found.problem is None) is allowed
    assert allowed or "robots.txt cannot be read" in str(found.problem)


def test_dots_in_a_path_are_no_way_around_the_rules(site: Server, near: Network) -> None:
    site.put("/robots.txt", b"User-agent: *\nDisallow: /private")
    for path in ("/a/../private/a", "/./private/a", "/%70rivate/a"):
        site.put("/private/a")
        assert problem(site.root + path, near).startswith("its robots.txt forbids")


def test_a_redirect_is_held_to_the_rules_too(site: Server, near: Network) -> None:
    site.put("/robots.txt", b"User-agent: *\nDisallow: /private")
    assert problem(site.put("/a", b"", 301, Location="/private/a"), near).startswith("its robots.txt forbids")


def test_a_machine_is_not_hurried(site: Server, near: Network, pauses: list[float]) -> None:
    urls = [site.put("/a"), site.put("/b")]
    list(fetch(urls, near, BIG))
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 7")
    list(fetch(urls, near, BIG))
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 100000")
    list(fetch(urls, near, BIG))
    assert pauses == [1.0, 7.0, 60.0]


def test_size_is_limited_before_and_after_unpacking(site: Server, near: Network) -> None:
    assert problem(site.put("/a", b"<p>" + b"x" * 300_000), near).startswith("over the limit of 0.2 MB")
    bomb = gzip.compress(b"<p>" + b"x" * 60_000_000)
    assert len(bomb) < 100_000
    assert problem(site.put("/b", bomb, Content_Encoding="gzip"), near).startswith("over the limit of 0.2 MB")
    packed = one(site.put("/c", gzip.compress(PAGE), Content_Encoding="gzip"), near)
    assert packed.data.endswith(PAGE)
    assert "no sound answer" in problem(site.put("/d", b"not packed", Content_Encoding="gzip"), near)


def test_an_answer_that_drips_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        done = threading.Event()

        def drip() -> None:
            with listening.accept()[0] as line:
                line.sendall(b"HTTP/1.1 200 OK\r\nX: ")
                while not done.wait(0.1):
                    line.sendall(b"x")

        threading.Thread(target=drip, daemon=True).start()
        slow = Network(public=lambda _: True, direct=urllib3.PoolManager, pause=lambda _: None, seconds=0.6)
        assert "no whole answer within 0.6 s" in problem(f"http://127.0.0.1:{port}/a", slow)
        done.set()


@pytest.mark.parametrize(
    ("kind", "body", "ending"),
    [
        ("application/octet-stream", pdf([[LEAD]]), ".pdf"),
        ("text/html", b"<p>only a piece of a page</p>", ".html"),
        ("text/plain; charset=utf-8", LEAD.encode(), ".txt"),
        ("application/xml", b'<?xml version="1.0"?><rss version="2.0"></rss>', ".rss"),
        ("application/json", b'{"text": "x"}', ".json"),
        ("image/png", b"\x89PNG\r\n\x1a\n", None),
        ("text/html", b"\x89PNG\r\n\x1a\n", None),
        ("application/zip", b"PK\x03\x04xx", None),
        ("", b"\x01\x02\x03", None),
        ("text/html", b" \n", None),
    ],
)
def test_only_what_a_reader_takes_is_kept(
    site: Server, near: Network, kind: str, body: bytes, ending: str | None
) -> None:
    found = one(site.put("/a", body, Content_Type=kind), near)
    assert (found.problem is None) == (ending is not None)
    assert found.name.endswith(ending or "")


def test_an_encoding_that_only_the_server_states_is_not_lost(site: Server, near: Network) -> None:
    text = page(f"<p>{LEAD} Ærø blåbær, «Šiauliai».</p>")
    for stated, encoding in (("windows-1257", "cp1257"), ("utf-8", "utf-8"), ("no-such-thing", "utf-8")):
        url = site.put("/a", text.encode(encoding), Content_Type=f"text/html; charset={stated}")
        assert "Ærø blåbær, «Šiauliai»" in HTML.read(one(url, near).data)[0].text


def test_an_address_cannot_break_out_of_the_first_line(site: Server) -> None:
    answer = Answer(url="http://a.example/--><script>", status=200, data=PAGE, kind="text/html")
    url = checked("http://127.0.0.1/--><script>alert(1)</script>?a=--!>", Network(public=lambda _: True))
    assert not set(url) & set("<>\"' ")
    first = Answer(url=url, status=200, data=PAGE, kind="text/html").saved().split(b"\n")[0]
    assert first.count(b"-->") == 1
    assert answer.saved().count(b"--><script>") == 0


@pytest.mark.parametrize(
    "url",
    ["", "x", "/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "http://", "http:///a", "http://[::1/",
     "http://user:word@example.org/", "http://example.org:99999/", "http://a..b/", "//example.org/a"],
)  # fmt: skip
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(FetchError):
        checked(url, Network(public=lambda _: True))


def test_a_certificate_that_does_not_hold_is_never_waived(tmp_path: Path) -> None:
    """A server whose certificate nobody vouches for; trafilatura's own fetch would ask again without looking."""
    import ssl

    trustme = pytest.importorskip("trustme")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    server = Server()
    server.http.socket = context.wrap_socket(server.http.socket, server_side=True)
    server.put("/a")
    guarded = Network(public=lambda _: True, direct=lambda: urllib3.PoolManager(cert_reqs="CERT_REQUIRED"), seconds=5)
    answer = problem(f"https://localhost:{server.http.server_port}/a", guarded)
    server.http.shutdown()
    server.http.server_close()
    assert "certificate cannot be verified" in answer
    assert server.asked == []


def run(*args: str) -> int:
    try:
        return int(app(["fetch", *args], standalone_mode=False) or 0)
    except typer.Exit as stop:
        return stop.exit_code


def test_the_command(
    site: Server, near: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(network, "Network", lambda: near)
    good, bad = site.put("/a"), site.root + "/\x1b[31mgone"
    assert run(good, "--into", "pages/new") == 0
    (name,) = (path.name for path in (tmp_path / "pages" / "new").iterdir())
    out, err = capsys.readouterr()
    assert (out, err) == (f"pages/new/{name} {good}\n", "")
    assert run(bad, good, "--into", "pages/new", "--quiet") == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"crosscheck: {site.root}/")
    assert err.count("\n") == 1
    assert "\x1b" not in err
    assert [path.name for path in (tmp_path / "pages" / "new").iterdir()] == [name]


def test_check_loads_nothing_that_fetches() -> None:
    import subprocess
    import sys

    code = (
        "import sys, crosscheck.pipeline, crosscheck.intake, crosscheck.cli.checking, crosscheck.cli;"
        "bad = [m for m in sys.modules if m.startswith(('crosscheck.fetching', 'trafilatura', 'protego'))];"
        "sys.exit(str(bad) if bad else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
