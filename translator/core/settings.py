"""What the program remembers of the user's choices between two starts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

from translator.core.files import write_private
from translator.core.paths import DEFAULT_PROFILE
from translator.core.sentences import said

SMALLEST_FONT, LARGEST_FONT = 6, 72
SYSTEM_LANGUAGE = "system"


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    Attributes:
        source, target: languages of the two panes, ISO 639-1.
        window_language: of the window's own words, ISO 639-1 or ``SYSTEM_LANGUAGE``; obeyed at
            once, by a window that opens anew.
        model: name of the preferred base model; None lets the program choose.
        font_size: of both panes, in points.
        window_width, window_height: in device-independent pixels; 0 is the program's choice.
        window_maximised: whether the window filled the screen.
        learning_panel: whether the panel about learning was open.
        save_on_leaving: whether an edited sentence becomes a correction when the caret leaves it.
        keep_sources: whether finished sentences that are left uncorrected are kept, for practice.
        keep_history: whether translated texts are kept in the history.
        show_doubt: whether words that the model is unsure of are tinted.
        tab_leaves: whether the Tab key leaves a pane; otherwise it writes a tab.
        suggest: whether typing in the translation offers how the sentence may go on.
        offer_on_click: whether a click on a word of the translation offers others for it.
        profile: name of the profile that the window was last told to use.
        keep_in_tray: whether closing the window leaves the program in the tray.
        global_shortcut: keys that translate the clipboard from anywhere, as Qt spells them
            ("Ctrl+Alt+Y"); empty where there are none.
        compact: whether the window was compact; ``compact_x`` to ``compact_height`` say where it
            was then, a width of 0 that it never was.
        others: keys of the file that this version does not know, kept for the one that does.
    """

    source: str = "en"
    target: str = "de"
    window_language: str = SYSTEM_LANGUAGE
    model: str | None = None
    font_size: int = 13
    window_width: int = 0
    window_height: int = 0
    window_maximised: bool = False
    learning_panel: bool = False
    save_on_leaving: bool = True
    keep_sources: bool = True
    keep_history: bool = True
    show_doubt: bool = True
    tab_leaves: bool = True
    suggest: bool = True
    offer_on_click: bool = True
    profile: str = DEFAULT_PROFILE
    keep_in_tray: bool = False
    global_shortcut: str = ""
    compact: bool = False
    compact_x: int = 0
    compact_y: int = 0
    compact_width: int = 0
    compact_height: int = 0
    others: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as read, and a sentence for the user where something was wrong with the file."""

    settings: Settings
    notice: str | None = None


_KNOWN = {entry.name: entry.type for entry in fields(Settings) if entry.name != "others"}
_CHECKS = {
    "str": lambda value: isinstance(value, str),
    "str | None": lambda value: value is None or isinstance(value, str),
    # A bool is an int to Python, but not to the user.
    "int": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "bool": lambda value: isinstance(value, bool),
}


def read_settings(path: Path) -> LoadedSettings:
    """Read the settings. No file gives the defaults; a damaged one is renamed and reported.

    A value of the wrong kind falls back to its default; the other values are used.
    """
    try:
        text = path.read_bytes().decode("utf-8")
        values = json.loads(text)
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return LoadedSettings(
            Settings(),
            said(
                "The settings in {path} cannot be read ({reason}); defaults are used.",
                path=path,
                reason=reason,
            ),
        )
    except (ValueError, RecursionError):  # broken JSON and broken UTF-8 are both ValueErrors
        return LoadedSettings(Settings(), _set_aside(path))
    if not isinstance(values, dict):
        return LoadedSettings(Settings(), _set_aside(path))
    return LoadedSettings(_from_values(values))


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings, unknown keys included.

    Raises:
        DiskFull, FileUnwritable: the file on disk is still the old one.
    """
    values = dict(settings.others) | {name: getattr(settings, name) for name in _KNOWN}
    write_private(path, (json.dumps(values, indent=2, sort_keys=True) + "\n").encode())


def _from_values(values: dict[str, object]) -> Settings:
    known = {
        name: values[name]
        for name, kind in _KNOWN.items()
        if name in values and _CHECKS[str(kind)](values[name])
    }
    if isinstance(size := known.get("font_size"), int):
        known["font_size"] = min(max(size, SMALLEST_FONT), LARGEST_FONT)
    others = {name: value for name, value in values.items() if name not in _KNOWN}
    return Settings(**known, others=others)  # type: ignore[arg-type]  # _CHECKS saw to the kinds


def _set_aside(path: Path) -> str:
    """Rename a damaged file, never over an earlier one, and say so."""
    aside = path.with_name(path.name + ".damaged")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.name}.damaged-{number}")
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return said("The settings in {path} are damaged; defaults are used.", path=path)
    return said(
        "The settings were damaged; defaults are used. The old file is kept as {aside}.",
        aside=aside,
    )
