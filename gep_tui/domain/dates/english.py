"""The English words of dates: without accents and case, apostrophes and hyphens as blanks."""

from __future__ import annotations

from gep_tui.domain.dates.vocabulary import Vocabulary

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 90: "ninety"}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)


def _numbers() -> dict[str, int]:
    """Return the numbers in words, and the ordinals of the days of a month."""
    units, ordinals = _UNITS.split(), _ORDINALS.split()
    known = {word: number for number, word in enumerate(units)}
    known |= {word: number for number, word in enumerate(ordinals, 1)}
    for ten, word in _TENS.items():
        known[word] = ten
        known |= {f"{word} {units[unit]}": ten + unit for unit in range(1, 10)}
        known |= {f"{word} {ordinals[unit - 1]}": ten + unit for unit in range(1, 10)}
    known |= {"thirtieth": 30, "a": 1, "an": 1}
    return known | {"a couple of": 2, "couple of": 2, "a couple": 2, "half a dozen": 6, "a dozen": 12}


ENGLISH = Vocabulary(
    weekdays=(
        "monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun"
    ),
    months=(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct"
        "|november nov|december dec"
    ),
    words={
        "": "the|of|our|due|month of|the month of|sometime|of the group",
        "on": "on|at|during|around|about|over",
        "in": "in|a time in",
        "by": "by|until|till|for|within|no later than|not later than|at the latest|by the latest|latest",
        "before": "before|prior to|ahead of|eve of",
        "next": "next",
        "coming": "coming",
        "last": "last",
        "this": "this",
        "end": "end|late",
        "start": "start|beginning|early",
        "mid": "mid|middle",
        "day": "day|days",
        "week": "week|weeks",
        "fortnight": "fortnight|fortnights",
        "weekend": "weekend|week end",
        "month": "month|months",
        "of month": "of the month|of this month|this month|the month|month end",
        "year": "year|years",
        "hour": "hour|hours|h",
        "half": "and a half",
        "and": "and",
        "session": "session|sessions",
        "time": "time|s time",
        "after": "after",
        "from": "from",
        "now": "now|today s",
        "today": "today|tonight|this morning|this afternoon|this evening",
        "tomorrow": "tomorrow",
        "overmorrow": "day after tomorrow",
        "yesterday": "yesterday",
        "daytime": "morning|afternoon|evening|night|noon|lunchtime|end of day|end of the day|in the morning"
        "|in the afternoon|in the evening|close of business|eod",
    },
    fixed={
        (12, 25): "christmas|christmas day|xmas",
        (12, 24): "christmas eve",
        (12, 26): "boxing day",
        (12, 31): "new year s eve|new years eve",
        (1, 1): "new year|new years|new year s|new year s day|new years day",
        (1, 6): "epiphany|twelfth night",
        (2, 2): "candlemas",
        (2, 14): "valentine s day|valentines day",
        (10, 31): "halloween",
        (11, 1): "all saints|all saints day",
    },
    moving={
        -47: "shrove tuesday|pancake day",
        -46: "ash wednesday",
        -7: "palm sunday",
        -2: "good friday",
        0: "easter|easter sunday",
        1: "easter monday",
        39: "ascension|ascension day",
        49: "pentecost|whitsun|whit sunday",
        50: "whit monday",
    },
    numbers=_numbers(),
)
