"""Every problem the program can tell its user about, on one page; each is in its subject's module.

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
├── ProgramFault          stands for a bug, where somebody waits for an answer that will not come
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
    ├── OtherDirection
    ├── UnknownTerm
    ├── BadTerm
    ├── UnknownRevision
    ├── RestingRevision
    ├── RevisionGone
    ├── BadTable
    ├── TooFewPairs
    ├── BadEncoding
    ├── PackedFile
    ├── EmptyInput
    ├── BadRecipe
    ├── ExportStopped
    └── WouldOverwrite

Anything else that is raised is a bug. ``str(error)`` is the whole message for the user: what
happened, then what to do next. Messages never quote the user's text.
"""

from __future__ import annotations

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


class ModelFault(TranslatorError):
    """A model cannot be used."""

    title = said("The model cannot be used")


class ProgramFault(TranslatorError):
    """There is a bug; the exception that it was is told apart from this, with its report."""

    title = said("A fault of the program")

    def __init__(self) -> None:
        super().__init__(said("Something went wrong inside the program. Your texts are safe."))


class CallerFault(TranslatorError):
    """What was asked for cannot be done as asked."""

    title = said("That cannot be done")
