"""Forgetting where the base model is gone: what learned from a correction goes, the rest rests."""

from __future__ import annotations

from pathlib import Path

from tests.support.revisions import publish
from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.learning.forgetting.forgetting_notes import noted
from translator.learning.forgetting.unlearning import forget_without_model
from translator.learning.revisions.revisions import Revisions
from translator.memory.store import Store

EN_DE = Direction("en", "de")


def test_only_revisions_that_never_saw_it_are_left(tmp_path: Path, tiny_model: Path) -> None:
    folder = tmp_path / "en-de"
    with Store(tmp_path) as store:
        kept, gone = (
            store.add(NewCorrection(EN_DE, source, "", target)).number
            for source, target in (("One lamp.", "Eine Leuchte."), ("Two cats.", "Zwei Katzen."))
        )
        revisions = Revisions(folder / "revisions", base=tiny_model)
        publish(revisions, tiny_model, corrections=(kept,))
        publish(revisions, tiny_model, corrections=(gone,))
        (folder / "vocabulary").mkdir()
        assert forget_without_model(store, EN_DE, folder, [gone]) == (2,)
        assert [one.number for one in store.list(EN_DE)] == [kept]
        assert noted(store, EN_DE) == ()
    assert not (folder / "vocabulary").exists()
    assert sorted(path.name for path in (folder / "revisions").iterdir()) == ["0001", "index.json"]
    again = Revisions(folder / "revisions", base=tiny_model)
    assert [one.number for one in again.history()] == [0, 1]
