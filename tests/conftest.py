"""Fixtures that are dear to build: one language pipeline for the whole session."""

from __future__ import annotations

import os
import tempfile

import pytest

from crosscheck.language import SpacyParser

CACHE = tempfile.TemporaryDirectory(prefix="crosscheck-tests-", ignore_cleanup_errors=True)  # never the user's own
os.environ["CROSSCHECK_CACHE_DIR"] = CACHE.name
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    return SpacyParser()
