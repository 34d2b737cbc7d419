"""Every problem the program can tell its user about, on one page.

TranslatorError
├── EnvironmentFault      the machine's side: told softly, with what to do; nothing is lost
│   ├── DiskFull
│   ├── FileUnreadable
│   ├── FileUnwritable
│   ├── DamagedFile
│   ├── DamagedStore
│   ├── HomeInUse
│   ├── NetworkNeeded
│   ├── DisplayMissing
│   └── WindowLibraryMissing
├── ModelFault            a model cannot be used; the one in use before stays
│   ├── NotAModel
│   ├── UnsafeModel
│   ├── ModelLacksDirection
│   ├── OtherBase
│   └── ExportFailed
└── CallerFault           what was asked for cannot be; said on the spot
    ├── UnknownLanguage
    ├── SameLanguage
    ├── UnknownModel
    ├── ModelNameTaken
    ├── BundledModel
    ├── UnknownProfile
    ├── UnknownCorrection
    ├── UnknownRevision
    ├── BadTable
    ├── BadEncoding
    ├── EmptyInput
    ├── BadRecipe
    └── WouldOverwrite

Anything else that is raised is a bug. ``str(error)`` is the whole message for the user: what
happened, then what to do next. Messages never quote the user's text.
"""

from __future__ import annotations

from pathlib import Path


class TranslatorError(Exception):
    """Root of the tree; ``title`` is a few words for a heading, ``message`` whole sentences."""

    title = "Something went wrong"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class EnvironmentFault(TranslatorError):
    """The disk, the memory, the network or a file is not as it should be."""

    title = "This machine got in the way"


class DiskFull(EnvironmentFault):
    """Nothing more can be written."""

    title = "The disk is full"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no space left to write {path}. Free some space on that disk and try again; "
            "what was saved before is unharmed."
        )


class FileUnreadable(EnvironmentFault):
    """A file that should be read cannot be."""

    title = "A file cannot be read"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} cannot be read: {reason}. Check the name and that you may read it."
        )


class FileUnwritable(EnvironmentFault):
    """A file or folder cannot be written, for another reason than a full disk."""

    title = "A file cannot be written"

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} cannot be written: {reason}. Check that you may write there, or choose "
            "another place."
        )


class DamagedFile(EnvironmentFault):
    """A file's contents are not what they were when it was written."""

    title = "A file is damaged"

    def __init__(self, path: Path, what_to_do: str) -> None:
        super().__init__(f"{path} is damaged. {what_to_do}")


class DamagedStore(EnvironmentFault):
    """The database of corrections is damaged; the readable part was kept."""

    title = "The store of corrections is damaged"

    def __init__(self, path: Path, what_was_kept: str) -> None:
        super().__init__(f"{path} is damaged. {what_was_kept}")


class HomeInUse(EnvironmentFault):
    """Another running program works on the same home folder."""

    title = "Translator is already open"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another Translator is working in {path}. Use that window, close it, "
            "or start this one with --home and another folder."
        )


class NetworkNeeded(EnvironmentFault):
    """A download the user asked for did not happen."""

    title = "The download did not work"

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(
            f"{what} could not be downloaded: {reason}. Check the connection and the name and try "
            "again, or download it elsewhere and add its folder."
        )


class DisplayMissing(EnvironmentFault):
    """There is no screen to open a window on."""

    title = "No display"

    def __init__(self) -> None:
        super().__init__(
            "There is no display to open the window on. On the command line, use: "
            'translator translate --from en --to de "Where is the station?"'
        )


class WindowLibraryMissing(EnvironmentFault):
    """A system library that the window is drawn with is not installed."""

    title = "A system library is missing"

    def __init__(self, library: str) -> None:
        super().__init__(
            f"The window needs the system library {library}, which is not installed. On Debian or "
            "Ubuntu, run: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 "
            "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 "
            "libxcb-xinerama0. On the command line, Translator works without it."
        )


class ModelFault(TranslatorError):
    """A model cannot be used."""

    title = "The model cannot be used"


class NotAModel(ModelFault):
    """A folder does not hold a Marian model in Hugging Face layout."""

    title = "Not a model"

    def __init__(self, path: Path, missing: str) -> None:
        super().__init__(
            f"{path} is not a translation model: {missing}. A model folder holds config.json, "
            "model.safetensors, source.spm, target.spm and vocab.json."
        )


class UnsafeModel(ModelFault):
    """A model is stored in a form that can run code when it is read."""

    title = "The model is not safe to open"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} stores its weights in a form that can run code when opened, so it was left "
            "alone. Use a model with a model.safetensors file."
        )


class ModelLacksDirection(ModelFault):
    """No installed model translates in this direction."""

    title = "No model for these languages"

    def __init__(self, direction: str, available: str) -> None:
        super().__init__(
            f"No installed model translates {direction}. Available: {available}. "
            "Add a model with: translator models add FOLDER"
        )


class OtherBase(ModelFault):
    """Revisions belong to another version of the base model."""

    title = "The base model has changed"

    def __init__(self, revisions: int) -> None:
        super().__init__(
            f"The base model is not the one that the {revisions} revisions of this profile were "
            "learned on, so they rest. Your corrections are all there: learn again, or bring the "
            "earlier model back."
        )


class ExportFailed(ModelFault):
    """An exported model did not translate as the program does, and was removed."""

    title = "The export failed its check"

    def __init__(self, path: Path, difference: str) -> None:
        super().__init__(
            f"The export to {path} was removed because it did not pass its check: {difference}. "
            "Nothing else was changed; try again, and report this if it happens twice."
        )


class CallerFault(TranslatorError):
    """What was asked for cannot be done as asked."""

    title = "That cannot be done"


class UnknownLanguage(CallerFault):
    """A language code is not in the table."""

    title = "Unknown language"

    def __init__(self, code: str) -> None:
        super().__init__(
            f"'{code}' is not a language code this program knows. "
            "Use two letters, such as en, de, fr, es, zh or ja."
        )


class SameLanguage(CallerFault):
    """Source and target are the same."""

    title = "The same language twice"

    def __init__(self, code: str) -> None:
        super().__init__(f"Source and target are both '{code}'. Choose two different languages.")


class UnknownModel(CallerFault):
    """A model's name is not installed."""

    title = "Unknown model"

    def __init__(self, name: str, available: str) -> None:
        super().__init__(f"There is no model '{name}'. Installed: {available}.")


class ModelNameTaken(CallerFault):
    """A model of the same name is installed already."""

    title = "The name is taken"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A model named '{name}' is installed already and was left as it is. Remove that one "
            f"first with: translator models remove {name}, or give the new folder another name."
        )


class BundledModel(CallerFault):
    """A model that came with the program was to be removed."""

    title = "Part of the program"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"'{name}' came with the program and stays with it. To translate with another model, "
            "name it with --model."
        )


class UnknownProfile(CallerFault):
    """A profile's name does not exist."""

    title = "Unknown profile"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no profile '{name}'. Create it in the window, or check the name."
        )


class UnknownCorrection(CallerFault):
    """A correction's number does not exist."""

    title = "Unknown correction"

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no correction {number}. List them with: translator corrections")


class UnknownRevision(CallerFault):
    """A revision's number does not exist."""

    title = "Unknown revision"

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no revision {number}. List them with: translator revisions")


class BadTable(CallerFault):
    """A file of pairs is not in the form it should be."""

    title = "The file is not in the right form"

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}. Mend that line and try again.")


class BadEncoding(CallerFault):
    """Text is not UTF-8. ``where`` names the place: 'Standard input, line 3'."""

    title = "Not UTF-8 text"

    def __init__(self, where: str) -> None:
        super().__init__(
            f"{where} is not UTF-8 text. Convert it first, for example with: "
            "iconv -f LATIN1 -t UTF-8"
        )


class EmptyInput(CallerFault):
    """There is nothing to work on."""

    title = "Nothing there"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is empty, so there is nothing to do.")


class BadRecipe(CallerFault):
    """The settings of learning contradict each other."""

    title = "These learning settings cannot work"

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The learning settings cannot be carried out: {reason}. "
            "Change that setting, or return to the defaults."
        )


class WouldOverwrite(CallerFault):
    """Something already stands where the result should go."""

    title = "Something is already there"

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} already exists and was left as it is. Choose another name.")
