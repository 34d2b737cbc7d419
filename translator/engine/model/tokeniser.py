"""SentencePiece tokenisation as Marian models in Hugging Face layout expect it."""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import Path
from sys import intern

from sentencepiece import SentencePieceProcessor

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.core.errors.models import NotAModel
from translator.core.languages import language
from translator.core.sentences import said
from translator.core.unspaced import is_unspaced
from translator.engine.model.model_config import read_config

END = "</s>"
UNKNOWN = "<unk>"
SPACE = "\u2581"  # SentencePiece writes a space as this character
_JOINER = "\u200d"  # joins several emoji into one
_LIGHT_SKIN, _DARK_SKIN = "\U0001f3fb", "\U0001f3ff"
_FLAG_A, _FLAG_Z = "\U0001f1e6", "\U0001f1ff"  # two of these letters make a flag
_UNREADABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
# A text is measured before it is decoded, so that most are asked for twice; of a file, two batches.
_LAST_TEXTS = 4_096  # some 500 bytes each
_REMEMBERED = 20_000
_ADD_AGAIN = said("Add the model again, from where it came from.")


def read_vocabulary(path: Path) -> dict[str, int]:
    """Read a Marian ``vocab.json``: pieces and their ids.

    Raises:
        NotAModel: the file is missing.
        DamagedFile: it does not hold a table of pieces and whole numbers.
    """
    try:
        table = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise NotAModel(path.parent, said("{name} is missing", name=path.name)) from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise DamagedFile(path, _ADD_AGAIN) from None
    if not isinstance(table, dict) or not all(isinstance(i, int) for i in table.values()):
        raise DamagedFile(path, _ADD_AGAIN)
    return table


def _read_pieces(path: Path) -> SentencePieceProcessor:
    if not path.is_file():
        raise NotAModel(path.parent, said("{name} is missing", name=path.name))
    try:
        return SentencePieceProcessor(model_proto=path.read_bytes())
    except RuntimeError:
        raise DamagedFile(path, _ADD_AGAIN) from None


def _pieces(model: SentencePieceProcessor, text: str) -> tuple[str, ...]:
    return tuple(map(intern, model.encode(_readable(text), out_type=str)))


class Tokeniser:
    """Text to pieces and back, for one direction of one model. Safe to use from several threads.

    Raises:
        NotAModel: a file of the tokeniser is missing from ``folder``.
        DamagedFile: one cannot be read for what it should be.
    """

    def __init__(self, folder: Path, direction: Direction) -> None:
        self.direction = direction
        self._folder = folder
        self._source = _read_pieces(folder / "source.spm")
        self._target = _read_pieces(folder / "target.spm")
        self._source_vocabulary = read_vocabulary(folder / "vocab.json")
        separate = folder / "target_vocab.json"
        self._target_vocabulary = (
            read_vocabulary(separate) if separate.is_file() else self._source_vocabulary
        )
        self._prefix = self._language_token()
        self._source_pieces = lru_cache(_LAST_TEXTS)(partial(_pieces, self._source))
        self._known: dict[tuple[bool, str], bool] = {}
        # Characters that came through by themselves and join no other, by side.
        self._plain: dict[bool, set[str]] = {True: set(), False: set()}

    def _language_token(self) -> list[str]:
        """``[">>deu<<"]`` where the model chooses its target language by such a token, else ``[]``.

        Marian models write ISO 639-3 codes, some of them ISO 639-1; Chinese also goes by ``cmn``,
        and by its script (OPUS-MT's ``>>cmn_Hans<<``).
        """
        target = language(self.direction.target)
        codes = [target.code3, target.code]
        if target.code == "zh":
            codes += ["cmn_Hans", "cmn"]
        tokens = (f">>{code}<<" for code in codes)
        return next(([token] for token in tokens if token in self._source_vocabulary), [])

    @cached_property
    def back(self) -> Tokeniser | None:
        """The tokeniser of the other direction, where the model was made for that one, too.

        It was if it chooses either language by a token.
        """
        if not self._prefix:
            return None
        other = Tokeniser(self._folder, self.direction.reversed())
        return other if other._prefix else None

    def encode(self, text: str) -> list[str]:
        """The pieces the encoder takes: the target token where there is one, the text, ``</s>``."""
        return [*self._prefix, *self._source_pieces(text), END]

    def length(self, text: str) -> int:
        """How many pieces :meth:`encode` makes of it."""
        return len(self._prefix) + len(self._source_pieces(text)) + 1

    @cached_property
    def has_probabilities(self) -> bool:
        """Whether the source's pieces have probabilities; a BPE model's have whole-number ranks."""
        model = self._source
        return any(model.get_score(one) % 1.0 for one in range(model.get_piece_size()))

    def log_probability(self, text: str) -> float:
        """Of the pieces of a source text in natural logarithm, whatever stands around them.

        Minus infinity where the vocabulary lacks a character of it.
        """
        pieces: list[int] = self._source.encode(_readable(text))
        if self._source.unk_id() in pieces:
            return -math.inf
        return float(sum(map(self._source.get_score, pieces)))

    def is_one_piece(self, text: str) -> bool:
        """Whether the source's vocabulary holds a text, such as a word, as a whole."""
        model = self._source
        return bool(model.piece_to_id(model.normalize(text)) != model.unk_id())

    def encode_target(self, text: str) -> list[str]:
        """The pieces of a target text, made with the target's model, without ``</s>``."""
        return list(_pieces(self._target, text))

    @cached_property
    def target_pieces(self) -> list[str]:
        """The target's pieces by number, in the order of the model's output."""
        return sorted(self._target_vocabulary, key=self._target_vocabulary.__getitem__)

    @cached_property
    def narrows(self) -> bool:
        """Whether the target's wide punctuation is made narrow: see ``wide_signs``."""
        written = "".join(self._target.encode("，", out_type=str))
        return not language(self.direction.target).spaced and "，" not in written

    def decode(self, pieces: Sequence[str]) -> str:
        """Text of target pieces; end and unknown marks are left out."""
        kept = [piece for piece in pieces if piece not in (END, UNKNOWN)]
        text: str = self._target.decode(kept)
        return text

    def unknown(self, text: str, *, target: bool) -> list[str]:
        """The words and symbols of ``text`` that the vocabulary of that side cannot represent."""
        return [text[start:end] for start, end in self.unknown_spans(text, target=target)]

    def unknown_spans(self, text: str, *, target: bool) -> list[tuple[int, int]]:
        """Where :meth:`unknown` finds them: ``text[start:end]``, in order.

        Letters and digits take the whole word they are part of along, so that a name is never
        put together from two sources; other symbols stand alone, and so do characters of a script
        without spaces, where the word would be all up to the next punctuation mark.
        """
        if self._all_plain(text, target=target):
            return []
        represents = partial(self._represents, target=target)
        return _spans(text, lambda cluster: not (cluster.isspace() or represents(cluster)))

    def carried_spans(self, text: str) -> list[tuple[int, int]]:
        """Where a source has what the vocabulary took in from corrections that left it as it is.

        A model that has learned a sign from a few sentences does not write it in all others, where
        the one before had it carried over.
        """
        carried = self._carried
        if not carried or carried.isdisjoint(text):
            return []
        return _spans(text, lambda cluster: not carried.isdisjoint(cluster))

    @cached_property
    def _carried(self) -> frozenset[str]:
        """The characters that corrections brought into the vocabulary, and did not translate."""
        own = read_config(self._folder).get("translator", {})
        return frozenset("".join(own.get("carried", ())))

    def _all_plain(self, text: str, *, target: bool) -> bool:
        """Whether each character comes through by itself: the short way for nearly every text."""
        plain = self._plain[target]
        for char in set(text) - plain:
            if _joins(char) or not (char.isspace() or self._represents(char, target=target)):
                return False
            if len(plain) < _REMEMBERED:
                plain.add(char)
        return True

    def _represents(self, cluster: str, *, target: bool) -> bool:
        """Whether one character, with its marks, comes through the vocabulary as itself."""
        known = self._known.get((target, cluster))
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._look_up(cluster, target=target)
            self._known[target, cluster] = known
        return known

    def _look_up(self, cluster: str, *, target: bool) -> bool:
        category = unicodedata.category(cluster[0])
        if category in ("Cc", "Cf"):  # invisible: nothing to carry over
            return True
        if _HALF.search(cluster):  # half a character: SentencePiece refuses it
            return False
        model = self._target if target else self._source
        vocabulary = self._target_vocabulary if target else self._source_vocabulary
        pieces: list[str] = model.encode(cluster, out_type=str)
        if any(piece == UNKNOWN or piece not in vocabulary for piece in pieces):
            return False
        # The normaliser writes ² as 2 and ™ as TM: right for letters, a loss for these.
        if category not in ("No", "So"):
            return True
        return "".join(pieces).replace(SPACE, "") == unicodedata.normalize("NFC", cluster)


def _spans(text: str, wanted: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Where the wanted characters are, with the words around those that are part of one."""
    spans: list[tuple[int, int]] = []
    for start, end in _clusters(text):
        if spans and start < spans[-1][1]:
            continue
        cluster = text[start:end]
        if not wanted(cluster):
            continue
        if _is_wordlike(cluster):
            while start > 0 and _is_wordlike(text[start - 1]):
                start -= 1
            while end < len(text) and _is_wordlike(text[end]):
                end += 1
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _readable(text: str) -> str:
    """Text without control characters and half characters, which SentencePiece chokes on."""
    return _UNREADABLE.sub(" ", text)


def _is_wordlike(cluster: str) -> bool:
    return unicodedata.category(cluster[0])[0] in "LNM" and not is_unspaced(cluster)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Cut text into what a reader sees as one character: a base with its marks and joined emoji."""
    start = 0
    for position in range(1, len(text) + 1):
        if position < len(text) and _continues(text, position):
            continue
        if start < position:
            yield start, position
        start = position


def _continues(text: str, position: int) -> bool:
    """Whether the character at ``position`` belongs to the one before it."""
    char, before = text[position], text[position - 1]
    if _FLAG_A <= char <= _FLAG_Z:
        return _FLAG_A <= before <= _FLAG_Z
    return before == _JOINER or _joins(char)


def _joins(char: str) -> bool:
    """Whether a character may belong to the one before it."""
    if char == _JOINER or _FLAG_A <= char <= _FLAG_Z or _LIGHT_SKIN <= char <= _DARK_SKIN:
        return True
    return unicodedata.category(char)[0] == "M"
