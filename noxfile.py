"""Sessions run in the environment that holds nox: models are large, and one copy of them is enough."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import os
import re
import shutil
import sys
import time
import tomllib
from pathlib import Path

import nox
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent

WORKSHOP = frozenset({"dev", "docs", "bench"})
"""Extras of which nothing reaches those who install a release."""
FAULTS = 360
"""Seconds that the tests of the sixty faults may take."""
FAULT = re.compile(r"`(tests/\S+\.py::\w+)`")
"""A test, as the table of faults names it."""
ADDRESS = re.compile(r"\]\((https?://[^)\s]+)\)")
"""A link of a page that leads out of the site."""

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "layers", "tests"]


def python(session: nox.Session, *args: str) -> None:
    session.run(sys.executable, *args, external=True)


def needed(bill: Path) -> int:
    """Leave in an SBOM of this environment what an installation with its extras needs; how many packages that is."""
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [listed for name, listed in project["optional-dependencies"].items() if name not in WORKSHOP]
    names = closure([*project["dependencies"], *(stated for listed in extras for stated in listed)])
    content = json.loads(bill.read_text(encoding="utf-8"))
    content["components"] = [part for part in content["components"] if canonicalize_name(part["name"]) in names]
    kept = {content["metadata"]["component"]["bom-ref"], *(part["bom-ref"] for part in content["components"])}
    edges = [
        {"ref": entry["ref"], "dependsOn": [ref for ref in entry.get("dependsOn", ()) if ref in kept]}
        for entry in content["dependencies"]
        if entry["ref"] in kept
    ]
    content["dependencies"] = edges
    bill.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return len(content["components"])


def closure(stated: list[str]) -> set[str]:
    """The names of all that these requirements bring with them here, by what the installed packages ask for.

    The graph of the SBOM itself also has what packages would use if it happens to be there.
    """
    found: set[tuple[str, str]] = set()
    waiting = [Requirement(text) for text in stated]
    while waiting:
        wanted = waiting.pop()
        for extra in {"", *wanted.extras}:
            key = (canonicalize_name(wanted.name), extra)
            if key in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
                continue
            found.add(key)
            for inner in map(Requirement, importlib.metadata.requires(wanted.name) or ()):
                if inner.marker is None or inner.marker.evaluate({"extra": extra}):
                    inner.marker = None
                    waiting.append(inner)
    return {name for name, _ in found}


@nox.session
def lint(session: nox.Session) -> None:
    python(session, "-m", "ruff", "check", ".")
    python(session, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    python(session, "-m", "mypy")


@nox.session
def layers(session: nox.Session) -> None:
    python(session, "-c", "from importlinter.cli import lint_imports_command as main; main()")


@nox.session
def chromium(session: nox.Session) -> None:
    """See that the tests of pages find a browser: root on a Debian gets one, anybody else is told what is skipped."""
    if any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))):
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        quickly = ("-y", "-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=30")
        for what in (("update",), ("install", "--no-install-recommends", "chromium")):
            session.run(
                *("apt-get", *quickly, *what),
                external=True,
                success_codes=range(256),
                env={"DEBIAN_FRONTEND": "noninteractive"},
            )
    if not shutil.which("chromium"):
        session.warn("There is no Chromium here and none could be installed: the tests of pages will be skipped.")


@nox.session
def tests(session: nox.Session) -> None:
    python(session, "-m", "pytest", *session.posargs)


@nox.session
def faults(session: nox.Session) -> None:
    """The tests that hold the sixty faults, and nothing else: all that the table names, in under six minutes."""
    table = (HERE / "docs" / "reference" / "faults.md").read_text(encoding="utf-8")
    begun = time.monotonic()
    python(session, "-m", "pytest", "-q", *sorted(set(FAULT.findall(table))), *session.posargs)
    took, spent = time.monotonic() - begun, os.times()
    worked = spent.children_user + spent.children_system
    session.log(f"the sixty faults: {took:.0f} s, {worked:.0f} s of them of a processor")
    if worked > FAULTS:
        session.error(f"over {FAULTS} s of a processor: make the slowest of them (--durations=10) cheaper")
    if took > FAULTS:
        session.warn(f"over {FAULTS} s, since the machine was busy with something else")


@nox.session
def deep(session: nox.Session) -> None:
    """The laws of escaping on 20,000 texts each: some minutes, for the night."""
    env = {"CROSSCHECK_TEST_EXAMPLES": "20000"}
    files = ("tests/presentation/test_markdown.py", "tests/reports/test_escaping.py")
    session.run(sys.executable, "-m", "pytest", "--timeout=0", *files, *session.posargs, external=True, env=env)


@nox.session
def golden(session: nox.Session) -> None:
    """Rewrite `reports/` from the seeds: look at the difference before committing it."""
    endings = {"markdown": "md", "json": "json", "html": "html", "sarif": "sarif", "csv": "csv"}
    options = [o for f, end in endings.items() for o in ("-f", f, "-o", f"reports/seeds.{end}")]
    python(session, "-m", "crosscheck", "check", "seeds", "--exit-zero", *options)


@nox.session
def bench(session: nox.Session) -> None:
    """Every benchmark that needs no training; each skips where the data folder is missing."""
    for name in ("clusters", *session.posargs):
        python(session, f"benchmarks/bench_{name}.py")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into build/docs; a dead link fails. Pages made from the program: `python tools/reference`."""
    if importlib.util.find_spec("sphinx") is None or importlib.util.find_spec("furo") is None:
        session.error("Sphinx and Furo are not installed here: pip install -e '.[docs]'")
    site = HERE / "build" / "docs"
    options = ("--fail-on-warning", "--keep-going", "--quiet", "--fresh-env", "-d", str(session.create_tmp()))
    python(session, "-m", "sphinx", *options, "-b", "html", "docs", str(site))
    addresses = {found for page in (HERE / "docs").rglob("*.md") for found in ADDRESS.findall(page.read_text("utf-8"))}
    for address in sorted(addresses):
        session.log(f"not looked up: {address}")
    session.log(f"open {site / 'index.html'}")


@nox.session
def audit(session: nox.Session) -> None:
    """Known weaknesses of what is installed here, by the advisories of PyPI; needs the network."""
    told = Path(session.create_tmp()) / "audit.json"
    python(session, "-m", "pip_audit", "--skip-editable", "--format", "json", "--output", str(told), *session.posargs)
    packages = json.loads(told.read_text(encoding="utf-8"))["dependencies"]
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if len(unknown) * 10 > len(packages):  # it passes even where the index answers nothing
        session.error(f"{len(unknown)} of {len(packages)} packages were not audited: is pypi.org within reach?")


@nox.session
def workflows(session: nox.Session) -> None:
    """The action and the example workflows, by zizmor, without the network."""
    inputs = [str(path) for path in (HERE / ".github", HERE / "action.yml", HERE / "examples") if path.exists()]
    zizmor = Path(sys.executable).with_name("zizmor")
    session.run(str(zizmor), "--offline", "--min-severity", "medium", *inputs, external=True)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz readers by atheris: `nox -s fuzz -- 600 html pdf`; all of them for ten minutes each by default."""
    seconds, *readers = session.posargs or ["600"]
    for reader in readers or ("html", "docx", "pdf", "json", "rss", "newsml", "eml", "csv", "jsonl", "md", "txt"):
        python(session, "tests/fuzzing/fuzz.py", reader, "--seconds", seconds)


@nox.session
def release(session: nox.Session) -> None:
    """Build wheel and sdist twice from two copies, compare them byte by byte, and list what they need in an SBOM."""
    made = HERE / "dist"
    when = session.run("git", "log", "-1", "--format=%ct", external=True, silent=True) or "0"
    env = {"SOURCE_DATE_EPOCH": str(when).strip(), "PYTHONHASHSEED": "0", "TZ": "UTC"}
    builds = [Path(session.create_tmp()) / name for name in ("first", "second")]
    for build, origin in zip(builds, (HERE, builds[0]), strict=True):  # one commit, even while others commit here
        shutil.rmtree(build, ignore_errors=True)
        session.run("git", "clone", "--quiet", "--no-hardlinks", str(origin), str(build), external=True)
        options = ("-m", "build", "--outdir", str(build / "out"), str(build))
        session.run(sys.executable, *options, external=True, env=env, silent=True)
    first, second = ({p.name: p.read_bytes() for p in (build / "out").iterdir()} for build in builds)
    if first != second:
        session.error(f"two builds differ: {sorted(n for n in first if first[n] != second.get(n))}")
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(builds[0] / "out", made)
    bill = made / "sbom.cdx.json"
    sbom = ("--of", "JSON", "--output-reproducible", "-o", str(bill))
    python(session, "-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml", *sbom, sys.executable)
    session.log(f"the SBOM lists {needed(bill)} packages")
    for path in sorted(made.iterdir()):
        session.log(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")
