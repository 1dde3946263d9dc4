"""Tables of articles, one a row, by pandas: CSV with a row of names on top, and Parquet (which needs pyarrow)."""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from crosscheck.contracts import OPTIONS, Read, Reader, ReadOptions
from crosscheck.errors import ForeignError, ReadError
from crosscheck.reading import rows
from crosscheck.reading.decoding import decode
from crosscheck.reading.sniffing import opening

if TYPE_CHECKING:
    import pandas as pd

PARQUET = b"PAR1"


@dataclass(frozen=True, slots=True)
class Table:
    """`.csv`, `.tsv` and `.parquet` files."""

    name: str = "table"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".parquet")
    hazardous: bool = True

    def accepts(self, head: bytes, suffix: str) -> bool:
        """Whether the file opens as Parquet, or is called CSV and opens like nothing else."""
        return head.startswith(PARQUET) or (suffix in {".csv", ".tsv"} and opening(head) is None)

    def read(self, data: bytes, options: ReadOptions = OPTIONS) -> tuple[Read, ...]:
        """The article of each row; a row that is none stands under `missing` with its number."""
        frame, notes = _parquet(data) if data.startswith(PARQUET) else _csv(data, options)
        names = [str(name).strip().casefold() for name in frame.columns]
        if not set(names).intersection(name.casefold() for name in options.columns.text):
            raise ForeignError(f"a table, but no article: no column called {', '.join(options.columns.text[:3])}")
        if len(set(names)) != len(names):
            raise ReadError("two columns of the same name: rename one")
        most = options.limits.table_rows
        kept = frame.head(most).to_dict(orient="records")
        found = [_row(f"row {n}", {str(k): v for k, v in row.items()}, notes, options) for n, row in enumerate(kept, 1)]
        if len(frame) > most:
            found.append(Read(text="", missing=(f"rows from {most + 1} on: limit {most} of {len(frame)}",)))
        return tuple(found)


def _row(part: str, fields: Mapping[str, object], notes: tuple[str, ...], options: ReadOptions) -> Read:
    stated = {name: _plain(value) for name, value in fields.items()}
    try:
        read = rows.read(stated, options)
    except ReadError as error:
        return Read(text="", missing=(f"{part}: {error}",))
    return replace(read, notes=(*notes, *read.notes), part=part)


def _plain(value: object) -> object:
    """A cell as text or number: days by ISO 8601, the lists of Parquet as lists, an empty cell as None."""
    if isinstance(value, date | float) and value != value:  # noqa: PLR0124  (NaN, and pandas' NaT)
        return None
    if isinstance(value, date):
        return value.isoformat()
    import numpy as np  # noqa: PLC0415 - every run knows this reader, and few have a table

    return value.tolist() if isinstance(value, np.ndarray) else value


def _csv(data: bytes, options: ReadOptions) -> tuple[pd.DataFrame, tuple[str, ...]]:
    import pandas as pd  # noqa: PLC0415

    text, notes = decode(data, options)
    first = text.lstrip("\ufeff").partition("\n")[0]
    mark = max(",;\t|", key=first.count)
    names = [name.strip().casefold() for name in next(csv.reader([first.rstrip("\r")], delimiter=mark), [])]
    if twice := next((name for name in names if name and names.count(name) > 1), None):  # pandas would rename one
        raise ReadError(f"two columns called '{twice[:40]}': rename one")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)  # it would drop the cells beyond the last name
            frame = pd.read_csv(io.StringIO(text), sep=mark, dtype=str, keep_default_na=False, index_col=False)
    except pd.errors.ParserWarning as error:
        raise ReadError("a row has more cells than there are column names: export it again") from error
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as error:
        words = " ".join(str(error).split())[:100]
        raise ReadError(f"not a sound CSV table ({words}): export it again") from error
    return frame, notes


def _parquet(data: bytes) -> tuple[pd.DataFrame, tuple[str, ...]]:
    import pandas as pd  # noqa: PLC0415

    if data[-4:] != PARQUET:
        raise ReadError("cut off Parquet table: export it again")
    try:
        return pd.read_parquet(io.BytesIO(data)), ()
    except ImportError as error:
        raise ReadError("Parquet needs the package pyarrow: install it, or export the table as CSV") from error


PLUGIN: Reader = Table()
