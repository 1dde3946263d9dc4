"""What the plug-ins are called can be told without loading them."""

from __future__ import annotations

from crosscheck import details, pipeline
from crosscheck.plugins import names


def test_each_kind_has_the_name_of_its_module() -> None:
    assert names(details) == {kind.name for kind in pipeline.kinds()}
