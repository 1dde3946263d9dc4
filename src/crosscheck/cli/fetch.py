"""`crosscheck fetch`: pages of the web, saved to be checked. The only command that uses the network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.inputs import settings_from
from crosscheck.cli.options import ConfigFile, Quiet
from crosscheck.cli.output import Exit, console, say


def fetch(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of http or https.")],
    into: Annotated[Path, typer.Option("--into", metavar="FOLDER", help="Where the pages are saved; made if need be.")],
    config: ConfigFile = None,
    quiet: Quiet = False,
) -> None:
    """Save pages of the web into a folder, to be checked. Keeps to each site's robots.txt."""
    from crosscheck import fetching
    from crosscheck.errors import ConfigError
    from crosscheck.fetching.network import Network
    from crosscheck.files import write
    from crosscheck.presentation.visible import visible

    settings = settings_from(config)
    if into.exists() and not into.is_dir():
        raise ConfigError(f"{into}: not a folder: name another with --into")
    screen, failed = console(), False
    for page in fetching.fetch(urls, Network(), settings.limits):
        if page.problem is not None:
            say(f"{page.url}: {page.problem}")
            failed = True
            continue
        write(into / page.name, page.data, cure="name another folder with --into")
        if not quiet:
            screen.print(visible(f"{(into / page.name).as_posix()} {page.url}"), markup=False, soft_wrap=True)
    raise typer.Exit(Exit.UNREAD if failed else Exit.CLEAN)
