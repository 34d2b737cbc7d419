"""Exports: checked in a process of their own, never half there, nothing of the user's in them."""

from __future__ import annotations

import errno
import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.support.revisions import changed
from tests.support.tiny_marian import PAIRS
from translator.core.direction import Direction
from translator.core.drafts import BEAM
from translator.core.errors.files import DiskFull, FileUnwritable, WouldOverwrite
from translator.core.errors.learning import ExportFailed, ExportStopped
from translator.core.gate import Check, Outcome, Reason
from translator.engine.decoding.decoding import Decoder
from translator.engine.model.conversion import convert
from translator.engine.model.tokeniser import Tokeniser
from translator.engine.model.weights_file import read_weights
from translator.learning.exporting import checked_folder as exporting
from translator.learning.exporting import export_ctranslate2
from translator.learning.exporting.checked_folder import (
    Exported,
    Mismatch,
    agreement,
    in_clean_process,
    sentences,
    write_checked,
)
from translator.learning.exporting.export_ctranslate2 import export_ctranslate2 as to_ctranslate2
from translator.learning.exporting.export_hf import export_hf
from translator.learning.exporting.export_steps import CTRANSLATE2_SHARES, HF_SHARES, ExportSteps
from translator.learning.fitting.vocabulary import grow
from translator.learning.recipe.recipe import Example
from translator.learning.revisions.revision_record import Finding, Revision

DE = Direction("en", "de")
SOURCES = [source for source, _ in PAIRS]
SYMBOL = "℃"
FINDING = Finding(
    created=0.0,
    corrections=(1, 2, 5),
    scores={
        "general_base": {
            "pairs": 250,
            "bleu": 31.234,
            "chrf": 55.5,
            "nll": 1.5,
            "bleu_signature": "nrefs:1|case:mixed|tok:13a",
        },
        "general_after": {
            "pairs": 250,
            "bleu": 31.5,
            "chrf": 55.75,
            "nll": 1.25,
            "bleu_signature": "nrefs:1|case:mixed|tok:13a",
        },
    },
    reasons=(Reason(check=Check.BLEU, outcome=Outcome.HARMLESS, figure=0.2, sentence="Fine."),),
)


@pytest.fixture(scope="module")
def exported(schooled_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A revision with a grown vocabulary and changed weights, over a model that can translate."""
    folder = tmp_path_factory.mktemp("exported")
    examples = [Example(f"it is 20 {SYMBOL}", f"es sind 20 {SYMBOL}", "k")]
    growth = grow(schooled_model, folder / "grown", direction=DE, examples=examples)
    assert SYMBOL in "".join(growth.pieces)
    weights = changed(read_weights(folder / "grown"), 3)
    convert(folder / "grown", folder / "serving", weights=weights)
    return Exported(
        model_folder=folder / "grown",
        weights=weights,
        serving_folder=folder / "serving",
        direction=DE,
        revision=Revision(number=7, parent=6, base="", finding=FINDING, libraries={}),
        name="tiny",
        licence="CC BY 4.0, by the makers of tiny",
        added_pieces=len(growth.pieces),
    )


def test_transformers_reads_the_export_and_translates_as_the_program_does(
    exported: Exported, tmp_path: Path
) -> None:
    destination = tmp_path / "out" / "model"
    export_hf(destination, exported, [*SOURCES, f"it is 20 {SYMBOL}"])
    assert [path.name for path in destination.parent.iterdir()] == ["model"]
    assert {path.name for path in destination.iterdir()} == {
        "README.md",
        "config.json",
        "generation_config.json",
        "model.safetensors",
        "source.spm",
        "target.spm",
        "tokenizer_config.json",
        "vocab.json",
    }
    convert(destination, tmp_path / "again")
    model = [folder / "model.bin" for folder in (tmp_path / "again", exported.serving_folder)]
    assert model[0].read_bytes() == model[1].read_bytes()
    told = re.search(r"(\d+) of (\d+) held-out", (destination / "README.md").read_text())
    assert told is not None
    equal, of = map(int, told.groups())
    assert of // 2 < equal <= of == len(SOURCES) + 1
    generation = json.loads((destination / "generation_config.json").read_text())
    vocabulary = json.loads((destination / "vocab.json").read_text())
    assert generation["num_beams"] == 4
    assert generation["no_repeat_ngram_size"] == 5
    assert generation["bad_words_ids"] == [[vocabulary["<unk>"]], [vocabulary["<pad>"]]]
    assert json.loads((destination / "config.json").read_text())["dtype"] == "float32"


def test_an_export_that_torch_would_start_otherwise_is_refused(
    exported: Exported, tmp_path: Path
) -> None:
    """The pad row: CTranslate2 starts from zero whatever it holds, torch from what it holds."""
    moved = {name: array.copy() for name, array in exported.weights.items()}
    moved["model.shared.weight"][-1] = 0.5
    spoiled = Exported(
        model_folder=exported.model_folder,
        weights=moved,
        serving_folder=exported.serving_folder,
        direction=DE,
        revision=exported.revision,
        name="tiny",
        licence="",
    )
    with pytest.raises(ExportFailed, match="decoding starts from is not zero"):
        export_hf(tmp_path / "model", spoiled, SOURCES)
    assert list(tmp_path.glob("[!h]*")) == []


def test_the_script_in_the_export_translates_as_the_program_does(
    exported: Exported, tmp_path: Path
) -> None:
    destination = tmp_path / "model"
    to_ctranslate2(destination, exported, SOURCES)
    assert {"translate.py", "README.md", "source.spm", "target.spm", "model.bin"} <= {
        path.name for path in destination.iterdir()
    }
    elsewhere = tmp_path / "elsewhere"
    destination.rename(elsewhere)
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", str(elsewhere / "translate.py")],
        input="the house is big\nmy cat sleeps in the house\n",
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    tokeniser = Tokeniser(exported.model_folder, DE)
    decoder = Decoder(exported.serving_folder, tokeniser, threads=1)
    texts = ["the house is big", "my cat sleeps in the house"]
    assert done.stdout.splitlines() == [found.text for found in decoder.decode(texts, BEAM)]


def test_a_language_token_is_written_into_the_script(exported: Exported, tmp_path: Path) -> None:
    model_folder = tmp_path / "model"
    shutil.copytree(exported.model_folder, model_folder)
    vocabulary = json.loads((model_folder / "vocab.json").read_text())
    del vocabulary[next(piece for piece, index in vocabulary.items() if index == 5)]
    (model_folder / "vocab.json").write_text(json.dumps(vocabulary | {">>deu<<": 5}))
    written = tmp_path / "written"
    written.mkdir()
    multilingual = Exported(
        model_folder=model_folder,
        weights={},
        serving_folder=exported.serving_folder,
        direction=DE,
        revision=exported.revision,
        name="tiny",
        licence="",
    )
    export_ctranslate2._write(written, multilingual)
    assert 'TARGET_TOKEN: list[str] = [">>deu<<"]' in (written / "translate.py").read_text()


def test_an_export_that_translates_otherwise_is_removed(
    exported: Exported, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "wrong.py"
    script.write_text("import sys\nfor line in sys.stdin: print('Nein.')\n")
    monkeypatch.setattr(export_ctranslate2, "_SCRIPT", script)
    with pytest.raises(ExportFailed, match="only 0 of 16 translations are the same"):
        to_ctranslate2(tmp_path / "out" / "model", exported, SOURCES)
    assert not (tmp_path / "out").exists()


def test_an_export_that_cannot_be_read_is_removed(
    exported: Exported, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "broken.py"
    script.write_text("raise SystemExit('no such file')\n")
    monkeypatch.setattr(export_ctranslate2, "_SCRIPT", script)
    with pytest.raises(ExportFailed, match="could not be read again"):
        to_ctranslate2(tmp_path / "out" / "model", exported, SOURCES)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("empty", [True, False])
def test_nothing_is_overwritten(exported: Exported, tmp_path: Path, empty: bool) -> None:
    destination = tmp_path / "mine"
    destination.mkdir()
    if not empty:
        (destination / "thesis.txt").write_text("years of work")
    for export in (export_hf, to_ctranslate2):
        with pytest.raises(WouldOverwrite):
            export(destination, exported, SOURCES)
    assert destination.is_dir()
    assert empty or (destination / "thesis.txt").read_text() == "years of work"


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    def full(folder: Path) -> None:
        (folder / "half").write_text("a part")
        raise OSError(errno.ENOSPC, "No space left on device")

    def full_beside(folder: Path) -> None:
        raise DiskFull(folder.with_name("scratch"))

    def nothing(_: Path) -> None: ...

    for write, check in ((full, nothing), (nothing, full), (nothing, full_beside)):
        with pytest.raises(DiskFull, match="out/model"):
            write_checked(tmp_path / "out" / "model", write, check)
        assert not (tmp_path / "out").exists()


def test_weights_that_cannot_be_written_are_told_as_any_file(
    exported: Exported, tmp_path: Path
) -> None:
    resource = pytest.importorskip("resource")
    large = replace(exported, weights={"large": np.ones(200_000, np.float32)})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))
    try:
        with pytest.raises(FileUnwritable, match="File too large"):
            export_hf(tmp_path / "out" / "model", large, SOURCES)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "out").exists()


def test_only_folders_that_were_made_for_it_go_and_only_empty_ones(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    for made, others in (("mine/a/b", False), ("mine/c/d", True)):
        folder = tmp_path / made

        def stop(_: Path, folder: Path = folder, others: bool = others) -> None:
            if others:
                (folder.parent / "theirs").touch()
            raise ExportStopped

        with pytest.raises(ExportStopped):
            write_checked(folder / "model", lambda _: None, stop)
    left = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")]
    assert sorted(left) == ["mine", "mine/c", "mine/c/theirs"]


def test_what_appears_while_it_is_checked_is_not_overwritten(tmp_path: Path) -> None:
    destination = tmp_path / "out" / "model"
    with pytest.raises(WouldOverwrite):
        write_checked(destination, lambda folder: None, lambda folder: destination.mkdir())
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["model"]


def test_the_card_says_what_it_is_and_quotes_nobody(exported: Exported) -> None:
    text = exporting.card(exported, usage="Run it.", metadata={"library_name": "x"})
    assert text.startswith("---\nlibrary_name: x\n---\n# tiny, en→de, revision 7\n")
    assert "learning from 3 corrections" in text
    assert f"extended by {exported.added_pieces} pieces" in text
    assert "CC BY 4.0, by the makers of tiny" in text
    assert "| general, base | 250 | 31.23 | 55.50 | 1.5000 |" in text
    assert "| general, after | 250 | 31.50 | 55.75 | 1.2500 |" in text
    assert text.count("`nrefs:1|case:mixed|tok:13a`") == 1
    assert SYMBOL not in text


def test_agreement() -> None:
    same = [["a"]] * 49
    assert agreement([*same, ["b"]], [*same, ["a"]]) == pytest.approx(0.98)
    with pytest.raises(Mismatch, match="only 48 of 50"):
        agreement([*same[1:], ["b"], ["b"]], [["a"]] * 50)
    assert agreement([*same[:19], ["b"]], [*same[:20]]) == pytest.approx(0.95)  # one may be a tie
    with pytest.raises(Mismatch, match="only 18 of 19"):
        agreement([*same[:18], ["b"]], [*same[:19]])
    with pytest.raises(Mismatch, match="gave 1 translations of 2"):
        agreement(["a"], ["a", "b"])


def test_sentences_are_different_ones_on_one_line_each() -> None:
    assert sentences(["a\nb", "a b", " ", "c"]) == ["a b", "c"]
    assert len(sentences([str(number) for number in range(500)])) == exporting.MOST_CHECKED


class Stop:
    """The user's wish to stop, which comes at the ``at``-th time that anybody asks for it."""

    def __init__(self, at: int) -> None:
        self.at, self.asked = at, 0

    def __call__(self) -> None:
        self.asked += 1
        if self.asked >= self.at:
            raise ExportStopped


@pytest.mark.parametrize(
    ("export", "shares"),
    [(export_hf, HF_SHARES), (to_ctranslate2, CTRANSLATE2_SHARES)],
    ids=["hf", "ctranslate2"],
)
def test_comparing_tells_how_far_it_is_and_can_be_stopped(
    exported: Exported, tmp_path: Path, export: Callable[..., None], shares: dict[str, int]
) -> None:
    told: list[tuple[int, int]] = []

    def stop_late() -> None:
        if told and told[-1][0] >= of - shares["our translations"]:
            raise ExportStopped

    of = sum(shares.values())
    with pytest.raises(ExportStopped):
        export(
            tmp_path / "out" / "model",
            exported,
            SOURCES,
            go_on=stop_late,
            steps=ExportSteps(shares, lambda *so_far: told.append(so_far)),
        )
    assert told == sorted(told)
    assert len(set(told)) > 1
    assert {every for _, every in told} == {of}
    assert not (tmp_path / "out").exists()


def test_the_lines_of_a_process_are_counted_as_they_come(tmp_path: Path) -> None:
    script = tmp_path / "slow.py"
    script.write_text(
        "import time\nfor _ in range(4):\n    time.sleep(0.3)\n    print('a', flush=True)\n"
    )
    counted: list[int] = []
    assert in_clean_process(script, "asked", on_lines=counted.append) == "a\n" * 4
    assert counted == sorted(counted)
    assert set(counted) & {1, 2, 3}


@pytest.mark.parametrize("export", [export_hf, to_ctranslate2], ids=["hf", "ctranslate2"])
@pytest.mark.parametrize("at", [1, 2])
def test_an_export_that_is_stopped_leaves_nothing(
    exported: Exported, tmp_path: Path, export: Callable[..., None], at: int
) -> None:
    """First after it was written, then while another process reads it."""
    stop = Stop(at)
    with pytest.raises(ExportStopped):
        export(tmp_path / "out" / "model", exported, SOURCES, go_on=stop)
    assert stop.asked == at
    assert not (tmp_path / "out").exists()


def test_the_process_that_reads_ends_with_the_wish(tmp_path: Path) -> None:
    script = tmp_path / "for_ever.py"
    script.write_text("import time\nwhile True:\n    time.sleep(0.05)\n")
    begun = time.monotonic()
    with pytest.raises(ExportStopped):
        in_clean_process(script, "asked", go_on=Stop(2))
    assert time.monotonic() - begun < 10


def test_a_process_that_is_too_slow_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "for_ever.py"
    script.write_text("import time\nwhile True:\n    time.sleep(0.05)\n")
    monkeypatch.setattr(exporting, "_LONGEST_CHECK", 0.3)
    with pytest.raises(Mismatch, match="did not finish"):
        in_clean_process(script, "asked")


def test_long_questions_and_answers_pass(tmp_path: Path) -> None:
    """Longer than a pipe holds, from a process slow enough to be looked after many times."""
    script = tmp_path / "echo.py"
    script.write_text(
        "import sys, time\n"
        "time.sleep(0.5)\n"
        "for line in sys.stdin:\n"
        "    sys.stdout.write(line)\n"
        "    sys.stderr.write(line)\n"
    )
    asked = "a line of text\n" * 50_000
    assert in_clean_process(script, asked) == asked
