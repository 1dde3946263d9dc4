"""The page on the command line, from the typer app."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import typer

from crosscheck.cli import app
from crosscheck.cli.output import Exit
from crosscheck.presentation.markdown import code, escape, table

WORDS: Mapping[Any, str] = {
    str: "TEXT",
    int: "WHOLE NUMBER",
    float: "NUMBER",
    Path: "FILE",
    datetime: "DAY",
}

EXITS: Mapping[Exit, str] = {
    Exit.CLEAN: "nothing to stop for",
    Exit.FINDINGS: "new, changed or expired findings above `note`; for `diff`, a fact changed",
    Exit.USAGE: "wrong use, or a file of settings or decisions that cannot be used; nothing was compared",
    Exit.UNREAD: "an input was not read; the others were compared",
    Exit.BUG: "a bug in crosscheck",
    Exit.INTERRUPTED: "interrupted",
    Exit.PIPE: "the reader of the output went away",
}


def command_line() -> Iterator[str]:
    """Every command with its arguments and options."""
    top = typer.main.get_command(app)
    listed = list(_commands(top, ("crosscheck",)))
    yield "# Command line"
    yield (
        "Each command also takes `--help`. What holds for every run can stand in [a settings file](settings.md), "
        "where the defaults of such options are given too. `-` is standard input among the inputs, and standard output "
        "for `--output-file`."
    )
    links = [
        (f"[`{' '.join(path)}`](#{'-'.join(path)})", escape(_help(command).split("\n")[0])) for path, command in listed
    ]
    yield table(("Command", "What it does"), links)
    yield _parameters(top)
    for path, command in listed:
        yield f"## {' '.join(path)}"
        yield _help(command)
        yield f"```text\n{_usage(path, command)}\n```"
        if rows := _parameters(command):
            yield rows
    yield "## Exit codes"
    yield table(("Code", "Meaning"), [(str(int(code_)), EXITS[code_]) for code_ in Exit])
    yield (
        "`--exit-zero` and `--fail-on never` turn 1 into 0, `--allow-unreadable` turns 3 into what it would be without "
        "the input that was not read."
    )
    yield "## Environment"
    yield table(
        ("Variable", "Meaning"),
        [
            ("`CROSSCHECK_...`", "every [setting](settings.md) that is no table"),
            ("`NO_COLOR`", "no colours, where it is set to anything"),
            ("`COLUMNS`", "how wide the output is; 100 where it goes to a file"),
        ],
    )


def _commands(command: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
        return
    for name, one in inner.items():
        yield from _commands(one, (*path, name))


def _help(command: Any) -> str:
    return inspect.cleandoc(command.help or "")


def _usage(path: tuple[str, ...], command: Any) -> str:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    words = [_argument(p) for p in arguments]
    return " ".join((*path, *words, "[OPTIONS]"))


def _argument(parameter: Any) -> str:
    word = str(parameter.metavar or parameter.name.upper()).strip("[]")
    if parameter.nargs != 1 and not word.endswith("..."):
        word += "..."
    return word if parameter.required else f"[{word}]"


def _parameters(command: Any) -> str:
    hints = get_type_hints(command.callback)
    rows = [
        (_spelled(p, hints), escape(p.help or "") + _default(p))
        for p in command.params
        if not p.hidden and "--help" not in p.opts
    ]
    return table(("Argument or option", "Meaning"), rows) if rows else ""


def _spelled(parameter: Any, hints: Mapping[str, Any]) -> str:
    if parameter.param_type_name == "argument":
        return code(_argument(parameter), cell=True)
    value = "" if (kind := _plain(hints.get(parameter.name, bool))) is bool else f" {parameter.metavar or WORDS[kind]}"
    names = [*sorted(parameter.opts, key=len, reverse=True), *parameter.secondary_opts]
    return ", ".join(code(f"{name}{value if n == 0 else ''}", cell=True) for n, name in enumerate(names))


def _plain(hint: Any) -> Any:
    """The type of one value: `Path` of `list[Path] | None`."""
    if get_origin(hint) in {Union, UnionType}:
        return _plain(next(h for h in get_args(hint) if h is not type(None)))
    return _plain(get_args(hint)[0]) if get_origin(hint) in {list, tuple} else hint


def _default(parameter: Any) -> str:
    value = parameter.default
    if value is None or callable(value) or value in (False, "", (), []):
        return ""
    return f" Default: {code(str(value), cell=True)}."
