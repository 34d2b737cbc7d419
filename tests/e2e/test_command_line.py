"""The command line as a process of its own, as a shell starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e

TRANSLATOR = [sys.executable, "-m", "translator.cli.main"]
EN_DE = [*TRANSLATOR, "translate", "--from", "en", "--to", "de"]
UNWANTED = ("torch", "transformers", "peft", "accelerate", "PySide6", "sacrebleu")


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """One home for all tests here: the int8 model is made by the first of them."""
    return os.environ | {"TRANSLATOR_HOME": str(tmp_path_factory.mktemp("home"))}


def _loaded(arguments: list[str], environment: dict[str, str]) -> set[str]:
    """The top-level modules that a command has loaded when it is done."""
    code = (
        "import sys; from translator.cli.main import main\n"
        f"status = main({arguments!r})\n"
        "print('\\n'.join(sorted({name.partition('.')[0] for name in sys.modules})))\n"
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split("\n"))


def test_the_line_of_the_readme(environment: dict[str, str]) -> None:
    done = subprocess.run(
        EN_DE, input=b"Where is the station?\n", env=environment, capture_output=True, check=True
    )
    assert done.stdout.count(b"\n") == 1
    assert "Bahnhof" in done.stdout.decode()
    assert done.stderr == b""


def test_translating_loads_nothing_for_learning(environment: dict[str, str]) -> None:
    arguments = ["translate", "--from", "en", "--to", "de", "Where is the station?"]
    loaded = _loaded(arguments, environment)
    assert "ctranslate2" in loaded
    assert loaded.isdisjoint(UNWANTED)


def test_help_loads_next_to_nothing(environment: dict[str, str]) -> None:
    loaded = _loaded(["--help"], environment)
    assert loaded.isdisjoint({*UNWANTED, "ctranslate2", "numpy", "tqdm", "huggingface_hub"})


def test_a_line_comes_out_before_the_next_is_written(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        EN_DE, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            process.stdin.write(b"I am tired.\n")
            process.stdin.flush()
            # Blocks for ever, until pytest's time limit, if the program waits for more lines.
            assert process.stdout.readline().startswith("Ich bin müde".encode())
        process.stdin.close()
        assert process.stdout.read() == b""
        assert process.wait() == 0


def test_a_reader_that_leaves_early(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        EN_DE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"I am tired.\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        # Standard input stays open: the program must end although more could come.
        process.stdin.write(b"I am tired.\n")
        process.stdin.flush()
        assert process.wait(timeout=30) == 0
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_onto_a_full_disk(environment: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*EN_DE, "Hello."], env=environment, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("translator: There is no space left to write")
    assert done.stderr.count(b"\n") == 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Where the tests run in the background of a shell, all they start would ignore Ctrl+C.

    A signal that this process handles, in place of ignoring it, is not ignored by its children.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal for a process")
def test_stopped_while_waiting_for_input(environment: dict[str, str]) -> None:
    with subprocess.Popen(
        EN_DE,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"I am tired.\n")
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 1
        assert process.stderr.read() == b"translator: Stopped before it was done.\n"


def test_output_is_utf8_whatever_the_system_thinks(environment: dict[str, str]) -> None:
    plain = environment | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(EN_DE, input=b"I am tired.\n", env=plain, capture_output=True, check=True)
    assert done.stdout.startswith("Ich bin müde".encode())


def test_many_lines_keep_their_places(environment: dict[str, str]) -> None:
    lines = [f"Room {2000 + number} is free." if number % 7 else "" for number in range(200)]
    done = subprocess.run(
        [*EN_DE, "--quiet"],
        input="\n".join([*lines, ""]).encode(),
        env=environment,
        capture_output=True,
        check=True,
    )
    translated = done.stdout.decode().split("\n")
    assert len(translated) == 201
    for number, line in enumerate(translated[:200]):
        assert (line == "") == (number % 7 == 0)
        assert number % 7 == 0 or str(2000 + number) in line
