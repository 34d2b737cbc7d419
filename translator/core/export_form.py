"""What can be taken out of the program to be used elsewhere."""

from __future__ import annotations

from enum import StrEnum


class ExportForm(StrEnum):
    """The forms of an export: two of the model, two of the corrections."""

    HF = "hf"  # a folder for transformers
    CTRANSLATE2 = "ctranslate2"  # int8, with a script that runs it
    TMX = "tmx"
    TSV = "tsv"
