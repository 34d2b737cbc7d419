"""A sentence that trails off, or asks and exclaims, does so in its translation."""

from __future__ import annotations

import pytest

from translator.core.drafts import GREEDY
from translator.engine.final_marks import with_final_marks
from translator.engine.serving import ServingModel


@pytest.mark.parametrize(
    ("source", "draft", "target", "expected"),
    [
        ("Nobody believed him...", "Niemand glaubte ihm.", "de", "Niemand glaubte ihm..."),
        ("Nobody believed him…", "Niemand glaubte ihm", "de", "Niemand glaubte ihm…"),
        ("Nobody believed him....", "Nadie le creyó!", "es", "Nadie le creyó..."),
        ("“Nobody believed him...”", "„Niemand glaubte ihm.“", "de", "„Niemand glaubte ihm...“"),
        ("He said (and left...)", "Er sagte (und ging)", "de", "Er sagte (und ging...)"),
        ("Nobody believed him...", "Nadie le creyó..", "es", "Nadie le creyó..."),
        ("Wait...", "等等。", "zh", "等等……"),
        ("等等……", "Wait.", "en", "Wait..."),
        ("待って。。。", "Wait.", "en", "Wait..."),
        ("Really?!", "Wirklich?", "de", "Wirklich?!"),
        ("Really!?", "Wirklich.", "de", "Wirklich!?"),
        ("Really?!", "真的吗？", "zh", "真的吗？！"),
        ("真的吗？！", "Really?", "en", "Really?!"),
        ("It is 11:30.", "C'est 11 h 30 :", "fr", "C'est 11 h 30."),
        ("It is 11:30.", "是11:30：", "zh", "是11:30。"),
        ("Gib es her!", "Give it to me.", "en", "Give it to me!"),
        ("„Hilf mir bitte!“", "“Please help me.”", "en", "“Please help me!”"),
        ("助けてください！", "Please help me.", "en", "Please help me!"),
        ("Help me!!", "Hilf mir.", "de", "Hilf mir!"),
        ("Help me!", "Aidez-moi.", "fr", "Aidez-moi !"),
        ("Help me!", "帮帮我。", "zh", "帮帮我！"),
        ("Help me!", "Ayúdame.", "es", "¡Ayúdame!"),
        ("“Help me!”", "«Ayúdame.»", "es", "«¡Ayúdame!»"),
        ("Help me!", "¡Ayúdame.", "es", "¡Ayúdame!"),
        # As the model has it.
        ("Help us, Mr. Soto!", "Ayúdenos, Sr. Soto.", "es", "Ayúdenos, Sr. Soto."),
        ("Did he!", "Did he?", "en", "Did he?"),
        ("Wait!", "Warte…", "de", "Warte…"),
        ("Dear colleagues,", "Estimados compañeros:", "es", "Estimados compañeros:"),
        ("It is so:", "C'est ainsi :", "fr", "C'est ainsi :"),
        ("Nobody believed him...", "Niemand glaubte ihm…", "de", "Niemand glaubte ihm…"),
        ("门是锁着的。。", "The door is locked.", "en", "The door is locked."),
        ("Really?!", "Wirklich!?", "de", "Wirklich!?"),
        ("Really??", "Wirklich?", "de", "Wirklich?"),
        ("Nobody did.", "Niemand!", "de", "Niemand!"),
        ("Well... no.", "Nun, nein.", "de", "Nun, nein."),
        ("Give it to me!", "Gib es her", "de", "Gib es her"),
        ("...", "", "de", ""),
    ],
)
def test_end(source: str, draft: str, target: str, expected: str) -> None:
    assert with_final_marks(source, draft, target) == expected


def test_the_drafts_of_a_model_have_them(serving: ServingModel) -> None:
    sources = ["We waited for him...", "You sold the car?!"]
    drafts = serving.draft(sources, GREEDY)
    assert drafts[0].text.endswith("...")
    assert drafts[1].text.endswith("?!")
