"""The findings as an Apache Parquet table, for data tools: the rows of the CSV with types, and nothing rewritten."""

from __future__ import annotations

import io
import re

from crosscheck.contracts import BinaryReport
from crosscheck.errors import ConfigError
from crosscheck.model import Run
from crosscheck.presentation.cells import COLUMNS, cells

_SURROGATE = re.compile("[\ud800-\udfff]")
_TYPES = {"confidence": "float64", "reading": "int64", "line": "int64"}


class Parquet:
    """One row a side, for data tools. Needs pyarrow, which is too large to come along for everybody."""

    name = "parquet"
    suffix = ".parquet"

    def pack(self, run: Run) -> bytes:
        """The table. The same run gives the same bytes with the same version of pyarrow.

        Raises:
            ConfigError: pyarrow is not installed.
        """
        import pandas as pd  # noqa: PLC0415 - heavy, and only this format needs it

        rows = [{name: _clean(value) for name, value in row.items()} for row in cells(run)]
        types = {name: _TYPES.get(name, "string") for name in COLUMNS}
        frame = pd.DataFrame(rows, columns=list(COLUMNS)).astype(types)
        target = io.BytesIO()
        try:
            frame.to_parquet(target, index=False, engine="pyarrow")
        except ImportError as error:
            raise ConfigError(
                "parquet needs pyarrow: install it with pip install 'crosscheck-news[parquet]'"
            ) from error
        return target.getvalue()


def _clean(value: str | float) -> str | float:
    """Lone surrogates, which UTF-8 cannot carry, as the replacement character."""
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else value


PLUGIN: BinaryReport = Parquet()
