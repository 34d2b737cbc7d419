"""A report as an e-mail that is yet to be sent: a link for the user's own mail program."""

from __future__ import annotations

from urllib.parse import quote

from PySide6.QtCore import QUrl

# Characters of the link, as it is handed over: Windows passes on a few more than 2,000.
LONGEST = 2000


def mail_link(subject: str, report: str, rest: str) -> tuple[QUrl, bool]:
    """A link without a recipient, whom the user chooses; and whether all of the report is in it.

    Args:
        rest: stands in place of the last lines where the report is too long.
    """
    whole = _link(subject, report)
    if len(whole) <= LONGEST:
        return _url(whole), True
    lines = report.splitlines()
    while lines and len(_link(subject, _cut(lines, rest))) > LONGEST:
        del lines[-1]
    return _url(_link(subject, _cut(lines, rest))), False


def _cut(lines: list[str], rest: str) -> str:
    return "\n".join([*lines, "", rest])


def _link(subject: str, text: str) -> str:
    body = "\r\n".join(text.splitlines())  # as RFC 6068 has it
    return f"mailto:?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def _url(link: str) -> QUrl:
    return QUrl.fromEncoded(link.encode("ascii"), QUrl.ParsingMode.StrictMode)
