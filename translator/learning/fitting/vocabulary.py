"""New words: a vocabulary that takes in what it cannot write, once a correction brings it.

A symbol, letter or word that becomes ``<unk>`` gets a piece in both SentencePiece models, an entry
in ``vocab.json`` and a row in the embeddings. ``<pad>`` stays last, where CTranslate2 expects it.
The result is a complete model folder: torch, CTranslate2 and transformers' tokeniser read the same
files. Only the new rows have to learn; see ``Recipe.new_word_rate``.
"""

from __future__ import annotations

import json
import shutil
import struct
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file, save
from sentencepiece import SentencePieceProcessor

from translator.core.direction import Direction
from translator.core.errors.files import DamagedFile
from translator.core.files import private_folder, write_private, writing_fault
from translator.core.sentences import said
from translator.engine.model.model_config import read_config
from translator.engine.model.shortlist import SHORTLIST
from translator.engine.model.tokeniser import END, Tokeniser, read_vocabulary
from translator.engine.model.weights_file import read_weights
from translator.learning.recipe.recipe import Example
from translator.learning.weights.interpolation import Weights

_PAD = "<pad>"
_SPACE = "\u2581"  # SentencePiece writes a space as this character
_LONGEST_PIECE = 12
# Corrections bring new symbols one by one; hundreds at once are a text in another script.
_MOST_PIECES = 256
_ROWS = (
    "model.shared.weight",
    "model.encoder.embed_tokens.weight",
    "model.decoder.embed_tokens.weight",
    "lm_head.weight",
)
_BIAS = "final_logits_bias"
# Beside a grown tokeniser: the rows that its pieces started from, so that the grown base model can
# be made again from the base without keeping a second copy of all its weights.
GROWTH = "growth.safetensors"


@dataclass(frozen=True, slots=True)
class Growth:
    """Pieces that were added, in the order of their indices, and the rows they start from.

    ``rows`` is [pieces, width]; ``bias`` [pieces] extends ``final_logits_bias``.
    """

    pieces: tuple[str, ...]
    rows: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def apply(self, weights: Mapping[str, npt.NDArray[np.float32]]) -> Weights:
        """Other weights of the same base model, grown in the same way."""
        grown: Weights = dict(weights)
        for name in _ROWS:
            if name in grown:
                pad = grown[name].shape[0] - 1
                grown[name] = np.insert(grown[name], [pad] * len(self.pieces), self.rows, axis=0)
        if _BIAS in grown:
            old = grown[_BIAS]
            grown[_BIAS] = np.insert(
                old, [old.shape[-1] - 1] * len(self.pieces), self.bias, axis=old.ndim - 1
            )
        return grown


def starting_weights(base_folder: Path, model_folder: Path) -> Weights:
    """The base model's weights, in the vocabulary of ``model_folder``.

    Args:
        model_folder: the base's own folder, or one with a vocabulary that was grown from it.

    Raises:
        NotAModel, DamagedFile: a file is missing or damaged.
    """
    weights: Weights = read_weights(base_folder)
    if model_folder == base_folder:
        return weights
    return _read_growth(model_folder).apply(weights)


def _read_growth(model_folder: Path) -> Growth:
    """All pieces by which a vocabulary differs from its base's."""
    vocabulary = read_vocabulary(model_folder / "vocab.json")
    try:
        stored = load_file(model_folder / GROWTH)
        rows, bias = stored["rows"], stored["bias"]
    except (OSError, KeyError, SafetensorError) as error:
        raise DamagedFile(model_folder / GROWTH, said("An earlier revision serves.")) from error
    ordered = sorted(vocabulary, key=vocabulary.__getitem__)
    return Growth(tuple(ordered[-1 - len(rows) : -1]), rows, bias)


def can_grow(model_folder: Path) -> bool:
    """Whether a model's vocabulary can take in pieces: one for both sides, ``<pad>`` last."""
    if (model_folder / "target_vocab.json").is_file():
        return False
    vocabulary = read_vocabulary(model_folder / "vocab.json")
    return vocabulary.get(_PAD) == len(vocabulary) - 1


def missing_pieces(
    model_folder: Path, direction: Direction, examples: Sequence[Example]
) -> tuple[str, ...]:
    """The pieces that would have to be added to write these pairs, in order of appearance."""
    tokeniser = Tokeniser(model_folder, direction)
    found: dict[str, None] = {}
    for example in examples:
        for text, target in ((example.source, False), (example.target, True)):
            for span in tokeniser.unknown(text, target=target):
                found.update(dict.fromkeys(_pieces_of(span, tokeniser, target=target)))
    return tuple(found)[:_MOST_PIECES]


def _pieces_of(span: str, tokeniser: Tokeniser, *, target: bool) -> Iterator[str]:
    """A symbol as it is; of a word, each unknown letter, and unknown letters in a row.

    The letters alone would do, but a name in another script is learned sooner as one piece.
    """
    if unicodedata.category(span[0])[0] not in "LNM":
        yield span
        return
    run = ""
    for letter in [*span, ""]:
        if letter and tokeniser.unknown(letter, target=target):
            run += letter
            yield letter
            continue
        if 1 < len(run) <= _LONGEST_PIECE:
            yield run
        run = ""


def grow(
    model_folder: Path,
    destination: Path,
    *,
    direction: Direction,
    examples: Sequence[Example],
    weights: Weights | None = None,
) -> Growth:
    """Write ``destination``: the base model of ``model_folder`` with what ``examples`` bring.

    The folder appears whole or not at all.

    Args:
        weights: of ``model_folder``, where it holds a grown vocabulary alone
            (``starting_weights``).

    Raises:
        ValueError: the model cannot grow (see ``can_grow``).
        NotAModel, DamagedFile: the folder cannot be read.
        DiskFull, FileUnwritable: nothing was written.
    """
    if not can_grow(model_folder):
        raise ValueError("this model's vocabulary cannot grow")
    pieces = missing_pieces(model_folder, direction, examples)
    private_folder(destination.parent)
    try:
        staging = Path(tempfile.mkdtemp(prefix=f".{destination.name}-", dir=destination.parent))
    except OSError as error:
        raise writing_fault(error, destination) from error
    try:
        _write_tokeniser(model_folder, staging, pieces)
        carried = [piece for piece in pieces if any(_is_carried(piece, one) for one in examples)]
        _write_settings(model_folder, staging, len(pieces), carried)
        weights = read_weights(model_folder) if weights is None else weights
        growth = _first_rows(pieces, weights, Tokeniser(staging, direction), staging, examples)
        if (model_folder / SHORTLIST).is_file():  # what it does not reach may always be said
            write_private(staging / SHORTLIST, (model_folder / SHORTLIST).read_bytes())
        write_private(staging / GROWTH, _accumulated(model_folder, growth))
        write_private(staging / "model.safetensors", _as_stored(growth.apply(weights)))
        staging.rename(destination)
    except OSError as error:
        raise writing_fault(error, destination) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return growth


def _accumulated(model_folder: Path, growth: Growth) -> bytes:
    """The rows of this growth behind those of earlier ones."""
    rows, bias = growth.rows, growth.bias
    if (model_folder / GROWTH).is_file():
        earlier = _read_growth(model_folder)
        rows, bias = np.concatenate([earlier.rows, rows]), np.concatenate([earlier.bias, bias])
    return save({"rows": np.ascontiguousarray(rows), "bias": np.ascontiguousarray(bias)})


def _write_tokeniser(model_folder: Path, staging: Path, pieces: Sequence[str]) -> None:
    for name in ("source.spm", "target.spm"):
        stored = (model_folder / name).read_bytes()
        known = SentencePieceProcessor(model_proto=stored)
        added = [piece for piece in pieces if known.piece_to_id(piece) == known.unk_id()]
        write_private(staging / name, stored + b"".join(map(_piece_message, added)))
    vocabulary = read_vocabulary(model_folder / "vocab.json")
    pad = vocabulary.pop(_PAD)
    for index, piece in enumerate((*pieces, _PAD), start=pad):
        vocabulary[piece] = index
    text = json.dumps(vocabulary, ensure_ascii=False, indent=0)
    write_private(staging / "vocab.json", text.encode())


def _piece_message(piece: str) -> bytes:
    """One more entry of the repeated field ``pieces`` of a SentencePiece ``ModelProto``.

    Serialised messages that follow each other merge, repeated fields by appending (Protocol
    Buffers, Encoding). Fields as in sentencepiece_model.proto: ``pieces`` 1, and in it ``piece`` 1,
    ``score`` 2, ``type`` 3. The type is USER_DEFINED (4): such a piece is never cut further and
    kept from the normaliser, which would write ² as 2.
    """
    text = piece.encode()
    body = b"\x0a" + _varint(len(text)) + text + b"\x15" + struct.pack("<f", 0.0) + b"\x18\x04"
    return b"\x0a" + _varint(len(body)) + body


def _varint(number: int) -> bytes:
    """Seven bits a byte, lowest first, the high bit set on all but the last."""
    encoded = bytearray()
    while number > 0x7F:
        encoded.append(number & 0x7F | 0x80)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def _is_carried(piece: str, pair: Example) -> bool:
    """Whether a correction takes it over from its source, and does not translate it."""
    return piece in pair.source and piece in pair.target


def _write_settings(model_folder: Path, staging: Path, added: int, carried: Sequence[str]) -> None:
    config = read_config(model_folder)
    old = int(config["pad_token_id"])
    pad = old + added
    for key in ("vocab_size", "decoder_vocab_size"):
        config[key] = pad + 1
    config.update(pad_token_id=pad, decoder_start_token_id=pad)
    own = config.setdefault("translator", {})
    own["grown"] = own.get("grown", 0) + added
    own["carried"] = [*own.get("carried", ()), *carried]  # see ``Tokeniser.carried_spans``
    if "bad_words_ids" in config:
        config["bad_words_ids"] = [[pad]]
    _write_json(staging / "config.json", config)
    for name in ("generation_config.json", "tokenizer_config.json", "special_tokens_map.json"):
        path = model_folder / name
        if path.is_file():
            _write_json(staging / name, _with_pad(json.loads(path.read_bytes()), old, pad))


def _with_pad(settings: dict[str, Any], old: int, pad: int) -> dict[str, Any]:
    """The settings of generation and of the tokeniser with the pad's new index."""
    moved = dict(settings)
    for key in ("pad_token_id", "decoder_start_token_id"):
        if key in moved:
            moved[key] = pad
    if "bad_words_ids" in moved:
        moved["bad_words_ids"] = [[pad]]
    if "added_tokens_decoder" in moved:
        table = dict(moved["added_tokens_decoder"])
        if str(old) in table:
            table[str(pad)] = table.pop(str(old))
        moved["added_tokens_decoder"] = table
    return moved


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    write_private(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def _as_stored(weights: Weights) -> bytes:
    """Serialised, in half precision where that loses nothing."""
    stored: dict[str, npt.NDArray[Any]] = {}
    for name, array in weights.items():
        halves = array.astype(np.float16)
        lossless = np.array_equal(halves.astype(np.float32), array)
        stored[name] = np.ascontiguousarray(halves if lossless else array)
    return save(stored, metadata={"format": "pt"})


def _first_rows(
    pieces: Sequence[str],
    weights: Weights,
    tokeniser: Tokeniser,
    folder: Path,
    examples: Sequence[Example],
) -> Growth:
    """Rows from what is near: pieces that spell a near form, else those beside it in the examples.

    The bias is the lowest of all pieces', so that a new piece is not proposed before it has learned
    where it belongs.
    """
    vocabulary = read_vocabulary(folder / "vocab.json")
    first_new = vocabulary[_PAD] - len(pieces)
    known = {piece: index for piece, index in vocabulary.items() if 1 < index < first_new}
    matrix = next(weights[name] for name in _ROWS if name in weights)
    texts = [tokeniser.encode(example.source) for example in examples]
    texts += [tokeniser.encode_target(example.target) for example in examples]
    beside = _neighbours(pieces, texts)
    rows = np.zeros((len(pieces), matrix.shape[1]), dtype=np.float32)
    for place, piece in enumerate(pieces):
        near = [known[form] for form in near_forms(piece) if form in known]
        near = near or [known[other] for other in beside[piece] if other in known]
        rows[place] = (
            matrix[near].mean(axis=0) if near else matrix[list(known.values())].mean(axis=0)
        )
    biases = weights.get(_BIAS)
    lowest = 0.0 if biases is None else float(biases.ravel()[:first_new].min())
    # Rounded, so that a base in half precision can be stored in it when it has grown, too.
    rounded = rows.astype(np.float16).astype(np.float32)
    return Growth(tuple(pieces), rounded, np.full(len(pieces), lowest, dtype=np.float32))


def near_forms(piece: str) -> list[str]:
    """Pieces that would spell something close: without marks, in the other case, after a space.

    ``ŧ`` is near ``t``, because Unicode calls it "small t with stroke".
    """
    plain = "".join(_plain(letter) for letter in piece)
    forms = dict.fromkeys((plain, plain.lower(), plain.upper(), piece.lower(), piece.upper()))
    written = [form for form in forms if form and form != piece]
    return [variant for form in written for variant in (form, _SPACE + form)]


def _plain(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    if bare != letter:
        return bare
    name, found, _ = unicodedata.name(letter, "").partition(" WITH ")
    try:
        return unicodedata.lookup(name) if found else letter
    except KeyError:
        return letter


def _neighbours(pieces: Sequence[str], texts: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """For each piece, those right before and after it, the mark of a space and the end left out."""
    beside: dict[str, list[str]] = {piece: [] for piece in pieces}
    for text in texts:
        written = [piece for piece in text if piece not in (_SPACE, END)]
        for place, piece in enumerate(written):
            if piece in beside:
                beside[piece] += written[max(0, place - 1) : place] + written[place + 1 : place + 2]
    return beside
