"""The same model as ONNX, run by onnxruntime: no torch, half a second to the first vector.

`crosscheck models export` writes it once from the sentence-transformers model, float32, pooling and normalisation
included; with `--int8` its matrices are rounded to 8-bit integers, which gives other vectors. What lies in the folder:
`model.onnx`, `tokenizer.json`, and `export.json`, which says of which weights it is and what both files hash to.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crosscheck.contracts import Encoder
from crosscheck.encoders import WEIGHTS, Remembered, digest, place, plainly, titled
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

KIND, SMALL = "onnx-float32", "onnx-int8"
"""Stand in the identity, and so in the report and in the key of every vector that is kept."""
FORMAT = 1
"""Goes up when files of an earlier version cannot be used any more."""
MODEL, TOKENIZER, RECORD = "model.onnx", "tokenizer.json", "export.json"
NEEDED = ("onnxruntime", "tokenizers")
BATCH = 32
FEWEST = 2
"""Texts of a batch, the same one twice if need be: one alone is computed in another order (onnxruntime 1.31)."""
LENGTHS = (2, 12, 40)
"""Words of the texts by which an export is found to be steady."""
OPSET = 17
"""The newest that the exporter of every torch in our range writes."""

log = logging.getLogger("crosscheck.encoders")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What `export.json` says."""

    format: int
    identity: str
    """Of the model that was exported, as sentence-transformers has it."""
    inputs: tuple[str, ...]
    dimensions: int
    model: str
    """SHA-256 of `model.onnx`, in hex."""
    tokenizer: str
    kind: str = KIND
    steady: bool = False
    """Whether texts had the same rows, to the last bit, in all company that was tried on the machine that exported."""


class OnnxEncoder:
    """An exported model, loaded when the first text comes.

    Texts of one length in tokens go together, so that nothing is padded: what a text is encoded with changes its vector
    by less than 1e-6, or where the export was found to be `steady` not at all.
    """

    def __init__(self, folder: Path, export: Export) -> None:
        self.folder = folder
        self._export = export
        self._loaded: tuple[InferenceSession, Tokenizer] | None = None

    @property
    def identity(self) -> str:
        """The model's name, 12 hex digits of the hash of its weights, and the kind of encoder."""
        return f"{self._export.identity}+{self._export.kind}"

    @property
    def steady(self) -> bool:
        """Whether a text's row was found to be the same to the last bit whatever it is encoded with."""
        return self._export.steady

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row per text, unit length. Equal texts give equal rows."""
        import numpy as np  # noqa: PLC0415 - a run that is known already asks for the identity only

        if not texts:
            return np.zeros((0, 0), dtype=np.float32)
        session, tokenizer = self._load()
        distinct = sorted(set(texts))
        pieces = [encoded.ids for encoded in tokenizer.encode_batch(distinct)]
        rows = np.zeros((len(distinct), self._export.dimensions), dtype=np.float32)
        for batch in _batches(pieces):
            filled = batch * FEWEST if len(batch) < FEWEST else batch
            rows[batch] = session.run(None, self._inputs([pieces[n] for n in filled]))[0][: len(batch)]
        at = {text: n for n, text in enumerate(distinct)}
        return rows[[at[text] for text in texts]]

    def _inputs(self, pieces: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int64]]:
        import numpy as np  # noqa: PLC0415

        ids = np.array(pieces, dtype=np.int64)
        known = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        return {name: known[name] for name in self._export.inputs}

    def _load(self) -> tuple[InferenceSession, Tokenizer]:
        if self._loaded is None:
            from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415  (heavy)
            from tokenizers import Tokenizer  # noqa: PLC0415

            options = SessionOptions()
            options.log_severity_level = 3
            session = InferenceSession(self.folder / MODEL, options, providers=["CPUExecutionProvider"])
            self._loaded = session, Tokenizer.from_file(str(self.folder / TOKENIZER))
        return self._loaded


def _batches(pieces: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Places of texts that have the same number of tokens, `BATCH` at most at a time."""
    order = sorted(range(len(pieces)), key=lambda n: (len(pieces[n]), n))
    for _, group in groupby(order, key=lambda n: len(pieces[n])):
        same = list(group)
        yield from (same[n : n + BATCH] for n in range(0, len(same), BATCH))


def available() -> bool:
    """Whether the libraries that run an exported model are installed."""
    return all(find_spec(name) for name in NEEDED)


def find(name: str, root: Path, kind: str = KIND, *, remembered: Remembered = plainly) -> OnnxEncoder | None:
    """The export of the model as it is now, if there is a sound one.

    Args:
        name: what the settings call the model.
        root: the folder of all exports.
        kind: `KIND` or `SMALL`.
        remembered: answers from an earlier run how files hash.
    """
    folder = _home(name, root, kind, remembered)
    if folder is None or not (folder / RECORD).is_file() or not available():
        return None
    export = _record(folder)
    if export is None:
        return None
    try:
        found = [remembered(folder / file, digest) for file in (MODEL, TOKENIZER)]
    except OSError as error:
        log.warning("%s cannot be used (%s): export the model again", folder, error)
        return None
    if export.format != FORMAT or found != [export.model, export.tokenizer]:
        log.warning("%s is damaged or of another version: export the model again", folder)
        return None
    return OnnxEncoder(folder, export)


def exports(root: Path) -> tuple[tuple[Path, Export | None], ...]:
    """Each export below the folder with what its record says, or None where that cannot be used."""
    return tuple((folder, _record(folder)) for folder in sorted(root.glob("onnx-*[0-9a-f]")))


def _record(folder: Path) -> Export | None:
    try:
        raw = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Export(**{**raw, "inputs": tuple(raw["inputs"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        log.warning("%s cannot be used (%s): export the model again", folder, error)
        return None


def export(
    name: str,
    root: Path,
    load: Callable[..., SentenceTransformer],
    accept: Callable[[Encoder], None],
    kind: str = KIND,
) -> Path:
    """Write the model as ONNX into a folder of its own below `root`, or nothing if it is not accepted.

    Args:
        name: what the settings call the model: it must be a folder, or the packaged one.
        root: the folder of all exports.
        load: gives the model itself.
        accept: raises `ModelError` where the vectors are not those of the reference.
        kind: `KIND` or `SMALL`.

    Raises:
        ModelError: the model cannot be exported, or was not accepted.
    """
    folder = _home(name, root, kind, plainly)
    if folder is None:
        raise ModelError(f"'{name}' is no folder with {WEIGHTS}: give the folder of the model with --encoder")
    if not available() or not find_spec("onnx"):
        raise ModelError("exporting needs onnx and onnxruntime: pip install 'crosscheck-news[onnx]'")
    draft = folder.with_name(f"{folder.name}.{os.getpid()}.part")
    try:
        draft.mkdir(parents=True)
        record = _written(name, load(name, attn_implementation="eager"), draft)
        if kind == SMALL:
            record = replace(record, kind=kind, model=_rounded(draft))
        accept(OnnxEncoder(draft, record))
        record = replace(record, steady=_steady(OnnxEncoder(draft, record)))
        (draft / RECORD).write_text(json.dumps(asdict(record), indent=1) + "\n", encoding="utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        draft.replace(folder)
    except OSError as error:
        raise ModelError(f"{folder}: cannot be written ({error.strerror}): name another with --cache-dir") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder


def _steady(encoder: OnnxEncoder) -> bool:
    """Whether texts of several lengths have one row each, alone and among up to `BATCH` + 1 of their length.

    True of float32 where each row of a matrix product is summed in one order, however many there are; false of what
    scales its numbers by the whole batch.
    """
    for words in LENGTHS:
        texts = [" ".join((number, *["ferry"] * words)) for number in map(str, range(10, 10 + BATCH + 1))]
        rows = encoder.encode(texts)
        for count in (1, 2, 3, 7, 16):
            if (encoder.encode(texts[:count]) != rows[:count]).any():
                return False
    return True


def _rounded(folder: Path) -> str:
    """The model in the folder with its matrices in 8 bits, a scale for each column; what its file hashes to then."""
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415  (heavy)

    whole = (folder / MODEL).replace(folder / "whole.onnx")
    before = logging.root.manager.disable
    logging.disable(logging.WARNING)  # it advises the whole process to prepare images
    try:
        quantize_dynamic(whole, folder / MODEL, per_channel=True, weight_type=QuantType.QInt8)
    finally:
        logging.disable(before)
    whole.unlink()
    return digest(folder / MODEL)


def _home(name: str, root: Path, kind: str, remembered: Remembered) -> Path | None:
    """The folder for this model's export, by its weights and by the files that say how they are used."""
    source = Path(place(name))
    if not (source / WEIGHTS).is_file():
        return None
    settings = hashlib.sha256(f"{FORMAT}\0{remembered(source / WEIGHTS, digest)}".encode())
    for path in sorted(source.rglob("*.json")):
        settings.update(path.relative_to(source).as_posix().encode() + b"\0" + path.read_bytes())
    return root / f"{kind}-{settings.hexdigest()[:16]}"


def _written(name: str, model: SentenceTransformer, folder: Path) -> Export:
    tokenizer = getattr(model.tokenizer, "backend_tokenizer", None)
    if tokenizer is None:
        raise ModelError(f"'{name}' has no tokeniser that runs without transformers: it cannot be exported")
    sample = dict(model.tokenizer(["two texts", "of unequal length"], padding=True, return_tensors="pt").items())
    _traced(model, sample, folder / MODEL)
    tokenizer.no_padding()
    tokenizer.enable_truncation(model.max_seq_length or model.tokenizer.model_max_length)
    tokenizer.save(str(folder / TOKENIZER))
    dimensions = model.get_embedding_dimension()
    return Export(
        format=FORMAT,
        identity=titled(name, plainly),
        inputs=tuple(sample),
        dimensions=int(dimensions or 0),
        model=digest(folder / MODEL),
        tokenizer=digest(folder / TOKENIZER),
    )


def _traced(model: SentenceTransformer, sample: dict[str, torch.Tensor], path: Path) -> None:
    import torch  # noqa: PLC0415  (heavy)

    names = list(sample)

    class Whole(torch.nn.Module):
        """The model with its pooling, and unit length."""

        def __init__(self) -> None:
            super().__init__()
            self.model = model.eval()

        def forward(self, *tensors: torch.Tensor) -> Any:
            found = self.model(dict(zip(names, tensors, strict=True)))
            return torch.nn.functional.normalize(found["sentence_embedding"], dim=1)

    axes = {**{name: {0: "texts", 1: "tokens"} for name in names}, "sentence_embedding": {0: "texts"}}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the tracing exporter is the old one, and the one that all of our range has
        torch.onnx.export(
            Whole(),
            tuple(sample.values()),
            path,
            input_names=names,
            output_names=["sentence_embedding"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
