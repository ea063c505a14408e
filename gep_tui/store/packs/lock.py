"""Lock a pack with a passphrase: scrypt derives the key, ChaCha20-Poly1305 encrypts the pack and detects any change.

The file is MAGIC, then the version of the envelope, scrypt's log2(n), r and p (a byte each), 16 bytes of salt, 12 of
nonce, the SHA-256 of what follows, and the locked pack. The checksum tells a damaged copy from a wrong passphrase.

`cryptography` is loaded only here, and only for a locked pack: loading it takes as long as saving a note.
"""

from __future__ import annotations

import os
import struct
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING

from gep_tui.store.packs.faults import PackFault

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

#: The first bytes of a locked pack.
MAGIC = b"gep pack, locked\n"

#: The version of the envelope that this gep writes.
VERSION = 1

#: The cost of scrypt: 2**15 rounds of 8 blocks take 32 MB and a tenth of a second for each passphrase tried.
LOG_N, R, P = 15, 8, 1

#: The most that a pack from elsewhere may make this laptop spend: 128 MB.
MOST_LOG_N = 17

_HEAD = struct.Struct("4B16s12s32s")


def is_locked(data: bytes) -> bool:
    """Tell whether a file is a locked pack."""
    return data.startswith(MAGIC)


def locked(pack: bytes, passphrase: str) -> bytes:
    """Return the pack encrypted with `passphrase`. Raises PackFault if `cryptography` is missing."""
    salt, nonce = os.urandom(16), os.urandom(12)
    cost = (VERSION, LOG_N, R, P)
    hidden = _cipher(passphrase, salt, LOG_N, R, P).encrypt(nonce, pack, MAGIC + bytes(cost))
    return MAGIC + _HEAD.pack(*cost, salt, nonce, sha256(hidden).digest()) + hidden


def unlocked(data: bytes, passphrase: str | None) -> bytes:
    """Return the pack inside a locked one, or `data` itself if it is not locked.

    Raises PackFault for a wrong or missing passphrase, and for an envelope that is truncated, damaged or from a newer
    gep.
    """
    if not is_locked(data):
        return data
    start = len(MAGIC) + _HEAD.size
    if len(data) < start:
        raise PackFault("cut")
    version, log_n, r, p, salt, nonce, sum_ = _HEAD.unpack(data[len(MAGIC) : start])
    hidden = data[start:]
    if version > VERSION:
        raise PackFault("newer")
    if sha256(hidden).digest() != sum_ or not (1 <= log_n <= MOST_LOG_N and 1 <= r <= R and 1 <= p <= P):
        raise PackFault("damaged")
    if passphrase is None:
        raise PackFault("locked")
    cipher = _cipher(passphrase, salt, log_n, r, p)
    from cryptography.exceptions import InvalidTag

    try:
        return cipher.decrypt(nonce, hidden, MAGIC + bytes((version, log_n, r, p)))
    except InvalidTag:
        raise PackFault("wrong-passphrase") from None


def _cipher(passphrase: str, salt: bytes, log_n: int, r: int, p: int) -> ChaCha20Poly1305:
    try:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
    except ImportError:
        raise PackFault("no-cryptography") from None
    # Accented letters count as the same, however a keyboard composes them.
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    return ChaCha20Poly1305(Scrypt(salt=salt, length=32, n=2**log_n, r=r, p=p).derive(words))
