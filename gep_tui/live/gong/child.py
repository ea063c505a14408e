"""A small program that strikes a gong once, with miniaudio, and ends.

It is a process of its own because a sound system can hang, crash or write to the terminal. Its answer is the exit
status. It ends by itself when its time is up, even if gep was killed first.
"""

from __future__ import annotations

import array
import math
import signal
import sys
import time
from collections.abc import Generator

STRUCK, ABSENT, FAILED = 0, 3, 4

#: Samples a second; seconds of the sound; seconds after which the program ends whatever it waits for.
RATE, LENGTH, LONGEST = 44_100, 2.5, 8

#: How loud it is at first, of 1; and how fast it fades.
LOUD, FADES = 0.12, 2.2

#: The partial tones: frequency in hertz, and share of the sound.
PARTIALS = ((196.0, 0.5), (294.3, 0.25), (415.8, 0.15), (523.1, 0.1))

#: Seconds in which the sound rises: without them it clicks.
RISES = 0.02


def samples() -> array.array[int]:
    """Return the sound as 16-bit samples."""
    found = array.array("h")
    for number in range(int(RATE * LENGTH)):
        at = number / RATE
        wave = sum(share * math.sin(2 * math.pi * pitch * at) for pitch, share in PARTIALS)
        found.append(int(32767 * LOUD * min(1.0, at / RISES) * math.exp(-FADES * at) * wave))
    return found


def stream(sound: array.array[int]) -> Generator[array.array[int], int, None]:
    """Give the sound in the pieces that the player asks for, then silence."""
    at = 0
    wanted = yield array.array("h")
    while True:
        piece = sound[at : at + wanted]
        at += wanted
        piece.extend([0] * (wanted - len(piece)))
        wanted = yield piece


def main() -> int:
    """Strike once; return the exit status."""
    if hasattr(signal, "alarm"):
        signal.alarm(LONGEST)
    try:
        import miniaudio
    except ImportError:
        return ABSENT
    player = stream(samples())
    next(player)
    device = miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16, nchannels=1, sample_rate=RATE, app_name="gep"
    )
    device.start(player)
    time.sleep(LENGTH)
    device.close()
    return STRUCK


if __name__ == "__main__":
    try:
        status = main()
    except Exception:  # noqa: BLE001 (whatever it was, nothing was heard)
        status = FAILED
    sys.exit(status)
