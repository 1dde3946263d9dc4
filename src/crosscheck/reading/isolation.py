"""Parsing in processes that can be killed: a parser that hangs, dies or eats the memory costs one file, not the run.

`concurrent.futures` cannot kill a process and `signal.alarm` cannot interrupt a C library (both measured), so the
pool is pebble's. The processes start clean (`forkserver`, or `spawn` where there is none): they share no lock and no
memory with the program.
"""

from __future__ import annotations

import logging
import multiprocessing
import re
import signal
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

QUEUE = 12
"""Times the limit of one file after which a file is given up even if no process ever took it: no run hangs."""
TASKS = 200
"""Files after which a process is replaced, so that what parsers leave behind does not pile up."""

FORBIDDEN = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind",
                       "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"})  # fmt: skip
"""Audit events, by the table in the documentation of Python."""

Outcome = tuple[tuple[Read, ...], str | None, bool]
"""What was read; else the reason it was not, and whether the file is sound but holds no article."""
UNSOUND = re.compile("[\x00\ud800-\udfff]")
"""NUL, and halves of characters that UTF-8 cannot write."""


class Workers:
    """A pool that starts with its first file and is gone at the end of the `with` block, whatever happens."""

    def __init__(self, options: ReadOptions = OPTIONS) -> None:
        self._options = options
        self._seconds = options.limits.parse_seconds
        self._count = options.limits.parse_processes
        self._patience = QUEUE * self._seconds
        self._pool: ProcessPool | None = None
        self._locks: list[object] = []

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None
        self._locks.clear()

    def start(self, reader: Reader, data: bytes) -> Callable[[], tuple[Read, ...]]:
        """Begin to read the file elsewhere. The call that is returned waits for it.

        The call raises `ReadError` with the reason: the reader's own, or that it ran out of time or memory, or died.
        """
        future = self._running().schedule(attempt, args=(reader, data, self._options), timeout=self._seconds)
        return lambda: self._finish(future)

    def _running(self) -> ProcessPool:
        if self._pool is None:
            from pebble import ProcessPool  # noqa: PLC0415

            self._pool = ProcessPool(
                max_workers=self._count,
                max_tasks=TASKS,
                initializer=confine,
                initargs=(self._options.limits.parse_memory_bytes,),
                context=_Holding(self._locks),  # type: ignore[arg-type]
            )
        return self._pool

    def _finish(self, future: ProcessFuture[Outcome]) -> tuple[Read, ...]:
        from pebble import ProcessExpired  # noqa: PLC0415

        try:
            outcome: Outcome = future.result(timeout=self._patience)
        except FutureTimeoutError as error:
            raise ReadError(f"gave up after {self._seconds:g} s: save the article alone, or as plain text") from error
        except BrokenExecutor as error:
            self._pool = None
            raise ReadError("no process to parse it in: limits.parse_memory_bytes may be too low") from error
        except ProcessExpired as error:
            raise ReadError("the parser died on it (too much memory, or a crash): save it as plain text") from error
        reads, reason, foreign = outcome
        if reason is not None:
            raise ForeignError(reason) if foreign else ReadError(reason)
        return reads


class _Holding:
    """The way processes start, which holds the locks that it makes.

    pebble drops its locks, and with them their names in the system, before it stops its processes: one that is still
    starting then finds no lock and prints a traceback on the standard error of the run.
    """

    def __init__(self, locks: list[object]) -> None:
        ways = multiprocessing.get_all_start_methods()
        self._context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
        self._locks = locks

    def RLock(self) -> object:  # noqa: N802  (the name multiprocessing gives it)
        lock = self._context.RLock()
        self._locks.append(lock)
        return lock

    def __getattr__(self, name: str) -> object:
        return getattr(self._context, name)


def confine(memory: int) -> None:
    """Limits of a parsing process: its memory, no writing to files, no network, no further process, no talking."""
    sys.addaudithook(_refuse)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a C library never returns to a handler in Python
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        import resource  # noqa: PLC0415
    except ImportError:  # Windows has no such limits: time alone stands guard there
        return
    for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        ceiling = resource.getrlimit(limit)[1]
        within = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(limit, (within, within))


def _refuse(event: str, _: tuple[object, ...]) -> None:
    """An audit hook (PEP 578): what Python code of a parser may not do, whatever a file talks it into."""
    if event in FORBIDDEN:
        raise PermissionError(f"a parser may not do this: {event}")


def _whole(read: Read) -> Read:
    """The article without characters that no text can carry. Whoever counts pages has taken them out before."""
    text, count = UNSOUND.subn("", read.text)
    if not count:
        return read
    told = f"{count} NUL or unencodable characters removed"
    if not text.strip():
        return replace(read, text="", missing=(*read.missing, f"no text in it: {told}"))
    return replace(read, text=text, notes=(*read.notes, told))


def attempt(reader: Reader, data: bytes, options: ReadOptions = OPTIONS) -> Outcome:
    """Read, and turn every way to fail into one line. Parsers raise anything: pypdf alone four kinds in a minute."""
    try:
        return tuple(map(_whole, reader.read(data, options))), None, False
    except ForeignError as error:
        return (), str(error), True
    except ReadError as error:
        return (), str(error), False
    except MemoryError:
        return (), "needs too much memory to parse: save the article as plain text", False
    except RecursionError:
        return (), "nested too deep: save the article as plain text", False
    except Exception as error:  # noqa: BLE001  (the point of this function)
        return (), f"the {reader.name} parser failed ({_named(error)}): save the article as plain text", False


def _named(error: Exception) -> str:
    words = " ".join(str(error).split())
    return f"{type(error).__name__}: {words[:120]}" if words else type(error).__name__
