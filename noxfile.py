"""Sessions run in the environment that holds nox: models are large, and one copy of them is enough."""

from __future__ import annotations

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
