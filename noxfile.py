"""Sessions run in the environment that holds nox: models are large, and one copy of them is enough."""

from __future__ import annotations

import os
import shutil
import sys

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "layers", "tests"]


def python(session: nox.Session, *args: str) -> None:
    session.run(sys.executable, *args, external=True)


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
