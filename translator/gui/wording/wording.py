"""Sentences that other rooms made in English, said in the language of the window."""

from __future__ import annotations

import re
from string import Formatter

from PySide6.QtCore import QCoreApplication, QLocale

from translator.core.languages import Language, language
from translator.core.sentences import Sentence


def worded(text: str) -> str:
    """``text`` in the window's language, as far as it is a ``Sentence``; else as it is."""
    if not isinstance(text, Sentence):
        return text
    template = QCoreApplication.translate("Sentences", text.template)
    return _InWindow().vformat(template, (), text.values)


def without_key(words: str) -> str:
    """Words without the ``&`` of their key, and without the key where it stands behind them.

    So it does where no letter of the words can be typed: 复制(&C) is 复制.
    """
    return re.sub(r"\(&[^&)]\)", "", words).replace("&", "")


def language_name(code: str) -> str:
    """What the window calls a language.

    Raises:
        UnknownLanguage: the code is not in the table.
    """
    return _named(language(code))


def _named(one: Language) -> str:
    return QCoreApplication.translate("Languages", one.name)


class _InWindow(Formatter):
    """Puts values into a template: sentences translated, figures as ``_figure`` has them."""

    def format_field(self, value: object, format_spec: str) -> str:
        match value:
            case Language():
                return _named(value)
            case float():
                return _figure(format(value, format_spec))
            case Sentence():
                return worded(value)
            case str():
                # What the operating system said of a file, if the catalogue has it.
                return QCoreApplication.translate("SystemReasons", value)
        return format(value, format_spec)


def _figure(written: str) -> str:
    """A figure with a minus and the comma; what is nothing, once rounded, has no direction."""
    sign = written[:1]
    if sign in ("+", "-") and not written[1:].strip("0."):
        written = f"±{written[1:]}"
    return written.replace(".", QLocale().decimalPoint()).replace("-", "−")
