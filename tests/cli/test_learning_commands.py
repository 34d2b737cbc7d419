"""Everything about learning on the command line, on the bundled model.

Judged by few pairs and replaying few sentences, so that it is quick.
"""

from __future__ import annotations

import contextlib
import io
import json
import math
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from tests.support.made_course import accept_everything
from translator.cli.main import main
from translator.core.corrections import Side, side_of
from translator.core.direction import Direction
from translator.core.errors.files import DiskFull
from translator.core.gate import Judgement, Verdict, judge
from translator.core.resources import resources
from translator.learning import plot
from translator.learning.judging import examination, heldout
from translator.learning.replay import replay
from translator.learning.simulation import Simulation

pytestmark = pytest.mark.e2e

Command = Callable[..., Any]
EN_DE = ("--from", "en", "--to", "de")
SYMBOL = "℃"
CORRECTIONS = (
    ("The warehouse closes at six.", "Das Lager macht um sechs zu.", "Das Lager schließt um 6."),
    ("The warehouse opens at nine.", "Das Lager macht um neun auf.", "Das Lager öffnet um 9."),
    ("Keep it at 5 ℃.", "Bei 5 ℃ lagern.", "Halten Sie es bei 5."),
    ("Keep the milk at 4 ℃.", "Milch bei 4 ℃ lagern.", "Halten Sie die Milch bei 4."),
    ("The oven reaches 90 ℃.", "Der Ofen erreicht 90 ℃.", "Der Ofen erreicht 90."),
)
REVISION_KEYS = {
    "from", "to", "number", "created", "corrections", "general_base", "general", "personal",
    "right", "right_of", "reasons", "size", "current", "stale", "traces",
}  # fmt: skip
ROUND_KEYS = {
    "verdict", "general_before", "general_after", "personal_before", "personal_after", "seconds",
}  # fmt: skip
SIMULATION_KEYS = {
    "n", "bleu_frozen", "bleu_adaptive", "chrf_frozen", "chrf_adaptive", "ter_frozen",
    "ter_adaptive", "model_bleu_adaptive", "test_before", "test_after", "general_before",
    "general_after", "accepted", "reverted", "undecided", "seconds_per_correction",
    "correction_to_served_p50_s", "correction_to_served_p95_s",
}  # fmt: skip


def everyday(count: int) -> str:
    """Pairs of the shipped held-out table, as a table of their own."""
    table = (resources() / "heldout" / "everyday.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t")[:2] for line in table.split("\n")[1 : count + 1]]
    return "".join("\t".join(row) + "\n" for row in [["source", "target"], *rows])


def quick(patch: pytest.MonkeyPatch) -> None:
    """Few sentences to replay, and few to judge by."""
    lines = (resources() / "replay" / "en.txt").read_text(encoding="utf-8").splitlines()[:20]
    patch.setattr(replay, "shipped_sources", lambda language: lines)
    shipped = heldout.shipped(Direction("en", "de"))
    assert shipped is not None
    few = replace(shipped, pairs=shipped.pairs[:40])
    patch.setattr(heldout, "shipped", lambda direction: few)
    accept_everything(patch)


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """What ``learn`` said in ``learned``."""
    return {}


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory, told: dict[str, Any]) -> Path:
    """A home in which five corrections were added and learned: to be copied."""
    home = tmp_path_factory.mktemp("learned") / "home"
    home.mkdir()
    table = home / "table.tsv"
    rows = [("source", "target", "draft"), *CORRECTIONS]
    table.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        quick(patch)
        for arguments in (["correct", *EN_DE, "--file", str(table)], ["learn", *EN_DE]):
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                status = main(["--home", str(home), "--json", *arguments])
            assert status == 0, out.getvalue() + err.getvalue()
            told[arguments[0]] = json.loads(out.getvalue())
            told[f"{arguments[0]} err"] = err.getvalue()
    table.unlink()
    return home


@pytest.fixture
def home(learned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    quick(monkeypatch)
    return Path(shutil.copytree(learned, tmp_path / "copy"))


def values(done: Any, status: int = 0) -> dict[str, Any]:
    assert done.status == status, done
    found = json.loads(done.out)
    assert isinstance(found, dict)
    return found


# learn


def test_learn_tells_each_round_and_what_serves(learned: Path, told: dict[str, Any]) -> None:
    found = told["learn"]
    assert set(found) == {"rounds", "revision"}
    assert found["revision"] == 1
    (one,) = found["rounds"]
    assert set(one) >= ROUND_KEYS
    assert one["verdict"] == "accepted"
    assert one["corrections"] == [1, 2, 3, 4, 5]
    assert 0 < one["general_before"] <= 100
    assert 0 < one["general_after"] <= 100
    assert one["seconds"] > 0
    assert "Round 1 accepted: general BLEU" in told["learn err"]


def test_learn_ends_after_an_undecided_round_and_says_what_waits(
    command: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        examination,
        "judge",
        lambda evidence, policy: Judgement(Verdict.UNDECIDED, judge(evidence, policy).reasons),
    )
    pair = ("Shut the hatch at 7 ℃.", "Die Luke bei 7 ℃ schließen.")
    assert command("correct", *EN_DE, *pair, home=home).status == 0
    done = command("learn", *EN_DE, home=home)
    assert done.out == "1 round; revision 1 serves.\n"
    assert "1 correction waits for more corrections: 6. It could not be shown" in done.err
    assert "tries it again, together with what you correct until then" in done.err


def test_learning_again_finds_nothing_and_leaves_nothing_about(
    command: Command, home: Path
) -> None:
    folder = home / "profiles" / "default" / "en-de"
    assert sorted(path.name for path in folder.iterdir()) == ["revisions", "rounds.jsonl"]
    assert values(command("learn", *EN_DE, "--json", home=home)) == {"rounds": [], "revision": 1}
    assert command("learn", *EN_DE, home=home).out == "Nothing waits. Revision 1 serves.\n"


def test_other_pairs_judge_until_the_shipped_ones_are_asked_for_again(
    command: Command, tmp_path: Path
) -> None:
    home, table = tmp_path / "home", tmp_path / "mine.tsv"
    table.write_text(everyday(60), encoding="utf-8")
    kept = home / "profiles" / "default" / "en-de" / "heldout" / "en-de.tsv"
    done = command("learn", *EN_DE, "--held-out", str(table), home=home)
    assert done.status == 0
    assert f"From now on 60 pairs of {table} judge general quality." in done.err
    assert kept.is_file()
    done = command("learn", *EN_DE, "--shipped-held-out", home=home)
    assert done.status == 0
    assert "From now on the pairs that come with the program judge general quality." in done.err
    assert not kept.exists()
    done = command("learn", *EN_DE, "--shipped-held-out", "--held-out", str(table), home=home)
    assert done.status == 2


def test_only_corrections_that_there_are_can_be_confirmed(command: Command, home: Path) -> None:
    done = command("learn", *EN_DE, "--confirm", "77", home=home)
    assert done.status == 1
    assert "no correction 77" in done.err


def test_what_is_never_learned_is_named_with_the_reason(command: Command, tmp_path: Path) -> None:
    """Whoever corrects a sentence that judges is told more than that nothing waits."""
    home = tmp_path / "home"
    shipped = heldout.shipped(Direction("en", "de"))
    assert shipped is not None
    sources = [source for source, _ in shipped.pairs]
    learnable = next(source for source in sources if side_of(source) is Side.LEARN)
    judging = next(source for source in sources if side_of(source) is Side.HELD_OUT)
    for source in (f"{learnable[:-1]}!", judging, "Write to anna@globex.example today."):
        assert command("correct", *EN_DE, source, "So sage ich es.", home=home).status == 0
    done = command("learn", *EN_DE, home=home)
    assert done.out == "Nothing waits. Revision 0 serves.\n"
    never = "translator: Answered from memory and never learned, since they"
    assert done.err.splitlines() == [
        f"{never} judge what is learned (one correction in eight does): 2.",
        f"{never} are, or are very like, sentences that judge what is learned: 1.",
        f"{never} look as if they held an address, a long number or a key: 3.",
    ]
    assert command("learn", *EN_DE, "--quiet", home=home).err == ""


# revisions and rollback


def test_revisions_are_listed(command: Command, home: Path) -> None:
    found = values(command("revisions", "--json", home=home))
    assert [set(one) for one in found["revisions"]] == [REVISION_KEYS] * 2
    base, first = found["revisions"]
    assert (base["number"], base["current"], base["corrections"]) == (0, False, [])
    assert (first["number"], first["current"]) == (1, True)
    assert first["corrections"] == [1, 2, 3, 4, 5]
    assert (first["from"], first["to"]) == ("en", "de")
    assert first["size"] > 1_000
    lines = command("revisions", home=home).out.splitlines()
    assert lines[0] == "  en→de  0  the base model"
    assert lines[1].startswith("* en→de  1  ")
    assert "5 corrections" in lines[1]


def test_where_nothing_was_learned_there_are_no_revisions(command: Command, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    nothing: dict[str, list[Any]] = {"revisions": [], "resting": []}
    assert values(command("revisions", "--json", home=empty)) == nothing
    assert command("revisions", home=empty).out == "Nothing has been learned yet.\n"
    done = command("rollback", "0", "--json", home=empty)
    assert values(done) == {"revision": 0}
    done = command("rollback", "1", home=empty)
    assert done.status == 1
    assert "There is no revision 1" in done.err


def test_rolling_back_where_nothing_was_learned_leaves_nothing_that_looks_as_if(
    command: Command, tmp_path: Path
) -> None:
    """Or commands that find the one direction with revisions by themselves find another, too."""
    empty = tmp_path / "empty"
    done = command("rollback", "0", *EN_DE, "--json", home=empty)
    assert values(done) == {"revision": 0}
    nothing: dict[str, list[Any]] = {"revisions": [], "resting": []}
    assert values(command("revisions", "--json", home=empty)) == nothing


def test_rolling_back_lets_another_revision_serve_in_the_next_process(
    command: Command, home: Path
) -> None:
    asked = ("evaluate", *EN_DE, "--json")
    table = home / "asked.tsv"
    table.write_text("".join(f"{row[0]}\t{row[1]}\n" for row in CORRECTIONS), encoding="utf-8")
    learned = values(command(*asked, str(table), home=home))["bleu"]
    assert values(command("rollback", "0", "--json", home=home)) == {"revision": 0}
    before = values(command(*asked, str(table), home=home))["bleu"]
    assert before != learned  # of five sentences, it may fall as well as rise
    assert values(command("learn", *EN_DE, "--json", home=home)) == {"rounds": [], "revision": 0}
    assert command("rollback", "1", *EN_DE, home=home).out == "Revision 1 serves en→de now.\n"
    assert values(command(*asked, str(table), home=home))["bleu"] == pytest.approx(learned)


@pytest.mark.parametrize("number", ["2", "-1"])
def test_an_unknown_revision_is_a_problem_in_one_sentence(
    command: Command, home: Path, number: str
) -> None:
    done = command("rollback", "--", number, home=home)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"translator: There is no revision {number}.")
    assert done.err.count("\n") == 1
    assert values(command("revisions", "--json", home=home))["revisions"][1]["current"]


def test_something_that_is_no_number_is_wrong_usage(command: Command, home: Path) -> None:
    assert command("rollback", "first", home=home).status == 2
    assert command("forget", "first", home=home).status == 2


# forget


def test_forgetting_removes_the_revisions_and_learn_learns_the_rest(
    command: Command, home: Path
) -> None:
    found = values(command("forget", "3", "--json", home=home))
    assert found == {"forgotten": 3, "revisions_removed": [1]}
    text = CORRECTIONS[2][1].encode()
    files = [path for path in home.rglob("*") if path.is_file()]
    assert not any(text in path.read_bytes() for path in files)
    listed = values(command("corrections", "--json", home=home))["corrections"]
    assert [one["id"] for one in listed] == [1, 2, 4, 5]
    found = values(command("learn", *EN_DE, "--json", home=home))
    assert found["revision"] == 2
    assert found["rounds"][0]["corrections"] == [1, 2, 4, 5]


def test_what_is_not_there_cannot_be_forgotten(command: Command, home: Path) -> None:
    done = command("forget", "6", home=home)
    assert (done.status, done.out) == (1, "")
    assert "There is no correction 6" in done.err


# export


def test_an_empty_name_exports_nothing(
    command: Command, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an unset variable gives it; the file would lie beside the folder one is in."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    before = sorted(tmp_path.iterdir())
    done = command("export", "--format", "tsv", "", home=home)
    assert done.status == 2
    assert "the name of a file or folder is needed" in done.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(("form", "rows"), [("tsv", 6), ("tmx", 5)])
def test_corrections_are_exported_under_the_name_that_is_told(
    command: Command, home: Path, tmp_path: Path, form: str, rows: int
) -> None:
    asked = ("export", "--format", form, str(tmp_path / "mine"), "--json")
    found = values(command(*asked, home=home))
    assert found == {"exported": str(tmp_path / f"mine.{form}"), "format": form, "revision": 1}
    text = Path(found["exported"]).read_text(encoding="utf-8")
    assert all(row[1] in text for row in CORRECTIONS)
    assert (text.count("\n") if form == "tsv" else text.count("<tu>") + text.count("<tu ")) == rows
    again = command(*asked, home=home)
    assert again.status == 1
    assert Path(found["exported"]).read_text(encoding="utf-8") == text
    table = values(
        command("correct", *EN_DE, "--file", found["exported"], "--json", home=tmp_path / "other")
    )
    assert table == {"added": [1, 2, 3, 4, 5]}


def few_to_compare_on(home: Path) -> Path:
    held_out = home / "profiles" / "default" / "en-de" / "heldout"
    held_out.mkdir()
    (held_out / "en-de.tsv").write_text(everyday(4), encoding="utf-8")
    return held_out


@pytest.mark.parametrize("form", ["hf", "ctranslate2"])
def test_the_model_is_exported_and_verified(
    command: Command, home: Path, tmp_path: Path, form: str
) -> None:
    destination = tmp_path / "model"
    few_to_compare_on(home)
    done = command("export", "--format", form, str(destination), home=home)
    assert done.status == 0, done.err
    assert done.out == f"Exported and verified: {destination} (en→de, revision 1)\n"
    assert (destination / "README.md").is_file()
    assert SYMBOL.encode() in (destination / "source.spm").read_bytes()
    if form == "hf":
        added = command("models", "add", str(destination), "--json", home=home)
        assert added.status == 0, added.err


def test_a_damaged_revision_is_told_by_those_who_read_it_and_learned_anew(
    command: Command, home: Path, tmp_path: Path
) -> None:
    revisions = home / "profiles" / "default" / "en-de" / "revisions"
    weights = revisions / "0001" / "serving" / "model.bin"
    weights.write_bytes(b"X" + weights.read_bytes()[1:])
    held_out = few_to_compare_on(home)
    told = "0001 is damaged. It is passed over, and another revision serves."
    asked = ("export", "--format", "ctranslate2", "--json", str(tmp_path / "mine"))
    done = command(*asked, home=home)
    assert values(done)["revision"] == 0
    assert told in done.err
    shutil.rmtree(held_out)
    done = command("learn", *EN_DE, "--json", home=home)
    assert values(done)["revision"] == 2
    assert told in done.err
    assert sorted(path.name for path in revisions.iterdir()) == [
        "0002",
        "damaged-0001-1",
        "index.json",
    ]


# simulate


@pytest.fixture
def stream(tmp_path: Path) -> Path:
    path = tmp_path / "stream.tsv"
    wordy = ("The oven reaches 90 ℃.", "Der Backofen kommt auf 90 ℃.", "")
    rows = [("source", "target", "draft"), *CORRECTIONS[:-1], wordy, CORRECTIONS[0]]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_simulate_plays_a_stream_and_draws_it(
    command: Command, home: Path, stream: Path, tmp_path: Path
) -> None:
    before = sorted(home.rglob("*"))
    general = tmp_path / "general.tsv"
    general.write_text(everyday(10), encoding="utf-8")
    picture = tmp_path / "curve.png"
    done = command(
        "simulate", *EN_DE, "--json", "--limit", "6", "--test", str(stream), "--general",
        str(general), "--plot", str(picture), str(stream), home=home,
    )  # fmt: skip
    found = values(done)
    assert set(found) >= SIMULATION_KEYS
    numbers = {key: value for key, value in found.items() if isinstance(value, float | int)}
    assert set(numbers) >= SIMULATION_KEYS
    assert all(math.isfinite(value) for value in numbers.values())
    assert found["n"] == 6
    assert found["corrections"] == 5  # the last sentence is answered by the memory
    assert found["bleu_adaptive"] > found["bleu_frozen"]
    assert found["accepted"] + found["reverted"] + found["undecided"] >= 1
    assert found["correction_to_served_p50_s"] <= found["correction_to_served_p95_s"]
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert sorted(home.rglob("*")) == before


def test_simulate_without_extras(command: Command, home: Path, stream: Path) -> None:
    found = values(command("simulate", *EN_DE, "--json", "--limit", "1", str(stream), home=home))
    assert (found["n"], found["test_before"], found["general_after"]) == (1, None, None)
    assert all(not isinstance(one, float) or math.isfinite(one) for one in found.values())


@pytest.mark.parametrize("limit", ["0", "-3", "many"])
def test_a_limit_is_a_number_of_sentences(
    command: Command, home: Path, stream: Path, limit: str
) -> None:
    done = command("simulate", *EN_DE, "--limit", limit, str(stream), home=home)
    assert done.status == 2
    assert done.out == ""


def test_a_plot_that_could_not_be_written_is_told_before_the_stream_is_played(
    command: Command,
    home: Path,
    stream: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(Simulation, "play")
    denied = tmp_path / "denied.png"
    denied.touch(mode=0o400)
    monkeypatch.setattr(os, "access", lambda path, mode: path != denied)
    for place in (tmp_path / "no" / "such" / "folder.png", tmp_path, denied):
        done = command("simulate", *EN_DE, "--plot", str(place), str(stream), home=home)
        assert done.status == 1
        assert f"{place} cannot be written" in done.err
    done = command("simulate", *EN_DE, "--plot", str(tmp_path / "x.pdf"), str(stream), home=home)
    assert done.status == 2
    assert "end in .png" in done.err


def test_a_picture_that_fails_takes_no_figures_with_it(
    command: Command, home: Path, stream: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise DiskFull(tmp_path)

    monkeypatch.setattr(plot, "draw_curve", full)
    done = command(
        "simulate", *EN_DE, "--json", "--limit", "1", "--plot", str(tmp_path / "curve.png"),
        str(stream), home=home,
    )  # fmt: skip
    assert values(done, status=1)["n"] == 1
    assert "no space left" in done.err


# another version of the base model


def test_on_another_base_it_is_told_and_all_is_learned_again(
    command: Command, home: Path, bundled_model: Path, tmp_path: Path
) -> None:
    newer = Path(shutil.copytree(bundled_model, tmp_path / "newer" / bundled_model.name))
    weights = load_file(newer / "model.safetensors")
    weights["model.encoder.layers.0.fc1.bias"] *= np.float16(1.01)
    save_file(weights, newer / "model.safetensors", metadata={"format": "pt"})
    asked = ("--model", str(newer))
    source, target, _ = CORRECTIONS[0]

    told = command(*asked, "translate", *EN_DE, source, home=home)
    assert told.out == f"{target}\n"  # the memory answers as before
    assert "what was learned on the earlier one rests (revisions: 1)" in told.err
    assert "translator learn --from en --to de" in told.err
    listed = command(*asked, "revisions", "--json", home=home)
    assert [one["number"] for one in values(listed)["revisions"]] == [0]
    assert [one["number"] for one in values(listed)["resting"]] == [1]
    assert "1 of another base model rest (" in listed.err
    gone = command(*asked, "rollback", "1", home=home)
    assert gone.status == 1
    assert "Revision 1 was learned on another base model" in gone.err
    assert len(values(command("corrections", "--json", home=home))["corrections"]) == 5

    table = tmp_path / "corrections.tsv"
    table.write_text("".join(f"{one[0]}\t{one[1]}\n" for one in CORRECTIONS), encoding="utf-8")

    def chrf() -> float:
        found = values(command(*asked, "evaluate", *EN_DE, str(table), "--json", home=home))
        return float(found["chrf"])

    before = chrf()
    learned = values(command(*asked, "learn", *EN_DE, "--json", home=home))
    assert learned["revision"] == 2
    assert learned["rounds"][0]["corrections"] == [1, 2, 3, 4, 5]
    after = command(*asked, "revisions", "--json", home=home)
    assert "earlier one" not in after.err  # there is nothing more to tell
    *_, newest = values(after)["revisions"]
    assert (newest["number"], newest["current"], newest["right_of"]) == (2, True, 5)
    assert chrf() != before  # of the model alone, on five sentences: the memory is not asked
    assert values(command("learn", *EN_DE, "--json", home=home))["revision"] == 1  # as it was

    deleted = command(*asked, "revisions", "--delete-resting", "--json", home=home)
    assert [one["number"] for one in values(deleted)["revisions"]] == [0, 2]
    assert values(deleted)["resting"] == []
    assert "Deleted for en→de: 1." in deleted.err
    folder = home / "profiles" / "default" / "en-de" / "revisions"
    assert sorted(path.name for path in folder.iterdir()) == ["0002", "index.json"]


def test_a_direction_without_a_model_does_not_hide_the_others(command: Command, home: Path) -> None:
    """Its model was removed; what it had learned is there, should it come back."""
    profile = home / "profiles" / "default"
    shutil.copytree(profile / "en-de", profile / "en-it")
    done = command("revisions", "--json", home=home)
    assert [one["number"] for one in values(done)["revisions"]] == [0, 1]
    assert "No installed model translates en→it." in done.err


def test_what_rests_because_the_user_went_back_is_named(command: Command, home: Path) -> None:
    command("rollback", "0", home=home)
    done = command("learn", *EN_DE, home=home)
    assert done.out == "Nothing waits. Revision 0 serves.\n"
    assert "5 corrections are not learned" in done.err
    assert "1, 2, 3, 4, 5. To learn them all the same: translator learn --confirm ID" in done.err
    for number in ("1", "2", "3", "4"):
        command("forget", number, home=home)
    told = command("learn", *EN_DE, home=home).err
    assert "1 correction is not learned, because it did harm, or because you went back" in told
    assert "from what had learned it: 5. To learn it all the same: translator learn" in told
