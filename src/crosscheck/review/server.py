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


def serve(review: Review, listening: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve the pages on the socket until the process is interrupted.

    Args:
        review: the application.
        listening: what `bound` gave.
        ready: is told the address, with the token, when it can be opened.

    Raises:
        KeyboardInterrupt: the user ended it.
    """
    server, address = prepared(review, listening)
    ready(address)
    server.run(sockets=[listening])


def prepared(review: Review, listening: socket.socket) -> tuple[uvicorn.Server, str]:
    """A server for the socket, and the address with a new token that opens its pages."""
    port = listening.getsockname()[1]
    token = secrets.token_urlsafe(32)
    settings = uvicorn.Config(
        Guard(review.app(), port=port, token=token),
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
    return uvicorn.Server(settings), f"http://{LOOPBACK}:{port}/?token={token}"


def bound(port: int) -> socket.socket:
    """A socket that takes connections from this machine only.

    Args:
        port: the port, or 0 for any that is free.

    Raises:
        ConfigError: the port is taken or not allowed.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise ConfigError(f"port {port} cannot be used ({error.strerror}): choose another with --port") from error
    return listening
