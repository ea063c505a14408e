"""Why a pack cannot be written or taken in. `words/packs.py` has the sentences."""

from __future__ import annotations

from typing import Literal

#: cut: its end is missing. damaged: its content has changed since it was packed. newer, older: of another format.
#: too-large: beyond the limits, packed or unpacked. foreign: it holds something that no pack holds, such as a path out
#: of its folder. link: one of its entries is a link. other-session, other-group: its events are of another one than it
#: says, or than the one here. no-opening, no-group-opening: the beginning is not in it. newer-session, newer-group: a
#: newer gep wrote it. exists: another file is at the path of the pack. locked, wrong-passphrase: it cannot be opened
#: without the right passphrase. no-cryptography: the library that locks packs is missing. ahead: the pack at the path
#: holds entries that are not here.
PackFaultCode = Literal[
    "not-a-pack", "cut", "damaged", "newer", "older", "too-large", "foreign", "link", "other-session",
    "other-group", "no-opening", "no-group-opening", "newer-session", "newer-group",
    "exists", "ahead", "locked", "wrong-passphrase", "no-cryptography",
]  # fmt: skip


class PackFault(Exception):
    """`code` says what is wrong; `detail` is the name, size or version concerned."""

    def __init__(self, code: PackFaultCode, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail
