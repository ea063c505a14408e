"""Draw plots in SVG. They are hidden from screen readers: a table beside each says the same."""

from __future__ import annotations

from gep_tui.export.html.frame import shown
from gep_tui.export.plot import Bar, Course, Plot, Timeline

_TRACK = '<rect class="track" x="0" y="0" width="100%" height="100%" rx="2"/>'


def drawn(plot: Plot | Timeline) -> str:
    """Return the bars, each between its name and its words, and below them the legend."""
    if isinstance(plot, Plot):
        rows, below = [_bar(bar, plot.highest) for bar in plot.bars], _key(plot)
    else:
        rows, below = [_course(each, plot.highest) for each in plot.courses], ""
        rows.append(
            _row("", f'<span class="from">{shown(plot.begins)}</span><span>{shown(plot.ends)}</span>', "", "time")
        )
    lines = "\n".join(rows)
    return f'<div class="plot" aria-hidden="true">\n{lines}\n</div>{below}'


def _bar(bar: Bar, highest: float) -> str:
    tone = f' class="{bar.tone}"' if bar.tone else ""
    inner = f'<rect{tone} x="0" y="0" width="{_share(bar.value, highest)}" height="100%" rx="2"/>'
    if bar.mark is not None:
        place = _share(bar.mark, highest)
        line = f'x1="{place}" x2="{place}" y1="-12%" y2="112%"'
        inner += f'<line class="edge" {line}/><line {line}/>'
    return _row(bar.label, _picture(bar.label, bar.words, _TRACK + inner), bar.words)


def _course(course: Course, highest: int) -> str:
    """Return a column for each part of the time, as high as its count."""
    width = 100 / max(1, len(course.counts))
    inner = '<rect class="track" x="0" y="90%" width="100%" height="10%"/>'
    for place, count in enumerate(course.counts):
        high = 100 * count / highest
        at = f'x="{place * width:.2f}%" y="{100 - high:.2f}%"'
        inner += f'<rect {at} width="{0.9 * width:.2f}%" height="{high:.2f}%"/>' if count else ""
    return _row(course.label, _picture(course.label, course.words, inner), course.words)


def _picture(label: str, words: str, inner: str) -> str:
    return f'<svg role="img"><title>{shown(f"{label}: {words}")}</title>{inner}</svg>'


def _row(label: str, picture: str, words: str, kind: str = "bar") -> str:
    return (
        f'<div><span class="name" dir="auto">{shown(label)}</span>'
        f'<span class="{kind}">{picture}</span><span class="words">{shown(words)}</span></div>'
    )


def _key(plot: Plot) -> str:
    if not plot.marks or all(bar.mark is None for bar in plot.bars):
        return ""
    tick = '<svg aria-hidden="true"><line x1="50%" x2="50%" y1="0" y2="100%"/></svg>'
    return f'\n<p class="key">{tick}{shown(plot.marks)}</p>'


def _share(value: float, highest: float) -> str:
    return f"{min(100.0, max(0.0, 100 * value / highest)):.2f}%"
