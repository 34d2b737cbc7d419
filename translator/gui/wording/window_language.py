"""The language of the window: the user's choice, or the system's where there is a catalogue for it.

Catalogues are made by ``packaging/translations/update.py``. English has one too, for its plurals.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from translator.core.languages import primary
from translator.core.resources import resources

# Each as the window speaks it, with Qt's name for the catalogue of its own words. Chinese is
# written in simplified characters.
WINDOW_LANGUAGES = {"en": "en", "de": "de", "zh": "zh_CN"}
_FALLBACK = "en"


def speak(application: QCoreApplication, wanted: str) -> str:
    """Have everything that is built from now on speak this language; returns its code.

    Numbers and dates follow it; in the system's own language, the system's settings for it.

    Args:
        wanted: a code of ``WINDOW_LANGUAGES``, or ``SYSTEM_LANGUAGE``, as any other does too.
    """
    system, code = QLocale.system(), spoken(wanted)
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(application, f"qtbase_{WINDOW_LANGUAGES[code]}", qt)
    _install(application, f"translator_{code}", str(resources() / "translations"))
    own = system.language() == QLocale(code).language()
    QLocale.setDefault(system if own else QLocale(code))
    return code


def spoken(wanted: str) -> str:
    """The code of the language that ``wanted``, as in ``speak``, comes to."""
    return wanted if wanted in WINDOW_LANGUAGES else first_spoken(QLocale.system().uiLanguages())


def first_spoken(names: Iterable[str]) -> str:
    """The first language that the window speaks of those a user reads (``de-AT``, ``zh-Hans``)."""
    codes = map(primary, names)
    return next((code for code in codes if code in WINDOW_LANGUAGES), _FALLBACK)


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
