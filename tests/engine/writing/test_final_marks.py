"""A sentence that trails off, or asks and exclaims, does so in its translation."""

from __future__ import annotations

import pytest

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.engine.serving import ServingModel
from translator.engine.writing.final_marks import with_final_marks


@pytest.mark.parametrize(
    ("source", "draft", "direction", "expected"),
    [
        ("Nobody believed him...", "Niemand glaubte ihm.", "en-de", "Niemand glaubte ihm..."),
        ("Nobody believed him…", "Niemand glaubte ihm", "en-de", "Niemand glaubte ihm…"),
        ("Nobody believed him....", "Nadie le creyó!", "en-es", "Nadie le creyó..."),
        ("“Nobody believed him...”", "„Niemand glaubte ihm.“", "en-de", "„Niemand glaubte ihm...“"),
        ("He said (and left...)", "Er sagte (und ging)", "en-de", "Er sagte (und ging...)"),
        ("Nobody believed him...", "Nadie le creyó..", "en-es", "Nadie le creyó..."),
        ("Wait...", "等等。", "en-zh", "等等……"),
        ("等等……", "Wait.", "zh-en", "Wait..."),
        ("待って。。。", "Wait.", "ja-en", "Wait..."),
        ("Really?!", "Wirklich?", "en-de", "Wirklich?!"),
        ("Really!?", "Wirklich.", "en-de", "Wirklich!?"),
        ("Really?!", "真的吗？", "en-zh", "真的吗？！"),
        ("真的吗？！", "Really?", "zh-en", "Really?!"),
        ("It is 11:30.", "C'est 11 h 30 :", "en-fr", "C'est 11 h 30."),
        ("It is 11:30.", "是11:30：", "en-zh", "是11:30。"),
        ("¡Dámelo!", "Give it to me.", "es-en", "Give it to me!"),
        ("«¡Ayúdame!»", "“Please help me.”", "es-en", "“Please help me!”"),
        ("助けてください！", "Please help me.", "ja-en", "Please help me!"),
        ("Help me!!", "Hilf mir.", "en-de", "Hilf mir!"),
        ("Help me!", "Aidez-moi.", "en-fr", "Aidez-moi !"),
        ("Help me!", "帮帮我。", "en-zh", "帮帮我！"),
        ("Help me!", "Ayúdame.", "en-es", "¡Ayúdame!"),
        ("“Help me!”", "«Ayúdame.»", "en-es", "«¡Ayúdame!»"),
        ("Help me!", "¡Ayúdame.", "en-es", "¡Ayúdame!"),
        # As the model has it.
        ("Gib es her!", "Give it to me.", "de-en", "Give it to me."),
        ("Aidez-moi !", "Help me.", "fr-en", "Help me."),
        ("Help us, Mr. Soto!", "Ayúdenos, Sr. Soto.", "en-es", "Ayúdenos, Sr. Soto."),
        ("Did he!", "Did he?", "es-en", "Did he?"),
        ("Wait!", "Warte…", "en-de", "Warte…"),
        ("Dear colleagues,", "Estimados compañeros:", "en-es", "Estimados compañeros:"),
        ("It is so:", "C'est ainsi :", "en-fr", "C'est ainsi :"),
        ("Nobody believed him...", "Niemand glaubte ihm…", "en-de", "Niemand glaubte ihm…"),
        ("门是锁着的。。", "The door is locked.", "zh-en", "The door is locked."),
        ("Really?!", "Wirklich!?", "en-de", "Wirklich!?"),
        ("Really??", "Wirklich?", "en-de", "Wirklich?"),
        ("Nobody did.", "Niemand!", "en-de", "Niemand!"),
        ("Well... no.", "Nun, nein.", "en-de", "Nun, nein."),
        ("Give it to me!", "Gib es her", "en-de", "Gib es her"),
        ("...", "", "en-de", ""),
    ],
)
def test_end(source: str, draft: str, direction: str, expected: str) -> None:
    assert with_final_marks(source, draft, Direction.from_slug(direction)) == expected


def test_the_drafts_of_a_model_have_them(serving: ServingModel) -> None:
    sources = ["We waited for him...", "You sold the car?!"]
    drafts = serving.draft(sources, GREEDY)
    assert drafts[0].text.endswith("...")
    assert drafts[1].text.endswith("?!")
