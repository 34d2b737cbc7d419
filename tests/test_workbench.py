"""The one door, on the bundled models."""

from __future__ import annotations

import errno
import gc
import os
import queue
import shutil
import stat
import subprocess
import sys
import weakref
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import files
from pathlib import Path

import platformdirs
import pytest
import sacrebleu

from translator.core.direction import Direction
from translator.core.drafts import BEAM, GREEDY, TextDraft
from translator.core.errors.files import DamagedFile, DiskFull, EmptyInput
from translator.core.errors.models import ModelLacksDirection, UnknownModel
from translator.core.errors.profiles import BadProfileName
from translator.core.paths import Home
from translator.core.settings import Settings, write_settings
from translator.workbench import Workbench, default_home

EN_DE, DE_EN, EN_IT = Direction("en", "de"), Direction("de", "en"), Direction("en", "it")


@pytest.fixture
def workbench(home: Home) -> Iterator[Workbench]:
    """A workbench in an empty home."""
    workbench = Workbench(home)
    yield workbench
    workbench.close()


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """One for tests that change nothing: its model is loaded once."""
    root = tmp_path_factory.mktemp("warm")
    workbench = Workbench(Home(data=root / "data", cache=root / "cache"))
    yield workbench
    workbench.close()


def _copy(model: Path, folder: Path) -> Path:
    shutil.copytree(model, folder)
    return folder


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_opening_is_cheap_and_makes_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from translator.core.paths import Home\n"
        "from translator.workbench import Workbench\n"
        f"workbench = Workbench(Home(data=Path({str(tmp_path)!r}) / 'a', cache=Path('b')))\n"
        "workbench.settings; workbench.close()\n"
        "print(sorted(m for m in ('numpy', 'ctranslate2', 'torch', 'tqdm') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert list(tmp_path.iterdir()) == []


def test_where_home_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSLATOR_HOME", str(tmp_path / "variable"))
    named = default_home(tmp_path / "option")
    assert named == Home(data=tmp_path / "option", cache=tmp_path / "option" / "cache")
    assert default_home(None).data == tmp_path / "variable"
    monkeypatch.setenv("TRANSLATOR_HOME", "~/translations")
    assert default_home(None).data == Path.home() / "translations"
    monkeypatch.setenv("TRANSLATOR_HOME", "")
    assert default_home(None).data == Path(platformdirs.user_data_dir("translator"))
    assert default_home(None).cache == Path(platformdirs.user_cache_dir("translator"))


@pytest.mark.parametrize("name", ["", "../other", "a/b", ".hidden"])
def test_a_profile_that_cannot_be(home: Home, name: str) -> None:
    with pytest.raises(BadProfileName):
        Workbench(home, profile=name)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux reads ahead")
def test_the_libraries_of_all_that_translates_are_read_ahead(
    warm: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr("translator.workbench.read_ahead", lambda *asked: names.extend(asked))
    warm.directions()
    assert "ctranslate2" in names
    for name in names:  # as they are installed, or nothing would be read
        assert any(".so" in file.suffixes for file in files(name) or ()), name


def test_it_translates_both_ways(warm: Workbench) -> None:
    assert set(warm.directions()) >= {EN_DE, DE_EN}
    draft = warm.translate("Where is the station?\n\n- I am tired.", EN_DE)
    first, blank, second = draft.text.split("\n")
    assert "Bahnhof" in first
    assert blank == ""
    assert second.startswith("- Ich bin müde")
    assert draft.revision == 0
    assert "station" in warm.translate("Wo ist der Bahnhof?", DE_EN, BEAM).text


def test_what_the_model_says_about_words(warm: Workbench) -> None:
    source, target = "The old house is small.", "Das alte Haus ist klein."
    scores = warm.word_scores(source, target, EN_DE)
    assert [target[one.start : one.end] for one in scores] == target.rstrip(".").split()
    links = warm.word_links(source, target, EN_DE)
    pairs = {
        (source[one.source_start : one.source_end], target[one.target_start : one.target_end])
        for one in links
    }
    assert {("old", "alte"), ("house", "Haus"), ("small", "klein")} <= pairs


def test_a_text_of_the_user_is_cut_as_sources_are(warm: Workbench) -> None:
    text = "- Ca. 3 Uhr, Dr. Weiß.\n- Ja! Nein."
    found = warm.sentences(text, "de")
    assert [one.source for one in found] == ["Ca. 3 Uhr, Dr. Weiß.", "Ja!", "Nein."]
    assert all(text[one.start : one.end] == one.source for one in found)


def test_lines_come_out_one_for_one(warm: Workbench) -> None:
    lines = warm.translate_lines(iter(["I am tired.\n", "\n", "Where is the station?"]), EN_DE)
    translated = list(lines)
    assert len(translated) == 3
    assert translated[1] == ""
    assert translated[0].startswith("Ich bin müde")


def test_a_direction_is_loaded_once(warm: Workbench) -> None:
    assert warm.translator(EN_DE) is warm.translator(EN_DE)
    assert warm.translator(EN_DE) is not warm.translator(DE_EN)


def test_a_direction_that_no_model_knows(warm: Workbench) -> None:
    with pytest.raises(ModelLacksDirection, match="en→it"):
        warm.translator(EN_IT)


def test_what_it_makes_is_private(home: Home, workbench: Workbench) -> None:
    workbench.translator(EN_DE)
    workbench.save_settings(Settings(font_size=20))
    for root in (home.data, home.cache):
        for path in (root, *root.rglob("*")):
            assert _mode(path) == (0o700 if path.is_dir() else 0o600), path


def test_a_full_disk_while_caching(
    home: Home, workbench: Workbench, bundled_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = (bundled_model / "model.safetensors").read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="Free some space"):
        workbench.translator(EN_DE)
    assert [path for path in home.cache.rglob("*") if path.is_file()] == []
    assert (bundled_model / "model.safetensors").read_bytes() == before
    monkeypatch.undo()
    assert "Bahnhof" in workbench.translate("Where is the station?", EN_DE).text


def test_settings_last_and_unknown_ones_too(home: Home, workbench: Workbench) -> None:
    home.data.mkdir()
    home.settings.write_text('{"font_size": 15, "later": 1}')
    assert workbench.settings.font_size == 15
    workbench.save_settings(replace(workbench.settings, target="fr"))
    again = Workbench(home).settings
    assert (again.font_size, again.target, again.others) == (15, "fr", {"later": 1})


def test_damaged_settings_are_told_once(home: Home, workbench: Workbench) -> None:
    home.data.mkdir()
    home.settings.write_text('{"font_size"')
    assert workbench.take_notices() == []
    assert workbench.settings == Settings()
    (notice,) = workbench.take_notices()
    assert "settings.json.damaged" in notice
    assert workbench.settings == Settings()
    assert workbench.take_notices() == []


def test_a_notice_that_comes_while_they_are_taken_is_kept(workbench: Workbench) -> None:
    class Growing(list[str]):
        """Another one is there as soon as all have been read."""

        def __iter__(self) -> Iterator[str]:
            yield from super().__iter__()
            if self == ["first"]:
                self.append("second")

    workbench._notices = Growing(["first"])
    assert workbench.take_notices() == ["first"]
    assert workbench.take_notices() == ["second"]
    assert workbench.take_notices() == []


def test_an_added_model_can_be_chosen_and_removed(
    tmp_path: Path, home: Home, workbench: Workbench, bundled_model: Path
) -> None:
    theirs = _copy(bundled_model, tmp_path / "theirs")
    before = workbench.translator(EN_DE)
    assert workbench.add_model(str(theirs)).name == "theirs"
    assert [info.name for info in workbench.models()][-1] == "theirs"
    assert workbench.translator(EN_DE) is not before
    chosen = Workbench(home, model="theirs")
    assert chosen.directions() == [EN_DE, DE_EN]
    with pytest.raises(ModelLacksDirection):
        chosen.translator(Direction("en", "fr"))
    workbench.remove_model("theirs")
    assert "theirs" not in [info.name for info in workbench.models()]
    with pytest.raises(UnknownModel):
        chosen.translator(EN_DE)


def test_the_model_of_the_settings_is_a_wish(home: Home, bundled_model: Path) -> None:
    write_settings(home.settings, Settings(model="gone"))
    wishing = Workbench(home)
    assert wishing.translator(EN_DE).serving.direction == EN_DE
    (notice,) = wishing.take_notices()
    assert "'gone'" in notice
    wishing.save_settings(replace(wishing.settings, model=bundled_model.name))
    en_fr = Direction("en", "fr")
    assert wishing.translator(en_fr).serving.direction == en_fr  # which that model does not know
    assert wishing.take_notices() == []
    wishing.save_settings(replace(wishing.settings, model="lost"))
    assert wishing.translator(EN_DE).serving.direction == EN_DE
    (notice,) = wishing.take_notices()
    assert "'lost'" in notice
    wishing.close()


def test_another_wish_takes_effect(home: Home, workbench: Workbench, tmp_path: Path) -> None:
    before = workbench.translator(EN_DE)
    workbench.save_settings(replace(workbench.settings, font_size=20))
    assert workbench.translator(EN_DE) is before
    workbench.save_settings(replace(workbench.settings, model="small-en-de"))
    assert workbench.translator(EN_DE) is not before


def test_a_damaged_model_is_named(tmp_path: Path, home: Home, bundled_model: Path) -> None:
    cut = _copy(bundled_model, tmp_path / "cut")
    weights = cut / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    with pytest.raises(DamagedFile, match=r"cut/model\.safetensors is damaged"):
        Workbench(home, model=str(cut)).translator(EN_DE)
    with pytest.raises(DamagedFile):
        Workbench(home, model=str(cut)).directions()


def test_evaluation_agrees_with_sacrebleu(warm: Workbench) -> None:
    pairs = [
        ("Where is the station?", "Wo ist der Bahnhof?"),
        ("I am very tired today.", "Heute bin ich sehr müde."),
        ("The house is small and old.", "Das Haus ist klein und alt."),
    ]
    counted: list[None] = []
    figures = warm.evaluate(pairs, EN_DE, options=BEAM, on_pair=lambda: counted.append(None))
    drafts = list(warm.translate_lines([source for source, _ in pairs], EN_DE, BEAM))
    references = [[reference for _, reference in pairs]]
    assert figures.bleu == pytest.approx(sacrebleu.corpus_bleu(drafts, references).score)
    assert figures.chrf == pytest.approx(sacrebleu.corpus_chrf(drafts, references).score)
    assert 0 < figures.bleu <= 100
    assert figures.n == len(counted) == 3
    assert figures.seconds > 0
    assert "tok:13a" in figures.signature
    assert figures.signature.count("version:") == 2


def test_nothing_to_evaluate(warm: Workbench) -> None:
    with pytest.raises(EmptyInput):
        warm.evaluate([], EN_DE, options=GREEDY)


def test_live_translation_and_its_end(home: Home, workbench: Workbench) -> None:
    drafts: queue.Queue[TextDraft | Exception] = queue.Queue()
    live = workbench.live(EN_DE, on_draft=drafts.put, on_error=drafts.put)
    number = live.request("Where is the station?")
    draft = drafts.get(timeout=20)
    assert isinstance(draft, TextDraft)
    assert draft.request == number
    assert draft.options == GREEDY
    assert "Bahnhof" in draft.text
    workbench.close()
    workbench.close()
    live.request("Too late.")
    refined = [drafts.get_nowait() for _ in range(drafts.qsize())]
    assert all(isinstance(late, TextDraft) and late.request == number for late in refined)


def test_a_closed_live_thread_is_let_go(workbench: Workbench) -> None:
    drafts: queue.Queue[TextDraft | Exception] = queue.Queue()
    live = workbench.live(EN_DE, on_draft=drafts.put, on_error=drafts.put)
    remembered = weakref.ref(live)
    live.close()
    del live
    gc.collect()
    assert remembered() is None
