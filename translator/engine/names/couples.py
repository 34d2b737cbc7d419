"""Two people under one name: Mr. and Mrs. Smith, Herr und Frau Müller.

To a small model the first of the titles is a word by itself: it made "Mama und Frau Smith" of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from translator.core.direction import Direction
from translator.core.languages import language
from translator.engine.names.titles import DEAR, NAME, in_case
from translator.engine.protection import Item, Kind

# Both titles, with what stands between them and before them.
_TITLES = {
    "en": (r"Mr\.?", r" (?:and|&) ", r"(?:Mrs|Ms)\.?"),
    "de": ("Herrn?", " (?:und|&|u[.]) ", "Frau"),
    "fr": (r"M\.|M|[Mm]onsieur", " (?:et|&) ", "Mme|[Mm]adame"),
    "es": (r"(?:[Ee]l )?(?:señor|Sr\.)", " (?:y|&) ", r"(?:[Ll]a )?(?:señora|Sra\.)"),
}
# One word for both; of two names behind it each is somebody else's.
_TITLE_OF_BOTH = {"es": r"(?:[Ll]os )?(?:señores|Sres\.)"}
_WRITTEN = {
    "en": ("Mr. {}", "Mrs. {}"),
    "de": ("Herr {}", "Frau {}"),
    "fr": ("M. {}", "Mme {}"),
    "es": ("el señor {}", "la señora {}"),
}
_SAID = {
    "en": r"Mr\.? and M(?:r?s)\.? {}",
    "de": "Herrn? und Frau {}",
    "fr": r"(?:M\.|[Mm]onsieur) et (?:Mme|[Mm]adame) {}",
    "es": r"(?:[Ss]eñor|Sr\.) y (?:la )?(?:[Ss]eñora|Sra\.) {}",
    "zh": "{}(?:夫妇|夫婦|先生和(?:夫人|太太))",
    "ja": "{}(?:さん)?ご?(?:夫妻|夫婦)",
}
# No verb has a number in Chinese and Japanese, and one word says both; in English it is what is
# written for one word.
_AS_ONE = {"en": "Mr. and Mrs. {}", "zh": "{}夫妇", "ja": "{}ご夫妻"}
# At the beginning of a letter, which has no verb.
_WRITTEN_DEAR = {
    "en": "Dear Mr. and Mrs. {}",
    "de": "Sehr geehrte Frau {0}, sehr geehrter Herr {0}",
    "fr": "Cher Monsieur, chère Madame {}",
    "es": "Estimados señores {}",
    "zh": "尊敬的{}先生和夫人",
    "ja": "{}様ご夫妻",
}


def missing_couples(source: str, draft: str, direction: Direction) -> list[Item]:
    """Two people whom the draft does not name so; ``text`` is what to write for each.

    They stand beside each other as two items: a model that knows of one alone says "is" of them.
    """
    if direction.source not in _TITLES or direction.target not in _SAID:
        return []
    return [
        item
        for match in _couples(direction.source).finditer(source)
        if not re.search(_SAID[direction.target].format(re.escape(match["name"])), draft)
        for item in _items(source, match, direction)
    ]


def _items(source: str, match: re.Match[str], direction: Direction) -> Iterator[Item]:
    name, target = match["name"], direction.target
    if match["dear"]:
        yield Item(Kind.MAN, _WRITTEN_DEAR[target].format(name), *match.span())
    elif match["man"] is None or not language(target).spaced:
        yield Item(Kind.MAN, _AS_ONE[target].format(name), *match.span())
    else:
        man, woman = (in_case(said, source, match, direction) for said in _WRITTEN[target])
        yield Item(Kind.MAN, man.removesuffix(" {}"), *match.span("man"))
        yield Item(Kind.WOMAN, woman.format(name), match.start("woman"), match.end())


@cache
def _couples(source: str) -> re.Pattern[str]:
    man, between, woman = _TITLES[source]
    titles = f"(?P<man>{man}){between}(?P<woman>{woman}) "
    if source in _TITLE_OF_BOTH:
        titles = f"(?:{titles}|{_TITLE_OF_BOTH[source]} (?!{NAME} y ))"
    return re.compile(rf"(?<![\w-])(?P<dear>{DEAR[source]})?{titles}(?P<name>{NAME})")
