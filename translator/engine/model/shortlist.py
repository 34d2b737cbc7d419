"""Which pieces may translate which: the lexical shortlist of a model.

A decoder weighs every piece of its vocabulary at every step, though a few hundred are enough for
any one sentence. A shortlist names, for each piece of a source, the pieces that it is translated
with in aligned text; what is common in a language is listed for the token that chooses it, and
every piece for itself. All that is listed for the pieces of a source together may be said in its
translation, and in those of all others in its batch (L'Hostis, Grangier and Auli 2016, "Vocabulary
Selection Strategies for Neural Machine Translation", by word alignment). Models that come with no
shortlist weigh everything, and so does whoever asks how probable a given translation is.

CTranslate2 reads it as ``vmap.txt`` beside its weights. What corrections say that is not listed for
their sources may be said in every translation of the revisions that learned from them, and so may
pieces that corrections brought into the vocabulary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open

from translator.core.errors.files import DamagedFile
from translator.core.sentences import said
from translator.engine.model.tokeniser import SPACE, read_vocabulary

SHORTLIST = "shortlist.safetensors"
PIECES = "pieces"  # what a file's metadata call the checksum of the pieces that it is for
_MAPPING = "vmap.txt"
_ALWAYS = ""  # the key, in a mapping, of what may always be said
_PAD = "<pad>"  # which no serving form has
_ADD_AGAIN = said("Add the model again, from where it came from.")


class Shortlist:
    """The shortlist of one model, whose two sides have one vocabulary.

    Args:
        pieces: the vocabulary by number; what ``counts`` does not reach was added by corrections.
        counts: [pieces of the model as it was made, without ``<pad>``], how many are listed for
            each piece.
        listed: [sum of ``counts``], numbers of pieces, one piece's after another's.

    Raises:
        ValueError: they do not fit each other.
    """

    def __init__(
        self, pieces: Sequence[str], counts: npt.NDArray[np.uint16], listed: npt.NDArray[np.uint16]
    ) -> None:
        if counts.dtype.kind != "u" or listed.dtype.kind != "u" or counts.ndim != 1:
            raise ValueError("counts and numbers of pieces are whole numbers")
        ends = np.cumsum(counts, dtype=np.int64)
        if len(counts) > len(pieces) or listed.shape != (ends[-1:].sum(),):
            raise ValueError("as many pieces are to be listed as there are")
        if listed.size and listed.max() >= len(counts):
            raise ValueError("a piece is listed that there is none of")
        starts = [0, *ends.tolist()]
        numbers = listed.tolist()
        known = frozenset(pieces) - {_PAD}
        self._listed = {
            piece: _as_it_is(piece) & known | {pieces[number] for number in numbers[start:end]}
            for piece, start, end in zip(pieces, starts, starts[1:], strict=False)
        }
        self._added = known.difference(pieces[: len(counts)])

    def unlisted(self, pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> set[str]:
        """What targets say that is not listed for their sources, both in pieces."""
        found: set[str] = set()
        for source, target in pairs:
            found |= set(target).difference(*(self._listed.get(one, ()) for one in source))
        return found

    def write_mapping(self, serving_folder: Path, also: Collection[str] = ()) -> None:
        """Write it as CTranslate2 reads it. OSError where that fails.

        Args:
            also: pieces that may always be said.
        """
        rows = {**self._listed, _ALWAYS: {*self._added, *also}}
        text = "".join(
            f"{piece}\t{' '.join(sorted(listed))}\n" for piece, listed in rows.items() if listed
        )
        (serving_folder / _MAPPING).write_text(text, encoding="utf-8")


def _as_it_is(piece: str) -> set[str]:
    """What a name is left as it is with, at the beginning of a word and within one."""
    bare = piece.removeprefix(SPACE)
    return {piece, bare, SPACE + bare}


def has_mapping(serving_folder: Path) -> bool:
    """Whether a serving form was made with a shortlist."""
    return (serving_folder / _MAPPING).is_file()


def read_shortlist(model_folder: Path) -> Shortlist | None:
    """The shortlist of a model; ``None`` where it has none.

    Raises:
        NotAModel: the model has no vocabulary.
        DamagedFile: the shortlist cannot be read, or is that of another model.
    """
    path = model_folder / SHORTLIST
    if not path.is_file():
        return None
    vocabulary = read_vocabulary(model_folder / "vocab.json")
    try:
        with safe_open(path, framework="np") as file:
            of = (file.metadata() or {}).get(PIECES)
            counts, listed = file.get_tensor("counts"), file.get_tensor("listed")
        pieces = sorted(vocabulary, key=vocabulary.__getitem__)
        if of != pieces_checksum(pieces[: len(counts)]):
            raise ValueError("it is for other pieces")
        return Shortlist(pieces, counts, listed)
    except (OSError, SafetensorError, ValueError):
        raise DamagedFile(path, _ADD_AGAIN) from None


def pieces_checksum(pieces: Sequence[str]) -> str:
    """Which pieces a shortlist is for, in their order."""
    return hashlib.sha256("\n".join(pieces).encode()).hexdigest()
