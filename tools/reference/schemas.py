"""The page on JSON, from the schemas in the package."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

from crosscheck.presentation.markdown import code, table

SCHEMAS = ("report", "draft", "revision")


def schemas() -> Iterator[str]:
    """The three JSON forms, object by object."""
    yield "# JSON"
    yield (
        "What `--output-format json` writes. The schemas themselves (JSON Schema, draft 2020-12) lie in the package, "
        "in `crosscheck/data/`. Fields may be added; those listed here keep their name and meaning within a version. "
        "Fields in bold are always there."
    )
    for name in SCHEMAS:
        text = resources.files("crosscheck").joinpath(f"data/{name}.schema.json").read_text(encoding="utf-8")
        schema = json.loads(text)
        yield f"## {name}"
        yield f"`{name}.schema.json`. {_prose(schema)}"
        yield _object(name, schema, schema["$defs"])
        for part, inner in schema["$defs"].items():
            if "properties" in inner:
                yield f"### {name}: {part}"
                if told := _prose(inner):
                    yield told
                yield _object(name, inner, schema["$defs"])


def _prose(schema: Mapping[str, Any]) -> str:
    return str(schema.get("description", ""))


def _object(page: str, schema: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    rows = [
        (f"**{code(name)}**" if always else code(name), _form(page, inner, defs), _prose(inner))
        for name, always, inner in _flat(schema)
    ]
    return table(("Field", "Value", "Meaning"), rows)


def _flat(schema: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, bool, Mapping[str, Any]]]:
    """The fields, and those of objects inside that have no name of their own, with dots between."""
    required = schema.get("required", ())
    for name, inner in schema.get("properties", {}).items():
        yield f"{before}{name}", name in required, inner
        yield from _flat(inner, f"{before}{name}.")
        yield from _flat(inner.get("items", {}), f"{before}{name}[].")


def _form(page: str, schema: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        part = schema["$ref"].removeprefix("#/$defs/")
        inner = defs[part]
        return f"[{part}](#{page}-{part})" if "properties" in inner else _form(page, inner, defs)
    if "const" in schema:
        return code(json.dumps(schema["const"]), cell=True)
    if "enum" in schema:
        return ", ".join(code(json.dumps(value), cell=True) for value in schema["enum"])
    if choices := schema.get("oneOf") or schema.get("anyOf"):
        return " or ".join(_form(page, one, defs) for one in choices)
    return _typed(page, schema, defs)


def _typed(page: str, schema: Mapping[str, Any], defs: Mapping[str, Any]) -> str:
    stated = schema.get("type", "any")
    kinds = stated if isinstance(stated, list) else [stated]
    words = []
    for kind in kinds:
        if kind == "array" and "items" in schema:
            words.append(f"list of {_form(page, schema['items'], defs)}")
        elif kind == "object" and isinstance(schema.get("additionalProperties"), dict):
            words.append(f"object, each {_form(page, schema['additionalProperties'], defs)}")
        else:
            words.append(kind)
    if {"minimum", "maximum"} <= schema.keys():
        words[0] += f", {schema['minimum']} to {schema['maximum']}"
    return " or ".join(words)
