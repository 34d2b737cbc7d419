"""Translate with the model in this folder, one sentence per line:

pip install ctranslate2 sentencepiece
python translate.py < source.txt > target.txt
"""

import sys
from pathlib import Path

import ctranslate2
import sentencepiece

TARGET_TOKEN: list[str] = []  # chooses the target language in models that have several
BEAM = 4

folder = Path(__file__).resolve().parent
source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
target = sentencepiece.SentencePieceProcessor(model_file=str(folder / "target.spm"))
translator = ctranslate2.Translator(str(folder), device="cpu")
has_shortlist = (folder / "vmap.txt").is_file()

sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
for line in sys.stdin:
    pieces = [*TARGET_TOKEN, *source.encode(line.strip(), out_type=str), "</s>"]
    found = translator.translate_batch(
        [pieces],
        beam_size=BEAM,
        no_repeat_ngram_size=5,
        disable_unk=True,
        use_vmap=has_shortlist,
        max_input_length=0,
        max_decoding_length=min(3 * len(pieces) + 12, 510),
    )
    sys.stdout.write(target.decode(found[0].hypotheses[0]) + "\n")
    sys.stdout.flush()
