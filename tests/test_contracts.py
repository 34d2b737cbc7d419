"""What import-linter cannot say: whitelists, what is really loaded, and that the lists are true."""

from __future__ import annotations

import ast
import importlib.metadata
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.tree import ROOT

PACKAGE = ROOT / "translator"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HEAVY = ("torch", "transformers", "peft", "accelerate", "matplotlib")


def _imports(file: Path) -> Iterator[str]:
    """The modules a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file} imports relatively"
            yield node.module or ""


def _packages(folder: Path) -> set[str]:
    """The top-level packages that the files of a folder import."""
    return {name.partition(".")[0] for file in folder.rglob("*.py") for name in _imports(file)}


def _distribution(requirement: str) -> str:
    """The normalised name in a requirement line: ``torch`` for ``torch>=2.6,<2.14``."""
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def _distributions(packages: set[str]) -> set[str]:
    """The distributions that third-party packages come from."""
    known = importlib.metadata.packages_distributions()
    third_party = packages - set(sys.stdlib_module_names) - {"translator"}
    # What other systems need is not installed here: it has to be called as its distribution is.
    return {_distribution(known.get(package, [package])[0]) for package in third_party}


def _loaded_by(*modules: str) -> set[str]:
    """The top-level packages that a fresh Python has loaded after importing the modules."""
    code = f"import {', '.join(modules)}, sys; print(*{{m.partition('.')[0] for m in sys.modules}})"
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


def _modules_of(room: str) -> list[str]:
    folders = [str(PACKAGE / room)]
    return [entry.name for entry in pkgutil.walk_packages(folders, prefix=f"translator.{room}.")]


def test_the_core_imports_the_standard_library_only() -> None:
    assert _packages(PACKAGE / "core") <= {*sys.stdlib_module_names, "translator"}


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("__init__.py")), ids=str)
def test_an_init_file_is_empty(file: Path) -> None:
    """One that imports a sibling would pull it in wherever the package is named."""
    assert file.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("room", ["core", "engine", "memory", "models", "cli", "gui"])
def test_opening_a_room_loads_no_torch(room: str) -> None:
    loaded = _loaded_by(*_modules_of(room))
    assert "translator" in loaded
    assert not loaded & set(HEAVY)


def test_only_the_window_loads_qt() -> None:
    rooms = ("core", "engine", "memory", "models", "cli")
    modules = [module for room in rooms for module in _modules_of(room)]
    assert not _loaded_by("translator.workbench", *modules) & {"PySide6", "shiboken6"}


def test_learning_opens_without_torch() -> None:
    """The learner stands ready from the start; torch comes with the first round."""
    assert not _loaded_by("translator.workbench") & set(HEAVY)


def test_every_import_is_a_declared_dependency_and_the_other_way_round() -> None:
    declared = {_distribution(line) for line in PROJECT["project"]["dependencies"]}
    assert _distributions(_packages(PACKAGE)) == declared


def test_every_dependency_is_bounded_and_pinned() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    wanted = [
        *PROJECT["project"]["dependencies"],
        *(line for lines in extras.values() for line in lines),
    ]
    lines = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    pinned = {_distribution(pin) for pin in pins}
    for requirement in wanted:
        if not requirement.startswith("translator-desktop"):
            assert ">=" in requirement, requirement
            assert _distribution(requirement) in pinned, requirement
    for requirement in PROJECT["project"]["dependencies"]:
        assert ",<" in requirement, requirement


def test_every_test_file_has_a_name_of_its_own() -> None:
    names = [file.name for file in (ROOT / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names))
