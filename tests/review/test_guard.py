"""Who is kept out, and what cannot be done from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed, so the review page was not tried")

from starlette.testclient import TestClient

import factories
from crosscheck.review.guard import LONGEST, Guard
from review.editors import DEAD, HOME, PORT, TOKEN, editor, form, guarded

CHANGE = f"/findings/{DEAD}/decide"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "baseline.json"


@pytest.fixture
def app(file: Path) -> Guard:
    return guarded(file)


def decision(client: TestClient) -> dict[str, str]:
    hidden = form(client.get("/").text, DEAD)
    return hidden | {"status": "accepted", "reason": "The Post counted at noon"}


def test_the_token_is_exchanged_for_a_cookie_and_leaves_the_address(app: Guard) -> None:
    client = TestClient(app, base_url=HOME, follow_redirects=False)
    answer = client.get("/", params={"token": TOKEN})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"]
    assert f"crosscheck-review-{PORT}=" in cookie
    assert TOKEN not in cookie
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/articles/a1", "/report", "/nowhere", "/?token=", "/?token=wrong", "/?token=ü"])
def test_without_the_token_nothing_is_shown(app: Guard, path: str) -> None:
    answer = TestClient(app, base_url=HOME).get(path)
    assert answer.status_code == 403
    assert "Corrib" not in answer.text
    assert "set-cookie" not in answer.headers


def test_a_cookie_of_ones_own_making_opens_nothing(app: Guard) -> None:
    client = TestClient(app, base_url=HOME, cookies={f"crosscheck-review-{PORT}": "0" * 43})
    assert client.get("/").status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", f"127.0.0.1.nip.io:{PORT}"]
)
def test_another_host_is_refused_even_with_cookie_and_token(app: Guard, host: str) -> None:
    """A site whose name leads to 127.0.0.1 is another origin to the browser, and must be one to us."""
    client = editor(app)
    assert client.get("/", headers={"Host": host}).status_code == 421
    assert client.get("/", params={"token": TOKEN}, headers={"Host": host}).status_code == 421
    assert client.post(CHANGE, data=decision(client), headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "", f"https://127.0.0.1:{PORT}", "http://127.0.0.1:1", f"http://localhost:{PORT}"],
)
def test_a_change_from_another_origin_is_refused(app: Guard, file: Path, origin: str) -> None:
    client = editor(app)
    assert client.post(CHANGE, data=decision(client), headers={"Origin": origin}).status_code == 403
    assert not file.exists()


def test_a_change_without_an_origin_is_refused(app: Guard, file: Path) -> None:
    client = editor(app)
    fields = decision(client)
    del client.headers["Origin"]
    assert client.post(CHANGE, data=fields).status_code == 403
    assert not file.exists()


@pytest.mark.parametrize("path", [CHANGE, f"/findings/{DEAD}/reopen", "/again"])
def test_a_form_without_the_key_or_with_that_of_another_session_is_refused(app: Guard, file: Path, path: str) -> None:
    client, other = editor(app), editor(app)
    fields = decision(client)
    for key in ("", "0" * 64, "ü", form(other.get("/").text, DEAD)["csrf"]):
        assert client.post(path, data=fields | {"csrf": key}).status_code == 403
    del fields["csrf"]
    assert client.post(path, data=fields).status_code == 403
    assert not file.exists()


def test_a_form_that_is_no_form_or_has_no_end_is_refused(app: Guard, file: Path) -> None:
    client = editor(app)
    fields = decision(client)
    assert client.post(CHANGE, json=fields).status_code == 415
    assert client.post(CHANGE, data=fields | {"reason": "x" * LONGEST}).status_code == 413
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post(CHANGE, content=b"&".join([b"a=b"] * 50), headers=kind).status_code == 400
    assert client.post(CHANGE, content=b"\xff\xfe=1", headers=kind).status_code == 400
    assert not file.exists()


def test_a_change_cannot_be_made_by_following_a_link(app: Guard, file: Path) -> None:
    client = editor(app)
    assert client.get(CHANGE, params=decision(client)).status_code in {404, 405}
    assert client.put(CHANGE, data=decision(client)).status_code == 405
    assert not file.exists()


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/articles/%00",
        "//etc/passwd",
        "/static/../app.py",
    ],
)
def test_no_path_leads_to_a_file(app: Guard, path: str) -> None:
    client = editor(app)
    answer = client.get(f"{HOME}{path}")
    assert answer.status_code == 404
    assert "root:" not in answer.text


def test_only_the_paths_of_the_articles_lead_to_their_pages(app: Guard) -> None:
    client = editor(app)
    client.follow_redirects = False
    answer = client.get("/ferry/a2.txt?plain=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/articles/a2")
    assert client.get("/ferry/a9.txt").status_code == 404


@pytest.mark.parametrize("path", ["/", "/articles/a1", "/report", "/nowhere", "/?token=wrong"])
def test_every_answer_is_sealed(app: Guard, path: str) -> None:
    headers = editor(app).get(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy or "script-src 'sha256-" in policy


HOSTILE = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</textarea><b>", "\u202egnirts")


@pytest.mark.parametrize("words", HOSTILE)
def test_what_articles_say_is_text_and_nothing_else(file: Path, words: str) -> None:
    client = editor(guarded(file, factories.hostile(words)))
    for path in ("/?show=all", "/articles/a1", "/articles/a3"):
        page = client.get(path).text
        assert words not in page
        assert "drunk <b>" not in page, "the third article's own markup"


def test_what_articles_say_is_no_template(file: Path) -> None:
    assert "{{ 7 * 7 }}" in editor(guarded(file, factories.hostile("{{ 7 * 7 }}"))).get("/articles/a1").text


def test_what_editors_say_is_text_too(app: Guard) -> None:
    client = editor(app)
    fields = decision(client) | {"reason": "<script>alert(1)</script>", "by": '"><b onclick=x>'}
    page = client.post(CHANGE, data=fields).text
    assert "<script>alert" not in page
    assert "<b onclick" not in page
    refused = client.post(f"/findings/{DEAD}/decide", data=fields | {"status": "<i>"})
    assert refused.status_code == 422
    assert "<script>alert" not in refused.text
