"""Read an exported model with transformers alone, and say how it translates.

Run as a script, in a process of its own: it takes JSON ``{"folder", "sources"}`` on standard input.
It gives a line of JSON for each of ``LOADED``, once it is there: ``null``. For each source it gives
one with its target pieces, as soon as it has them, and at last one with ``text`` (for the first few
sources, what the stored generation settings give), ``pad_row_is_zero`` and ``embeddings_are_tied``.
It imports nothing of this program, so it sees what anybody else would see.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

BATCH = 16
LOADED = ("torch", "transformers", "tokeniser", "model")


def read(folder: str, sources: list[str]) -> Iterator[Any]:
    """What the model in ``folder`` makes of each of ``sources``, and what it is like."""
    import torch

    yield None
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    yield None
    tokeniser = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    yield None
    model = AutoModelForSeq2SeqLM.from_pretrained(folder, local_files_only=True).eval()
    yield None
    special = set(tokeniser.all_special_ids)
    with torch.inference_mode():
        for at in range(0, len(sources), BATCH):
            batch = tokeniser(sources[at : at + BATCH], return_tensors="pt", padding=True)
            for row in model.generate(**batch, num_beams=1).tolist():
                kept = [index for index in row if index not in special]
                yield tokeniser.convert_ids_to_tokens(kept)
        batch = tokeniser(sources[:BATCH], return_tensors="pt", padding=True)
        text = tokeniser.batch_decode(model.generate(**batch), skip_special_tokens=True)
    rows = model.get_input_embeddings().weight
    yield {
        "text": text,
        "pad_row_is_zero": not bool(rows[model.config.pad_token_id].any()),
        "embeddings_are_tied": rows.data_ptr() == model.get_output_embeddings().weight.data_ptr(),
    }


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    for found in read(asked["folder"], asked["sources"]):
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
