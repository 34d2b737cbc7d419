"""Every problem the program can tell its user about, on one page.

TranslatorError
├── EnvironmentFault      the machine's side: told softly, with what to do; nothing is lost
│   ├── DiskFull
│   ├── FileUnreadable
│   ├── FileUnwritable
│   ├── DamagedFile
│   ├── DamagedStore
│   ├── HomeInUse
│   ├── ProfileInUse
│   ├── NetworkNeeded
│   ├── DisplayMissing
│   ├── ClipboardMissing
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
    ├── BadProfileName
    ├── ProfileNameTaken
    ├── NotConfirmed
    ├── UnknownCorrection
    ├── UnknownTerm
    ├── BadTerm
    ├── UnknownRevision
    ├── RestingRevision
    ├── BadTable
    ├── BadEncoding
    ├── EmptyInput
    ├── BadRecipe
    ├── ExportStopped
    └── WouldOverwrite

Anything else that is raised is a bug. ``str(error)`` is the whole message for the user: what
happened, then what to do next. Messages never quote the user's text.
"""

from __future__ import annotations

from pathlib import Path, PurePath

from translator.core.sentences import said


class TranslatorError(Exception):
    """Root of the tree; ``title`` is a few words for a heading, ``message`` whole sentences."""

    title: str = said("Something went wrong")

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class EnvironmentFault(TranslatorError):
    """The disk, the memory, the network or a file is not as it should be."""

    title = said("This machine got in the way")


class DiskFull(EnvironmentFault):
    """Nothing more can be written."""

    title = said("The disk is full")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said(
                "There is no space left to write {path}. Free some space on that disk and try "
                "again; what was saved before is unharmed.",
                path=path,
            )
        )


class FileUnreadable(EnvironmentFault):
    """A file that should be read cannot be."""

    title = said("A file cannot be read")

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            said(
                "{path} cannot be read: {reason}. Check the name and that you may read it.",
                path=path,
                reason=reason,
            )
        )


class FileUnwritable(EnvironmentFault):
    """A file or folder cannot be written, for another reason than a full disk."""

    title = said("A file cannot be written")

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            said(
                "{path} cannot be written: {reason}. Check that you may write there, or choose "
                "another place.",
                path=path,
                reason=reason,
            )
        )


class DamagedFile(EnvironmentFault):
    """A file's contents are not what they were when it was written."""

    title = said("A file is damaged")

    def __init__(self, path: Path, what_to_do: str) -> None:
        super().__init__(said("{path} is damaged. {what_to_do}", path=path, what_to_do=what_to_do))


class DamagedStore(EnvironmentFault):
    """The database of corrections is damaged; the readable part was kept."""

    title = said("The store of corrections is damaged")

    def __init__(self, path: Path, what_was_kept: str) -> None:
        super().__init__(
            said("{path} is damaged. {what_was_kept}", path=path, what_was_kept=what_was_kept)
        )


class HomeInUse(EnvironmentFault):
    """Another running program works on the same home folder."""

    title = said("Translator is already open")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said(
                "Another Translator is working in {path}. Use that window, close it, or start "
                "this one with --home and another folder.",
                path=path,
            )
        )


class ProfileInUse(EnvironmentFault):
    """A profile was to be renamed or removed while a running program works in it."""

    title = said("The profile is open elsewhere")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "The profile '{name}' is open in another Translator, so it was left as it is. "
                "Close that window, or choose another profile in it, and try again.",
                name=name,
            )
        )


class NetworkNeeded(EnvironmentFault):
    """A download the user asked for did not happen."""

    title = said("The download did not work")

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(
            said(
                "{what} could not be downloaded: {reason}. Check the connection and the name and "
                "try again, or download it elsewhere and add its folder.",
                what=what,
                reason=reason,
            )
        )


class DisplayMissing(EnvironmentFault):
    """There is no screen to open a window on."""

    title = said("No display")

    def __init__(self) -> None:
        super().__init__(
            said(
                "There is no display to open the window on. On the command line, use: translator "
                'translate --from en --to de "Where is the station?"'
            )
        )


class ClipboardMissing(EnvironmentFault):
    """There is no clipboard, because no display answers, or it takes nothing."""

    title = said("No clipboard")

    def __init__(self) -> None:
        super().__init__(
            said(
                "The clipboard cannot be reached, because no display answers. Give the text "
                'itself: translator translate --from en --to de "Where is the station?"'
            )
        )


class WindowLibraryMissing(EnvironmentFault):
    """A system library that the window is drawn with is not installed."""

    title = said("A system library is missing")

    def __init__(self, library: str) -> None:
        super().__init__(
            said(
                "The window needs the system library {library}, which is not installed. On Debian "
                "or Ubuntu, run: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 "
                "libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 "
                "libxcb-xinerama0. On the command line, Translator works without it.",
                library=library,
            )
        )


class ModelFault(TranslatorError):
    """A model cannot be used."""

    title = said("The model cannot be used")


class NotAModel(ModelFault):
    """A folder does not hold a Marian model in Hugging Face layout."""

    title = said("Not a model")

    def __init__(self, path: PurePath, missing: str) -> None:
        super().__init__(
            said(
                "{path} is not a translation model: {missing}. A model folder holds config.json, "
                "model.safetensors, source.spm, target.spm and vocab.json.",
                path=path,
                missing=missing,
            )
        )


class UnsafeModel(ModelFault):
    """A model is stored in a form that can run code when it is read."""

    title = said("The model is not safe to open")

    def __init__(self, path: PurePath) -> None:
        super().__init__(
            said(
                "{path} stores its weights in a form that can run code when opened, so it was "
                "left alone. Use a model with a model.safetensors file.",
                path=path,
            )
        )


class ModelLacksDirection(ModelFault):
    """No installed model translates in this direction."""

    title = said("No model for these languages")

    def __init__(self, direction: str, available: str) -> None:
        super().__init__(
            said(
                "No installed model translates {direction}. Available: {available}. Add a model "
                "with: translator models add FOLDER",
                direction=direction,
                available=available,
            )
        )


class OtherBase(ModelFault):
    """What served was learned on another base model than the one of today."""

    title = said("The base model has changed")

    def __init__(self, source: str, target: str, revisions: int) -> None:
        super().__init__(
            said(
                "The base model of {source}→{target} is another one than before, so what was "
                "learned on the earlier one rests (revisions: {revisions}). Your corrections are "
                "all there and answer as before. The new model learns from them again by itself "
                "while the window shows these languages, or at once with: translator learn --from "
                "{source} --to {target}",
                source=source,
                target=target,
                revisions=revisions,
            )
        )


class ExportFailed(ModelFault):
    """An exported model did not translate as the program does, and was removed."""

    title = said("The export failed its check")

    def __init__(self, path: Path, difference: str) -> None:
        super().__init__(
            said(
                "The export to {path} was removed because it did not pass its check: "
                "{difference}. Nothing else was changed; try again, and report this if it happens "
                "twice.",
                path=path,
                difference=difference,
            )
        )


class CallerFault(TranslatorError):
    """What was asked for cannot be done as asked."""

    title = said("That cannot be done")


class UnknownLanguage(CallerFault):
    """A language code is not in the table."""

    title = said("Unknown language")

    def __init__(self, code: str) -> None:
        super().__init__(
            said(
                "'{code}' is not a language code this program knows. Use two letters, such as en, "
                "de, fr, es, zh or ja.",
                code=code,
            )
        )


class SameLanguage(CallerFault):
    """Source and target are the same."""

    title = said("The same language twice")

    def __init__(self, code: str) -> None:
        super().__init__(
            said("Source and target are both '{code}'. Choose two different languages.", code=code)
        )


class UnknownModel(CallerFault):
    """A model's name is not installed."""

    title = said("Unknown model")

    def __init__(self, name: str, available: str) -> None:
        super().__init__(
            said(
                "There is no model '{name}'. Installed: {available}.",
                name=name,
                available=available,
            )
        )


class ModelNameTaken(CallerFault):
    """A model of the same name is installed already."""

    title = said("The name is taken")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "A model named '{name}' is installed already and was left as it is. Remove that "
                "one first with: translator models remove {name}, or give the new folder another "
                "name.",
                name=name,
            )
        )


class BundledModel(CallerFault):
    """A model that came with the program was to be removed."""

    title = said("Part of the program")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "'{name}' came with the program and stays with it. To translate with another "
                "model, name it with --model.",
                name=name,
            )
        )


class UnknownProfile(CallerFault):
    """A profile's name does not exist."""

    title = said("Unknown profile")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "There is no profile '{name}'. List them with: translator profiles",
                name=name,
            )
        )


class BadProfileName(CallerFault):
    """A profile cannot have this name."""

    title = said("Not a name for a profile")

    def __init__(self, name: str) -> None:
        super().__init__(
            said(
                "'{name}' cannot be the name of a profile. Begin with a letter or a digit, and "
                "use letters, digits, spaces and . ( ) - _ only, up to 64 of them.",
                name=name,
            )
        )


class ProfileNameTaken(CallerFault):
    """There is a profile of that name."""

    title = said("There is such a profile already")

    def __init__(self, name: str) -> None:
        super().__init__(
            said("There is a profile '{name}' already. Choose another name.", name=name)
        )


class NotConfirmed(CallerFault):
    """Everything was to be erased, and nobody said that this is meant."""

    title = said("Nothing was erased")

    def __init__(self, what: str) -> None:
        super().__init__(
            said(
                "This would erase {what}, for good. Nothing was erased yet. If you mean it, run: "
                "translator erase --yes",
                what=what,
            )
        )


class UnknownCorrection(CallerFault):
    """A correction's number does not exist."""

    title = said("Unknown correction")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no correction {number}. List them with: translator corrections",
                number=number,
            )
        )


class UnknownTerm(CallerFault):
    """A term's number does not exist."""

    title = said("Unknown term")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no glossary term {number}. List them with: translator glossary",
                number=number,
            )
        )


class BadTerm(CallerFault):
    """A term, or its translation, is empty."""

    title = said("Not a term")

    def __init__(self) -> None:
        super().__init__(
            said("The glossary needs a term and a translation. Write both and try again.")
        )


class UnknownRevision(CallerFault):
    """A revision's number does not exist."""

    title = said("Unknown revision")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "There is no revision {number}. List them with: translator revisions", number=number
            )
        )


class RestingRevision(CallerFault):
    """A revision was asked for that was learned on another base model."""

    title = said("The revision rests")

    def __init__(self, number: int) -> None:
        super().__init__(
            said(
                "Revision {number} was learned on another base model and does not fit this one. "
                "List those that do with: translator revisions",
                number=number,
            )
        )


class BadTable(CallerFault):
    """A file of pairs is not in the form it should be."""

    title = said("The file is not in the right form")

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(
            said(
                "{path}, line {line}: {problem}. Mend that line and try again.",
                path=path,
                line=line,
                problem=problem,
            )
        )


class BadEncoding(CallerFault):
    """Text is not UTF-8. ``where`` names the place: 'Standard input, line 3'."""

    title = said("Not UTF-8 text")

    def __init__(self, where: str) -> None:
        super().__init__(
            said(
                "{where} is not UTF-8 text. Convert it first, for example with: iconv -f LATIN1 "
                "-t UTF-8",
                where=where,
            )
        )


class EmptyInput(CallerFault):
    """There is nothing to work on."""

    title = said("Nothing there")

    def __init__(self, what: str) -> None:
        super().__init__(said("{what} is empty, so there is nothing to do.", what=what))


class BadRecipe(CallerFault):
    """The settings of learning contradict each other."""

    title = said("These learning settings cannot work")

    def __init__(self, reason: str) -> None:
        super().__init__(
            said(
                "The learning settings cannot be carried out: {reason}. Change that setting, or "
                "return to the defaults.",
                reason=reason,
            )
        )


class ExportStopped(CallerFault):
    """The user changed their mind while an export was being written."""

    title = said("Stopped")

    def __init__(self) -> None:
        super().__init__(said("The export was stopped. Nothing of it is left."))


class WouldOverwrite(CallerFault):
    """Something already stands where the result should go."""

    title = said("Something is already there")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said("{path} already exists and was left as it is. Choose another name.", path=path)
        )
