"""Names with full stops inside are not cut; a forgotten space still ends a sentence."""

from __future__ import annotations

import pytest

from translator.engine.sentences.segmentation import segments


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is of the class email.message.Message.", 1),
        ("Two methods of argparse.ArgumentParser. Then one.", 2),
        ("Call os.Path() first. Then go.", 2),
        ("See PyUnstable.Code_Extra and so on.", 1),
        ("We met.Then we left.", 2),
        ("Really?Yes!No.", 3),
        ("He came at 5.She left.", 2),
        ("It was e.g. Peter. Or not.", 2),
    ],
)
def test_sentences(text: str, sentences: int) -> None:
    found = segments(text, "en")
    assert len(found) == sentences
    assert " ".join(one.source for one in found).replace(" ", "") == text.replace(" ", "")
