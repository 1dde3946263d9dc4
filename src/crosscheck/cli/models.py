"""`crosscheck models`: the encoder as ONNX, so that runs start without torch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.inputs import settings_from
from crosscheck.cli.options import ConfigFile, EncoderName
from crosscheck.cli.output import console
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    from crosscheck.contracts import DetailKind, Encoder

app = typer.Typer(help="Keep the encoder as ONNX: runs start in a fraction of the time.", no_args_is_help=True)

NEAREST = 0.99999
"""Least cosine of an exported model's vector with the reference's."""
ODD = (
    "Yes.",
    "¿Qué pasó el 3 de mayo? Погода в Киеве — 21 °C; 東京で地震。",
    "Officials did not say when \u201cthe operation\u201d, which began at 4:30 a.m. on Tuesday, would end. " * 30,
)
"""Beside the examples of the kinds: a word, other scripts, more than the model reads."""


@app.command()
def export(
    encoder: EncoderName = None,
    cache_dir: Annotated[Path | None, typer.Option("--cache-dir", help="Folder instead of the user's cache.")] = None,
    config: ConfigFile = None,
) -> None:
    """Write the encoder as ONNX, once; later runs use it by themselves, with the same vectors and without torch."""
    from crosscheck import desk, pipeline
    from crosscheck.encoders import onnx
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder, load

    settings = settings_from(config, encoder=encoder, cache_dir=str(cache_dir) if cache_dir else None)
    reference = SentenceTransformersEncoder(settings.encoder)
    probe = probe_of(pipeline.kinds())
    screen = console()
    folder = onnx.export(
        settings.encoder, desk.exports(settings), load, lambda exported: accept(reference, exported, probe)
    )
    screen.print(f"{reference.identity} as {onnx.KIND}: {folder}", highlight=False, markup=False, soft_wrap=True)
    count = sum(len(side) for side in probe)
    screen.print(f"Checked on {count} sentences: same neighbours, cosine above {NEAREST}.", highlight=False)


def probe_of(kinds: tuple[DetailKind, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences of two imagined articles: those that the kinds give as examples, and some odd ones."""
    examples = [example for kind in kinds for example in kind.examples]
    return (
        tuple(dict.fromkeys((*(e.left for e in examples), *ODD))),
        tuple(dict.fromkeys((*(e.right for e in examples), *ODD))),
    )


def accept(reference: Encoder, exported: Encoder, probe: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    """Hold an exported model against its reference.

    Raises:
        ModelError: a vector differs, or other pairs of the probe's sentences would be looked at.
    """
    from crosscheck.align.candidates import candidates

    owners = [name for name, side in zip("ab", probe, strict=True) for _ in side]
    texts = [text for side in probe for text in side]
    ours, theirs = exported.encode(texts), reference.encode(texts)
    if ours.shape != theirs.shape:
        raise ModelError(f"the exported model gives other vectors: {ours.shape} instead of {theirs.shape}")
    least = float((ours * theirs).sum(axis=1).min())
    if not least > NEAREST:
        raise ModelError(f"the exported model gives other vectors: a cosine of {least:.6f} with the reference")
    pairs = [{(c.left, c.right) for c in candidates(owners, vectors)} for vectors in (ours, theirs)]
    if pairs[0] != pairs[1]:
        raise ModelError(f"the exported model aligns otherwise: {len(pairs[0] ^ pairs[1])} pairs differ")
