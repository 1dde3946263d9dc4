"""The files for CI services, whose own shell steps are run as the service would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml  # type: ignore[import-untyped]

from commands import COMMAND

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLE = ROOT / "examples" / "newsroom-repo"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample repository with a planted conflict."""
    repository = shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("ci") / "repo")
    herald = repository / "articles" / "bridge" / "herald.txt"
    herald.write_text(herald.read_text("utf-8").replace("14 people", "11 people"), "utf-8")
    return repository


def shell(script: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A step as GitHub runs `shell: bash`."""
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env={**os.environ, "PATH": f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}", **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_the_action_annotates_summarises_and_fails(newsroom: Path, tmp_path: Path) -> None:
    action = loaded(ROOT / "action.yml")
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "check"]
    given = {name: str(row.get("default", "")) for name, row in action["inputs"].items()} | {"paths": "articles"}
    variables = {k: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: given[m[1]], v) for k, v in step["env"].items()}
    files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    done = shell(
        step["run"],
        newsroom,
        **variables,
        **{name: str(file) for name, file in files.items()},
        RUNNER_TEMP=str(tmp_path),
        GITHUB_ACTIONS="true",
    )
    assert done.returncode == 1, done.stderr
    first, *_, last = done.stdout.splitlines()
    assert re.match(r"::error file=articles/bridge/\w+\.txt,line=\d+,title=", first)
    assert re.match(r"::notice title=crosscheck::1 (new )?conflict in 3 articles", last)
    outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text("utf-8").splitlines())
    assert outputs.keys() == action["outputs"].keys()
    (finding,) = json.loads(Path(outputs["report"]).read_text("utf-8"))["findings"]
    assert sorted({side["value"] for side in finding["sides"]}) == ["11", "14"]
    assert json.loads(Path(outputs["sarif"]).read_text("utf-8"))["version"] == "2.1.0"
    assert re.match(r"# 1 (new )?conflict in 3 articles", files["GITHUB_STEP_SUMMARY"].read_text("utf-8"))
    assert not (newsroom / "reports").exists()


def test_the_gitlab_job_writes_what_it_hands_over(newsroom: Path) -> None:
    job = loaded(ROOT / "ci" / "gitlab.yml")["crosscheck"]
    install, check = job["script"]
    assert "$CROSSCHECK_PACKAGE" in install
    done = shell(check, newsroom, **{k: v for k, v in job["variables"].items() if k.startswith("CROSSCHECK")})
    assert done.returncode == 1, done.stderr
    assert "conflict number" in done.stdout
    reports = job["artifacts"]["reports"]
    (issue,) = json.loads((newsroom / reports["codequality"]).read_text("utf-8"))
    assert issue["check_name"] == "crosscheck/number"
    assert ET.parse(newsroom / reports["junit"]).getroot().get("failures") == "1"
    assert all((newsroom / path).is_file() for path in job["artifacts"]["paths"])


def test_the_sample_repository_names_what_is_there() -> None:
    """`tools/crosscheck` is a copy of this repository: what the samples name in it must be here."""
    workflow = loaded(EXAMPLE / ".github" / "workflows" / "crosscheck.yml")
    used = [step["uses"] for step in workflow["jobs"]["check"]["steps"]]
    assert "./tools/crosscheck" in used
    (include,) = loaded(EXAMPLE / ".gitlab-ci.yml")["include"]
    assert (ROOT / Path(include["local"]).relative_to("tools/crosscheck")).is_file()
    (hook,) = loaded(ROOT / ".pre-commit-hooks.yaml")
    (local,) = loaded(EXAMPLE / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert local["entry"] == f"{hook['entry']} articles"


def test_the_action_installs_itself() -> None:
    action = loaded(ROOT / "action.yml")
    (step,) = [step for step in action["runs"]["steps"] if step.get("name") == "Install"]
    assert step["env"]["WHAT"] == "${{ inputs.version || github.action_path }}"
    done = shell(f"python() {{ printf '%s\\n' \"$@\"; }}\n{step['run']}", ROOT, WHAT=str(ROOT))
    assert done.stdout.splitlines()[-1] == str(ROOT)
    assert (ROOT / "pyproject.toml").is_file()
