"""The exported model against the one that it was made of."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from crosscheck import cli, pipeline
from crosscheck.cli.models import accept, probe_of
from crosscheck.config import Settings
from crosscheck.desk import encoder_of, exports
from crosscheck.encoders import DEFAULT_MODEL, onnx
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder, load
from crosscheck.errors import ConfigError, ModelError

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
TEXTS = ("The ferry sank on Monday.", "Forty-three people died.", "It sank.", "The ferry sank on Monday.", "x " * 400)


@pytest.fixture(scope="module")
def reference() -> SentenceTransformersEncoder:
    return SentenceTransformersEncoder()


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory, reference: SentenceTransformersEncoder) -> Settings:
    """Settings with a cache in which the default model was exported."""
    found = Settings(cache_dir=str(tmp_path_factory.mktemp("cache")))
    probe = probe_of(pipeline.kinds()[:2])
    onnx.export(DEFAULT_MODEL, exports(found), load, lambda exported: accept(reference, exported, probe))
    return found


def test_the_export_is_used_by_itself_and_says_so(settings: Settings, reference: SentenceTransformersEncoder) -> None:
    encoder = encoder_of(settings)
    assert encoder.identity == f"{reference.identity}+onnx-float32"
    rows = encoder.encode(TEXTS)
    assert np.abs(rows - reference.encode(TEXTS)).max() < 1e-5
    assert (rows[0] == rows[3]).all()
    assert encoder.encode(()).shape == (0, 0)


def test_company_changes_no_bit_of_a_vector(settings: Settings) -> None:
    encoder = encoder_of(settings)
    assert isinstance(encoder, onnx.OnnxEncoder)
    assert encoder.steady
    texts = sorted({word for example in pipeline.kinds()[0].examples for word in (example.left, example.right)})
    rows = encoder.encode(texts)
    for n, text in enumerate(texts):
        assert encoder.encode([text])[0].tobytes() == rows[n].tobytes(), text


class Scaling(onnx.OnnxEncoder):
    """Rounds to steps of the greatest number in the batch, as dynamic quantisation does."""

    def __init__(self) -> None: ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.array([[len(text), int(text[:2])] for text in texts], dtype=np.float32)
        return np.asarray(np.round(rows / rows.max() * 127), dtype=np.float32)


def test_an_encoder_that_looks_at_the_whole_batch_is_not_steady() -> None:
    assert not onnx._steady(Scaling())


def test_settings_force_one_or_the_other(settings: Settings, tmp_path: Path) -> None:
    torch = Settings(cache_dir=settings.cache_dir, encoder_kind="torch")
    assert isinstance(encoder_of(torch), SentenceTransformersEncoder)
    with pytest.raises(ConfigError, match="crosscheck models export"):
        encoder_of(Settings(cache_dir=str(tmp_path), encoder_kind="onnx"))


@pytest.mark.parametrize(("kind", "arrow"), [("auto", 1), ("torch", 0)])
def test_the_list_of_models_says_which_a_run_takes(
    settings: Settings, kind: str, arrow: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CROSSCHECK_CACHE_DIR", settings.cache_dir)
    monkeypatch.setenv("CROSSCHECK_ENCODER_KIND", kind)
    monkeypatch.setattr(sys, "argv", ["crosscheck", "models", "list"])
    with pytest.raises(SystemExit) as end:
        cli.run()
    models = [line for line in capsys.readouterr().out.splitlines() if "MB" in line]
    assert end.value.code == 0
    assert ["384 dimensions" in line for line in models] == [True, True, False]
    assert ["+onnx-float32" in line for line in models] == [False, True, False]
    assert [line.startswith("-> ") for line in models] == [arrow == 0, arrow == 1, True]


def test_the_list_of_models_says_what_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = exports(Settings(cache_dir=str(tmp_path))) / f"{onnx.KIND}-0123456789abcdef"
    broken.mkdir(parents=True)
    (broken / onnx.RECORD).write_text("{}", encoding="utf-8")
    monkeypatch.setenv("CROSSCHECK_CACHE_DIR", str(tmp_path))
    monkeypatch.setenv("CROSSCHECK_ENCODER_KIND", "onnx")
    monkeypatch.setattr(sys, "argv", ["crosscheck", "models", "list", "--encoder", "nowhere"])
    with pytest.raises(SystemExit) as end:
        cli.run()
    said = capsys.readouterr()
    assert end.value.code == 2
    assert "nowhere: not a folder on this machine" in said.out
    assert "an export that cannot be used" in said.out
    assert "there is no usable export of 'nowhere'" in said.err


def test_eight_bits_are_another_encoder_for_who_asks(
    settings: Settings, reference: SentenceTransformersEncoder
) -> None:
    asked = Settings(cache_dir=settings.cache_dir, encoder_kind="int8")
    with pytest.raises(ConfigError, match="models export --int8"):
        encoder_of(asked)
    probe = probe_of(pipeline.kinds()[:1])
    folder = onnx.export(
        DEFAULT_MODEL, exports(asked), load, lambda made: accept(reference, made, probe, other=True), onnx.SMALL
    )
    encoder = encoder_of(asked)
    assert isinstance(encoder, onnx.OnnxEncoder)
    assert (encoder.folder, encoder.steady) == (folder, False)
    assert encoder.identity == f"{reference.identity}+onnx-int8"
    with pytest.raises(ModelError, match="other vectors"):
        accept(reference, encoder, probe)
    assert (folder / onnx.MODEL).stat().st_size < 30e6
    assert encoder_of(settings).identity.endswith("+onnx-float32")
    shutil.rmtree(folder)


def test_bfloat16_is_another_encoder_for_who_asks(settings: Settings, reference: SentenceTransformersEncoder) -> None:
    encoder = encoder_of(Settings(cache_dir=settings.cache_dir, encoder_kind="bfloat16"))
    assert encoder.identity == f"{reference.identity}+torch-bfloat16"
    rows = encoder.encode(TEXTS)
    assert rows.dtype == np.float32
    cosines = (rows * reference.encode(TEXTS)).sum(axis=1)
    assert 0.99 < cosines.min() < 0.999999


def test_the_export_runs_without_torch(settings: Settings) -> None:
    code = (
        "import sys; from pathlib import Path; from crosscheck.encoders import onnx\n"
        f"found = onnx.find({DEFAULT_MODEL!r}, Path({str(exports(settings))!r}))\n"
        "assert found.encode(['a sentence']).shape == (1, 384)\n"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


class Noisy:
    """The reference with a little noise: another model, as far as anybody can tell."""

    identity = "noisy"

    def __init__(self, reference: SentenceTransformersEncoder) -> None:
        self._reference = reference

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = self._reference.encode(texts)
        rows = rows + np.random.default_rng(0).normal(scale=0.001, size=rows.shape).astype(np.float32)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def test_another_models_vectors_are_refused(reference: SentenceTransformersEncoder) -> None:
    with pytest.raises(ModelError, match="other vectors"):
        accept(reference, Noisy(reference), probe_of(pipeline.kinds()[:1]))


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    def fails(name: str, **_: str) -> SentenceTransformer:
        raise ModelError(f"{name} does not load")

    with pytest.raises(ModelError, match="does not load"):
        onnx.export(DEFAULT_MODEL, tmp_path, fails, lambda _: None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["model", "record", "version"])
def test_a_damaged_export_is_passed_over_with_a_warning(
    settings: Settings, damage: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (source,) = exports(settings).iterdir()
    folder = tmp_path / source.name
    folder.mkdir()
    for file in source.iterdir():
        (folder / file.name).write_bytes(file.read_bytes()[:-1] if damage in file.name else file.read_bytes())
    record = json.loads((source / onnx.RECORD).read_text(encoding="utf-8"))
    if damage == "record":
        (folder / onnx.RECORD).write_text("[]", encoding="utf-8")
    if damage == "version":
        (folder / onnx.RECORD).write_text(json.dumps({**record, "format": 0}), encoding="utf-8")
    assert onnx.find(DEFAULT_MODEL, tmp_path) is None
    assert "export the model again" in caplog.text
