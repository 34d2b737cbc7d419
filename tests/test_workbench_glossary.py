"""The glossary through the one door: it holds at once, and only for what the model drafts."""

from __future__ import annotations

import queue
from collections.abc import Iterator

import pytest

from translator.core.corrections import NewCorrection
from translator.core.direction import Direction
from translator.core.drafts import GREEDY, TextDraft
from translator.core.paths import Home
from translator.core.terms.glossary import NewTerm
from translator.memory.questions import QuestionKind
from translator.workbench import Workbench

EN_DE = Direction("en", "de")
SOURCE = "My bicycle was stolen yesterday."
BICYCLE = NewTerm(EN_DE, "bicycle", "Drahtesel")
WANTED = "Mein Drahtesel wurde gestern gestohlen."


@pytest.fixture
def workbench(home: Home) -> Iterator[Workbench]:
    workbench = Workbench(home, keeps_memory=True)
    yield workbench
    workbench.close()


def test_a_term_holds_from_the_moment_it_is_added(workbench: Workbench) -> None:
    free = workbench.translate(SOURCE, EN_DE)
    assert free.text != WANTED
    (term,) = workbench.glossary(writing=True).add([BICYCLE])
    draft = workbench.translate(SOURCE, EN_DE)
    assert draft.text == WANTED
    (use,) = draft.parts[0].draft.terms
    assert draft.text[use.start : use.end] == "Drahtesel"
    assert list(workbench.translate_lines([SOURCE], EN_DE)) == [WANTED]
    workbench.glossary(writing=True).remove([term.number])
    assert workbench.translate(SOURCE, EN_DE).text == free.text


def test_live_drafts_keep_to_it(workbench: Workbench) -> None:
    drafts: queue.Queue[TextDraft] = queue.Queue()
    errors: list[Exception] = []
    engine = workbench.live(EN_DE, on_draft=drafts.put, on_error=errors.append)
    engine.request(SOURCE)
    assert drafts.get(timeout=30).text != WANTED
    workbench.glossary(writing=True).add([BICYCLE])
    number = engine.request(SOURCE)
    while (draft := drafts.get(timeout=30)).request != number:
        pass
    assert draft.text == WANTED
    assert errors == []


def test_corrections_go_before_it(workbench: Workbench) -> None:
    workbench.glossary(writing=True).add([BICYCLE])
    workbench.correct(NewCorrection(EN_DE, SOURCE, "", "Man stahl mir mein Rad."))
    assert workbench.translate(SOURCE, EN_DE).text == "Man stahl mir mein Rad."


def _wanted() -> bool:
    return False


def test_what_is_proposed_keeps_to_it(workbench: Workbench) -> None:
    workbench.glossary(writing=True).add([BICYCLE])
    place = WANTED.index("wurde")
    proposed = [
        *workbench.rewordings(SOURCE, WANTED, EN_DE, abandoned=_wanted),
        *workbench.alternatives(SOURCE, WANTED, place, EN_DE, abandoned=_wanted),
        *workbench.alternatives(SOURCE, WANTED, 0, EN_DE, abandoned=_wanted),
    ]
    assert proposed
    assert all("Drahtesel" in one.text for one in proposed)
    completed = workbench.completion(SOURCE, "Mein ", EN_DE, abandoned=_wanted)
    assert completed.startswith("Drahtesel ")


def test_a_correction_that_loses_a_term_is_asked_about(workbench: Workbench) -> None:
    workbench.glossary(writing=True).add([BICYCLE])
    lost = NewCorrection(EN_DE, SOURCE, WANTED, "Man stahl mir gestern mein Rad.")
    (question,) = workbench.questions(lost)
    assert question.kind is QuestionKind.TERM
    assert workbench.correct(lost).target == "Man stahl mir gestern mein Rad."
    kept = NewCorrection(EN_DE, "My bicycle!", "Mein Drahtesel!", "Ach, mein Drahtesel!")
    assert workbench.questions(kept) == []


def test_what_is_measured_is_the_model_alone(workbench: Workbench) -> None:
    pairs = [(SOURCE, WANTED)]
    before = workbench.evaluate(pairs, EN_DE, options=GREEDY)
    workbench.glossary(writing=True).add([BICYCLE])
    after = workbench.evaluate(pairs, EN_DE, options=GREEDY)
    assert after.bleu == before.bleu


def test_one_that_only_reads_sees_the_terms_of_another(workbench: Workbench, home: Home) -> None:
    workbench.glossary(writing=True).add([BICYCLE])
    reader = Workbench(home)
    assert reader.translate(SOURCE, EN_DE).text == WANTED
    reader.close()
