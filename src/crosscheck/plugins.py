"""Finds the plug-ins: every module of a package that holds a constant `PLUGIN`. No registration by side effect."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def discover(package: ModuleType, contract: type[T]) -> tuple[T, ...]:  # noqa: ARG001  (only its type counts)
    """The `PLUGIN` constants of the package's modules, sorted by module name.

    `contract` is the protocol that they promise to keep; mypy checks the promise where a plug-in is defined
    (`PLUGIN: DetailKind = Number()`), so nothing is checked again here.
    """
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    modules = (importlib.import_module(f"{package.__name__}.{name}") for name in names)
    return tuple(module.PLUGIN for module in modules if hasattr(module, "PLUGIN"))


def names(package: ModuleType) -> frozenset[str]:
    """What the plug-ins are called, where each has the name of its module: none is loaded."""
    return frozenset(info.name for info in pkgutil.iter_modules(package.__path__))


def named(package: ModuleType, name: str, contract: type[T]) -> T | None:  # noqa: ARG001  (only its type counts)
    """The plug-in called `name`, where the module that holds it has that name: no other module is loaded."""
    if name not in names(package):
        return None
    found = getattr(importlib.import_module(f"{package.__name__}.{name}"), "PLUGIN", None)
    return found if getattr(found, "name", None) == name else None
