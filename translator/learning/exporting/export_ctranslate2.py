"""Export as a CTranslate2 folder: int8 weights, tokeniser, and a script that runs it anywhere."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from translator.core.drafts import BEAM
from translator.core.text import normalise
from translator.engine.decoding.decoding import Decoder
from translator.engine.model.checksums import CHECKSUMS
from translator.engine.model.tokeniser import END, Tokeniser
from translator.learning.exporting.checked_folder import (
    Exported,
    agreement,
    card,
    in_clean_process,
    on_and_on,
    sentences,
    write_checked,
)
from translator.learning.exporting.export_steps import CTRANSLATE2_SHARES, ExportSteps

_STEPS = ExportSteps(CTRANSLATE2_SHARES)
_SCRIPT = Path(__file__).with_name("reader_ctranslate2.py")
_TOKEN_LINE = "TARGET_TOKEN: list[str] = []"
_USAGE = """
```sh
pip install ctranslate2 sentencepiece
python translate.py < source.txt > target.txt
```

`translate.py` is all that is needed to build on: it cuts a sentence into pieces with `source.spm`,
ends it with `</s>`, and joins the pieces that CTranslate2 gives with `target.spm`.
"""


def export_ctranslate2(
    destination: Path,
    exported: Exported,
    sources: Sequence[str],
    *,
    go_on: Callable[[], None] = on_and_on,
    steps: ExportSteps = _STEPS,
) -> None:
    """Write the folder, run it on ``sources`` in a process of its own, and put it in place.

    Args:
        go_on: see ``write_checked``.
        steps: told as they are reached.

    Raises:
        ExportStopped: nothing is left behind.
        WouldOverwrite: something is there already; it is left alone.
        ExportFailed: it does not translate as the program does; it was removed.
        DiskFull, FileUnwritable: nothing is left behind.
    """
    write_checked(
        destination,
        lambda folder: _write(folder, exported),
        lambda folder: _check(folder, exported, sentences(sources), go_on, steps),
        go_on=go_on,
    )


def _write(folder: Path, exported: Exported) -> None:
    for path in exported.serving_folder.iterdir():
        if path.name != CHECKSUMS:
            shutil.copyfile(path, folder / path.name)
    for name in ("source.spm", "target.spm"):
        shutil.copyfile(exported.model_folder / name, folder / name)
    first = Tokeniser(exported.model_folder, exported.direction).encode("")[0]
    script = _SCRIPT.read_text(encoding="utf-8")
    if first != END:
        script = script.replace(_TOKEN_LINE, f"TARGET_TOKEN: list[str] = {json.dumps([first])}")
    (folder / "translate.py").write_text(script, encoding="utf-8")
    metadata = {
        "library_name": "ctranslate2",
        "language": f"[{exported.direction.source}, {exported.direction.target}]",
    }
    text = card(exported, usage=_USAGE, metadata=metadata)
    (folder / "README.md").write_text(text, encoding="utf-8")


def _check(
    folder: Path,
    exported: Exported,
    sources: Sequence[str],
    go_on: Callable[[], None],
    steps: ExportSteps,
) -> None:
    steps.reach("weights")
    asked = "".join(f"{text}\n" for text in sources)
    said = in_clean_process(
        folder / "translate.py",
        asked,
        go_on=go_on,
        on_lines=lambda lines: steps.reach("its translations", min(lines / len(sources), 1.0)),
    )
    tokeniser = Tokeniser(exported.model_folder, exported.direction)
    decoder = Decoder(exported.serving_folder, tokeniser, threads=1)
    expected: list[str] = []
    for source in sources:  # one at a time, as there: in another batch they are rounded otherwise
        go_on()
        expected += [normalise(one.text) for one in decoder.decode_once([source], BEAM)]
        steps.reach("our translations", len(expected) / len(sources))
    agreement([normalise(line) for line in said.split("\n")[:-1]], expected)
