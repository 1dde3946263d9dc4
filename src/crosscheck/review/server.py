"""The web server: bound to the loopback interface before its address is told, and gone with Ctrl-C."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from crosscheck.errors import ConfigError
from crosscheck.review.app import Review
from crosscheck.review.guard import Guard

LOOPBACK = "127.0.0.1"


def serve(review: Review, port: int, ready: Callable[[str], None]) -> None:
    """Serve the pages until the process is interrupted.

    Args:
        review: the application.
        port: the port, or 0 for any that is free.
        ready: is told the address, with the token, when it can be opened.

    Raises:
        ConfigError: the port is taken or not allowed.
        KeyboardInterrupt: the user ended it.
    """
    with _bound(port) as listening:
        taken = listening.getsockname()[1]
        token = secrets.token_urlsafe(32)
        guarded = Guard(review.app(), port=taken, token=token)
        server = uvicorn.Server(
            uvicorn.Config(
                guarded,
                access_log=False,  # addresses hold the token
                date_header=False,
                http="h11",
                lifespan="off",
                log_level="warning",
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=1,
                ws="none",
            )
        )
        ready(f"http://{LOOPBACK}:{taken}/?token={token}")
        server.run(sockets=[listening])


def _bound(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise ConfigError(f"port {port} cannot be used ({error.strerror}): choose another with --port") from error
    return listening
