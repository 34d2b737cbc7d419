"""How many places and people a draft names, of those that the program knows, and titles."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

from report import table

from translator.core.direction import Direction
from translator.core.drafts import GREEDY
from translator.core.paths import Home
from translator.engine import drafting
from translator.engine.names.known_names import all_names, missing_known_names
from translator.engine.names.titles import missing_titled
from translator.engine.protection import Kind
from translator.workbench import Workbench

_PLACES = {
    "en": ("We live in {}.", "They come from {}.", "Have you ever been to {}?"),
    "de": ("Wir wohnen in {}.", "Sie kommen aus {}.", "Warst du schon einmal in {}?"),
    "fr": ("Nous pensons à {}.", "Voici une carte de {}.", "Connaissez-vous {} ?"),
    "es": ("Vivimos en {}.", "Vienen de {}.", "¿Has estado en {}?"),
    "zh": ("我们住在{}。", "他们来自{}。", "你去过{}吗？"),
    "ja": ("{}に住んでいます。", "彼らは{}から来ました。", "{}に行ったことがありますか。"),
}
_PEOPLE = {
    "en": ("{} called me yesterday.", "I met {} at the station.", "Do you know {}?"),
    "de": ("{} hat mich gestern angerufen.", "Ich traf {} am Bahnhof.", "Kennst du {}?"),
    "fr": ("{} m'a appelé hier.", "J'ai vu {} à la gare.", "Connais-tu {} ?"),
    "es": ("{} me llamó ayer.", "Vi a {} en la estación.", "¿Conoces a {}?"),
    "zh": ("{}昨天给我打电话了。", "我在车站遇见了{}。", "你认识{}吗？"),
    "ja": ("{}は昨日電話をくれた。", "駅で{}に会った。", "{}を知っていますか。"),
}
_SURNAMES = (
    "Kowalczyk Müller Schmidt Garcia Nguyen Jones Brown Wilson Taylor Johnson Novak Rossi Weber "
    "Fischer Dubois Martinez"
)
_TITLED = ("Mr. {} lives here.", "I know Mrs. {}.", "Dear Ms. {}, thank you.", "Is Dr. {} in?")
_OTHERS = ("de", "fr", "es", "zh", "ja")


def _sentences(direction: Direction) -> dict[str, list[str]]:
    names = all_names(direction.source)
    people = {Kind.MAN, Kind.WOMAN}
    found = {
        "places": [
            one.format(name)
            for name, kind in names.items()
            if kind not in people
            for one in _PLACES[direction.source]
        ],
        "people": [
            one.format(name)
            for name, kind in names.items()
            if kind in people
            for one in _PEOPLE[direction.source]
        ],
    }
    if direction.source == "en":
        found["titles"] = [one.format(name) for name in _SURNAMES.split() for one in _TITLED]
    return found


def _named(sources: Sequence[str], drafts: Sequence[str], direction: Direction) -> str:
    named = sum(
        not (missing_known_names(*pair, direction) or missing_titled(*pair, direction))
        for pair in zip(sources, drafts, strict=True)
    )
    return f"{named / len(sources):.1%}"


def main() -> None:
    """Print the shares, of the models alone and of the program."""
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        workbench = Workbench(Home(Path(temporary) / "data", Path(temporary) / "cache"))
        for other in _OTHERS:
            for direction in (Direction("en", other), Direction(other, "en")):
                serving = workbench.translator(direction).serving
                for what, sources in _sentences(direction).items():
                    with patch.object(drafting, "_not_named", lambda *_: ()):
                        alone = [draft.text for draft in serving.draft(sources, GREEDY)]
                    ours = [draft.text for draft in serving.draft(sources, GREEDY)]
                    shares = [_named(sources, drafts, direction) for drafts in (alone, ours)]
                    rows.append((f"{direction}, {what}", len(sources), *shares))
        workbench.close()
    table("Names that are in the draft, greedy", ("", "sentences", "model", "program"), rows)


if __name__ == "__main__":
    main()
