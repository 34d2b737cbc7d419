"""Problems with files: the disk, reading and writing, and what stands in them."""

from __future__ import annotations

from pathlib import Path

from translator.core.errors.tree import CallerFault, EnvironmentFault
from translator.core.sentences import said


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


class TooFewPairs(CallerFault):
    """A file of pairs is in the right form, and holds too few to judge by."""

    title = said("Too few pairs to judge by")

    def __init__(self, path: Path, pairs: int, least: int) -> None:
        super().__init__(
            said(
                "{path} holds {pairs} different pairs whose source was never corrected; {least} "
                "are needed. Add others and try again.",
                path=path,
                pairs=pairs,
                least=least,
            )
        )


class BadEncoding(CallerFault):
    """Text is not UTF-8, but perhaps in ``encoding``. ``where``: 'Standard input, line 3'."""

    title = said("Not UTF-8 text")

    def __init__(self, where: str, encoding: str) -> None:
        super().__init__(
            said(
                "{where} is not UTF-8 text. Save it as UTF-8 where it was written, or convert "
                "it, for example with: iconv -f {encoding} -t UTF-8",
                where=where,
                encoding=encoding,
            )
        )


class PackedFile(CallerFault):
    """A file of text is compressed, in a form that is not unpacked here."""

    title = said("The file is compressed")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said(
                "{path} is compressed. Unpack it first and give what was in it; save a "
                "spreadsheet as UTF-8 text with tabs instead.",
                path=path,
            )
        )


class EmptyInput(CallerFault):
    """There is nothing to work on."""

    title = said("Nothing there")

    def __init__(self, what: str) -> None:
        super().__init__(said("{what} is empty, so there is nothing to do.", what=what))


class WouldOverwrite(CallerFault):
    """Something already stands where the result should go."""

    title = said("Something is already there")

    def __init__(self, path: Path) -> None:
        super().__init__(
            said("{path} already exists and was left as it is. Choose another name.", path=path)
        )
