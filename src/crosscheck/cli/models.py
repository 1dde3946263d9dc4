"""`crosscheck models`: which there are, and the encoder as ONNX, so that runs start without torch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.inputs import settings_from, store
from crosscheck.cli.options import ConfigFile, EncoderName, PipelineName
from crosscheck.cli.output import console
from crosscheck.errors import ConfigError, ModelError

if TYPE_CHECKING:
    from crosscheck.contracts import DetailKind, Encoder

app = typer.Typer(
    help="See which models are here; keep the encoder as ONNX: runs start in a fraction of the time.",
    no_args_is_help=True,
)

NEAREST, NEAR = 0.99999, 0.9
"""Least cosine of an exported model's vector with the reference's, and of one in 8 bits, which draws other pairs."""
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
    int8: Annotated[bool, typer.Option("--int8", help="In 8-bit integers: smaller, with other vectors.")] = False,
    config: ConfigFile = None,
) -> None:
    """Write the encoder as ONNX, once; later runs use it by themselves, with the same vectors and without torch."""
    from crosscheck import desk, pipeline
    from crosscheck.encoders import onnx
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder, load

    settings = settings_from(config, encoder=encoder, cache_dir=str(cache_dir) if cache_dir else None)
    reference = SentenceTransformersEncoder(settings.encoder)
    probe = probe_of(pipeline.kinds())
    kind = onnx.SMALL if int8 else onnx.KIND
    folder = onnx.export(
        settings.encoder,
        desk.exports(settings),
        load,
        lambda exported: accept(reference, exported, probe, other=int8),
        kind,
    )
    _tell(f"{reference.identity} as {kind}: {folder}")
    count = sum(len(side) for side in probe)
    alike = f"cosine above {NEAR}" if int8 else f"same neighbours, cosine above {NEAREST}"
    _tell(f"Checked on {count} sentences: {alike}.")
    if int8:
        _tell("Runs take it where encoder_kind is 'int8'; they align otherwise here and there.")


@app.command(name="list")
def show(encoder: EncoderName = None, pipeline: PipelineName = None, config: ConfigFile = None) -> None:
    """Show which models are here, how large they are, and which of them a run takes now. Loads none."""
    from crosscheck import desk
    from crosscheck.encoders import dimensions, onnx, place
    from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder
    from crosscheck.language import SpacyParser

    settings = settings_from(config, encoder=encoder, pipeline=pipeline)
    known = store(settings)
    try:
        taken, lacking = desk.encoder_of(settings), None
    except ConfigError as error:
        taken, lacking = None, error
    reference = SentenceTransformersEncoder(settings.encoder, remembered=known.digest)
    source = Path(place(settings.encoder))
    _tell(f"Encoder (encoder_kind is {settings.encoder_kind})")
    exported = taken.folder if isinstance(taken, onnx.OnnxEncoder) else None
    _row(reference.identity, source, dimensions(source), taken=taken is not None and exported is None)
    for folder, export in onnx.exports(desk.exports(settings)):
        name = f"{export.identity}+{export.kind}" if export else "an export that cannot be used"
        _row(name, folder, export.dimensions if export else None, taken=folder == exported)
    parser = SpacyParser(settings.pipeline, remembered=known.digest)
    _tell("Language pipeline")
    _row(parser.identity, parser.folder, None, taken=True)
    if lacking:
        raise lacking


def _row(name: str, folder: Path, size: int | None, *, taken: bool) -> None:
    """What a model is called, what it weighs and where it lies; an arrow before what a run takes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    told = [f"{sum(path.stat().st_size for path in files) / 1e6:.1f} MB" if files else "not a folder on this machine"]
    told += [f"{size} dimensions"] if size else []
    _tell(f"{'->' if taken else '  '} {name}: {', '.join(told)}")
    if files:
        _tell(f"   {folder}")


def _tell(text: str) -> None:
    console().print(text, highlight=False, markup=False, soft_wrap=True)


def probe_of(kinds: tuple[DetailKind, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences of two imagined articles: those that the kinds give as examples, and some odd ones."""
    examples = [example for kind in kinds for example in kind.examples]
    return (
        tuple(dict.fromkeys((*(e.left for e in examples), *ODD))),
        tuple(dict.fromkeys((*(e.right for e in examples), *ODD))),
    )


def accept(
    reference: Encoder, exported: Encoder, probe: tuple[tuple[str, ...], tuple[str, ...]], *, other: bool = False
) -> None:
    """Hold an exported model against its reference.

    Args:
        reference: the model that was exported.
        exported: the model as it was written.
        probe: the sentences of two articles.
        other: it is known to give other vectors, which must only be near.

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
    if not least > (NEAR if other else NEAREST):
        raise ModelError(f"the exported model gives other vectors: a cosine of {least:.6f} with the reference")
    if other:
        return
    pairs = [{(c.left, c.right) for c in candidates(owners, vectors)} for vectors in (ours, theirs)]
    if pairs[0] != pairs[1]:
        raise ModelError(f"the exported model aligns otherwise: {len(pairs[0] ^ pairs[1])} pairs differ")
