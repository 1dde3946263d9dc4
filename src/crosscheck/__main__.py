"""Where the command begins, as `crosscheck` and as `python -m crosscheck`: Ctrl-C ends it quietly from here on."""

from __future__ import annotations

import os
import signal

INTERRUPTED = 130


def main() -> None:
    """Load the command line and hand over to it.

    Until it stands, an interrupt ends the process at once: nothing is written yet, and Python would answer with a
    traceback out of whatever is just being loaded. Who has set Ctrl-C to be ignored keeps that.
    """
    ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if ours:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    from crosscheck.cli import run  # noqa: PLC0415 (a third of a second)

    if ours:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    run()


if __name__ == "__main__":
    main()
