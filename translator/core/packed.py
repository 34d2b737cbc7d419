"""Files that may be compressed: xz is unpacked on reading, other forms are refused by name."""

from __future__ import annotations

import lzma
import re
from pathlib import Path

from translator.core.errors.files import DamagedFile, FileUnreadable, PackedFile
from translator.core.sentences import said

_XZ = b"\xfd7zXZ\x00"
# gzip; zip, which spreadsheets are, too; bzip2; 7-Zip
_OTHERS = re.compile(rb"\x1f\x8b|PK\x03\x04|BZh[1-9]1AY&SY|7z\xbc\xaf\x27\x1c")


def read_unpacked(path: Path) -> bytes:
    """What is in a file, whatever its name ends in.

    Raises:
        FileUnreadable, DamagedFile: the file's fault.
        PackedFile: it is compressed in another way than with xz.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path, error.strerror or type(error).__name__) from error
    if _OTHERS.match(data):
        raise PackedFile(path)
    if not data.startswith(_XZ):
        return data
    try:
        return lzma.decompress(data)
    except lzma.LZMAError as error:
        raise DamagedFile(path, said("Fetch it again from where it came from.")) from error
