"""The command line: parse, call, print, exit. Nothing else in the program prints or exits."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from contextlib import suppress
from typing import Annotated, Any, NoReturn

import typer

from crosscheck import __version__
from crosscheck.cli import baseline as decisions
from crosscheck.cli import cache, models
from crosscheck.cli.against import Spreading
from crosscheck.cli.checking import check
from crosscheck.cli.diff import diff
from crosscheck.cli.fetch import fetch
from crosscheck.cli.inspection import claims, doctor, explain
from crosscheck.cli.output import Exit, Spoken, say
from crosscheck.cli.review import review
from crosscheck.cli.watch import watch
from crosscheck.errors import CrosscheckError, UnreadError

app = typer.Typer(
    name="crosscheck",
    help="See where the sources of a story disagree, before you publish.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


WRONG_USE: Any = next(c for c in typer.BadParameter.__mro__ if c.__name__ == "ClickException")
"""What the command line parser raises: click's own class, or that of the copy of click which newer typers carry."""

COMMANDS = (check, diff, watch, fetch, claims, explain, doctor, decisions.accept, decisions.reopen, review)
"""Each is a function of a module of its own, in the order that `--help` shows."""

for command in COMMANDS:
    app.command(cls=Spreading)(command)
app.add_typer(decisions.app, name="baseline")
app.add_typer(cache.app)
app.add_typer(models.app, name="models")


def _version(value: bool) -> None:
    if value:
        typer.echo(f"crosscheck {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """See where the sources of a story disagree, before you publish."""


def _closed() -> Exit:
    """Nobody reads standard output any more: what is left in its buffer goes nowhere, and not to a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.PIPE


def _refused(error: CrosscheckError) -> Exit:
    """Nothing was compared: because of what was asked, or because too few of the inputs could be read."""
    say(str(error))
    return Exit.UNREAD if isinstance(error, UnreadError) else Exit.USAGE


def _gone() -> NoReturn:
    """End at once: files and processes are closed by now, and to unload the models takes seconds on a busy machine."""
    with suppress(OSError, ValueError):
        sys.stdout.flush()
    os._exit(Exit.INTERRUPTED)


def run() -> None:
    """Entry point: exits with the code of how the command ended."""
    logging.getLogger("crosscheck").handlers = [Spoken()]
    code = _ended()
    if code == Exit.INTERRUPTED:
        _gone()
    sys.exit(code)


def _ended() -> int:
    """Runs the command and maps every way to end onto an exit code, an uncaught exception onto 4, never 1."""
    try:
        code = int(app(standalone_mode=False) or Exit.CLEAN)  # click returns what `Exit` carries
    except typer.Exit as stop:
        code = stop.exit_code
    except SystemExit as stop:  # typer and rich turn a closed pipe into 1, which would read as "findings"
        if not isinstance(stop.__context__, BrokenPipeError):
            raise
        code = _closed()
    except (typer.Abort, KeyboardInterrupt):
        code = Exit.INTERRUPTED
    except WRONG_USE as error:
        error.show()
        code = Exit.USAGE
    except CrosscheckError as error:
        code = _refused(error)
    except BrokenPipeError:
        code = _closed()
    except Exception:  # noqa: BLE001  (the last line of defence: a bug must not read as "findings")
        traceback.print_exc()
        say("this is a bug in crosscheck: please report it with the lines above")
        code = Exit.BUG
    return code
