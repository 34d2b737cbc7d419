"""What all exports of a model have in common: written beside, checked, then renamed into place."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.core.direction import Direction
from translator.core.drafts import BEAM
from translator.core.errors.files import DiskFull, WouldOverwrite
from translator.core.errors.learning import ExportFailed
from translator.core.files import writing_fault
from translator.core.sentences import said
from translator.core.text import normalise
from translator.learning.revisions.revision_record import Revision, Summary
from translator.learning.weights.interpolation import Weights

# Two programs add the same numbers in another order; where two words are equally probable to the
# last digits, they may then differ. On the bundled models at most one sentence of 100 did.
LEAST_AGREEMENT = 0.98
_MAY_HOLD_A_TIE = 20  # sentences; of so many, one may differ whatever the share
# Enough for every kind of fault that was ever seen; more would only take longer.
MOST_CHECKED = 100
_LONGEST_CHECK = 900.0  # seconds
_LOOK_EVERY = 0.2  # seconds between two looks at whether the user wants to stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What is exported.

    Attributes:
        model_folder: tokeniser and config.json; the base's, or that of a grown vocabulary.
        weights: all weights by their canonical Hugging Face names, single precision.
        serving_folder: the int8 form that serves.
        name, licence: of the base model.
        added_pieces: how many pieces the vocabulary grew by.
    """

    model_folder: Path
    weights: Weights
    serving_folder: Path
    direction: Direction
    revision: Revision
    name: str
    licence: str
    added_pieces: int = 0


def on_and_on() -> None:
    """Stands for the user's wish where nobody can change their mind."""


class Mismatch(Exception):
    """An export does not do what the program does; ``difference`` says how."""

    def __init__(self, difference: str) -> None:
        super().__init__(difference)
        self.difference = difference


def write_checked(
    destination: Path,
    write: Callable[[Path], None],
    check: Callable[[Path], None],
    *,
    go_on: Callable[[], None] = on_and_on,
) -> None:
    """Write a folder beside ``destination``, check it there, and rename it.

    Args:
        write: fills the empty folder it is given.
        check: raises ``Mismatch`` if what was written is not right.
        go_on: called between the steps; raises ``ExportStopped`` where the user wants no more.

    Raises:
        ExportStopped: nothing is left behind.
        WouldOverwrite: something is there already; it is left alone.
        ExportFailed: the check failed; nothing is left behind.
        DiskFull, FileUnwritable: nothing is left behind.
    """
    if destination.exists() or destination.is_symlink():
        raise WouldOverwrite(destination)
    with folders_for(destination), _beside(destination) as folder:
        try:
            write(folder)
        except OSError as error:
            raise writing_fault(error, destination) from error
        go_on()
        try:
            check(folder)
        except Mismatch as error:
            raise ExportFailed(destination, error.difference) from error
        except DiskFull as error:  # of what is written for the check, which nobody has asked for
            raise DiskFull(destination) from error
        except OSError as error:
            raise writing_fault(error, destination) from error
        go_on()
        try:
            # Checked again: renaming over an empty folder would succeed.
            if destination.exists():
                raise WouldOverwrite(destination)
            folder.rename(destination)
        except OSError as error:
            raise writing_fault(error, destination) from error


@contextmanager
def folders_for(destination: Path) -> Iterator[None]:
    """Make the folders above ``destination`` that are missing; where nothing comes of it, none.

    Raises:
        DiskFull, FileUnwritable: they cannot be made.
    """
    missing = [folder for folder in destination.parents if not folder.exists()]
    try:
        try:
            destination.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise writing_fault(error, destination) from error
        yield
    except BaseException:
        for folder in missing:
            with suppress(OSError):  # it was not made, or there is something in it by now
                folder.rmdir()
        raise


@contextmanager
def _beside(destination: Path) -> Iterator[Path]:
    """An empty folder next to where the export goes, so that a rename can put it there."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{destination.name}-", dir=destination.parent))
    except OSError as error:
        raise writing_fault(error, destination) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sentences(sources: Sequence[str]) -> list[str]:
    """The sentences an export is checked on: different ones, each on one line."""
    unique = dict.fromkeys(normalise(source) for source in sources)
    return [source for source in unique if source][:MOST_CHECKED]


def in_clean_process(
    script: Path,
    asked: str,
    *,
    go_on: Callable[[], None] = on_and_on,
    on_lines: Callable[[int], None] = lambda _: None,
) -> str:
    """Run a script by itself, which sees nothing of this program, and give its standard output.

    Args:
        go_on: called several times a second; whatever it raises ends the script.
        on_lines: called as often with how many lines it has written, where the system can tell.

    Raises:
        Mismatch: it failed; the last line it wrote about why is the message.
    """
    try:
        with tempfile.TemporaryFile() as questions:
            questions.write(asked.encode())
            questions.seek(0)
            with subprocess.Popen(
                [sys.executable, "-P", str(script)],  # -P: modules beside the script stay unseen
                stdin=questions,  # a pipe would lose what does not fit into it at the first look
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
            ) as process:
                try:
                    answer, complaint = _end_of(process, go_on, on_lines)
                except BaseException:
                    process.kill()  # else leaving would wait for its end
                    raise
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Mismatch(
            said("the process that reads it again did not finish ({error})", error=error)
        ) from error
    if process.returncode:
        written = complaint.strip().splitlines() or ["it said nothing"]
        raise Mismatch(said("it could not be read again ({last})", last=written[-1]))
    return answer


def _end_of(
    process: subprocess.Popen[str], go_on: Callable[[], None], on_lines: Callable[[int], None]
) -> tuple[str, str]:
    """What the process wrote to its standard output and standard error, once it has ended."""
    latest = time.monotonic() + _LONGEST_CHECK
    while True:
        try:
            return process.communicate(timeout=_LOOK_EVERY)
        except subprocess.TimeoutExpired as so_far:
            go_on()
            # Bytes whatever the process writes, and on Windows nothing.
            on_lines((so_far.output or b"").count(b"\n"))
            if time.monotonic() > latest:
                raise


def agreement(found: Sequence[object], expected: Sequence[object]) -> float:
    """The share of equal answers.

    Raises:
        Mismatch: there are not as many answers as questions, or too few are equal.
    """
    if len(found) != len(expected):
        raise Mismatch(
            said(
                "it gave {found} translations of {expected} sentences",
                found=len(found),
                expected=len(expected),
            )
        )
    equal = sum(one == other for one, other in zip(found, expected, strict=True))
    share = equal / len(expected) if expected else 1.0
    is_tie = equal == len(expected) - 1 and len(expected) >= _MAY_HOLD_A_TIE
    if share < LEAST_AGREEMENT and not is_tie:
        raise Mismatch(
            said(
                "only {equal} of {expected} translations are the same",
                equal=equal,
                expected=len(expected),
            )
        )
    return share


def read_settings(path: Path) -> dict[str, Any]:
    """A JSON file of settings; empty where there is none."""
    if not path.is_file():
        return {}
    settings: dict[str, Any] = json.loads(path.read_bytes())
    return settings


def write_settings(path: Path, settings: Mapping[str, Any]) -> None:
    """The same, in a form that is stable and pleasant to read."""
    text = json.dumps(settings, indent=2, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def card(exported: Exported, *, usage: str, metadata: Mapping[str, str]) -> str:
    """The model card: figures and names only, nothing that the user wrote.

    Args:
        usage: how to use this kind of export, in Markdown.
        metadata: the lines between the dashes that model hubs read.
    """
    finding, direction = exported.revision.finding, exported.direction
    front = "\n".join(f"{key}: {value}" for key, value in metadata.items())
    grown = (
        f" Its vocabulary was extended by {exported.added_pieces} pieces for them."
        if exported.added_pieces
        else ""
    )
    return f"""---
{front}
---
# {exported.name}, {direction}, revision {exported.revision.number}

Translates from `{direction.source}` to `{direction.target}`. Made from the model
**{exported.name}** by learning from {len(finding.corrections)} corrections of its user.{grown}
Exported by Translator.

Licence and attribution of the base model: {exported.licence}.

## Use

{usage.strip()}

## Decoding

The program serves it in int8, with a beam of {BEAM.beam}, no sequence of {BEAM.repetition_limit}
pieces twice, and `<unk>` and `<pad>` never chosen, as `translator translate --beam {BEAM.beam}`
does. Where the model translates the other way, too, the window takes the one of the {BEAM.beam}
hypotheses that also says the source back best (`--careful`).

## Scores

{_score_table(finding.scores)}
"""


def _score_table(scores: Mapping[str, Summary]) -> str:
    if not scores:
        return "None were measured."
    rows = ["| pairs | n | BLEU | chrF | nats per token |", "|---|---|---|---|---|"]
    rows += [
        f"| {name.replace('_', ', ')} | {row['pairs']} | {row['bleu']:.2f} | {row['chrf']:.2f} "
        f"| {row['nll']:.4f} |"
        for name, row in scores.items()
    ]
    signatures = {str(row[key]) for row in scores.values() for key in _SIGNATURES if key in row}
    return "\n".join([*rows, "", *(f"- `{signature}`" for signature in sorted(signatures))])


_SIGNATURES = ("bleu_signature", "chrf_signature")
