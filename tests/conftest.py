"""What every test runs under, and the few fixtures that all rooms use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from translator.core.paths import Home
from translator.core.resources import resources
from translator.engine.model import conversion

pytest_plugins = [
    "pytester",
    "tests.support.displays",
    "tests.support.garbage",
    "tests.support.silence",
    "tests.support.threads",
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--headed", action="store_true", help="open windows on the real display, to watch them"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Set what libraries read once, before any of them is imported."""
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LANGUAGE"] = "en"  # of the window, whatever the system's is
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


@pytest.fixture
def eight_bits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights of eight bits, also on a processor that is given seven."""
    monkeypatch.setattr(conversion, "saturates", lambda: False)


@pytest.fixture(autouse=True)
def home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the user's own in this test; nothing reaches the real one."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TRANSLATOR_HOME", str(folder))
    return folder


@pytest.fixture
def home(home_folder: Path) -> Home:
    """The same, as the program knows it. Nothing in it exists yet."""
    return Home(data=home_folder, cache=home_folder / "cache")


@pytest.fixture(scope="session")
def bundled_model() -> Path:
    """The folder of the bundled English to German model."""
    return resources() / "models" / "small-en-de"
