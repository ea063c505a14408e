"""The style of plots in SVG: on light and dark screens, on narrow ones, and on paper without colours."""

from __future__ import annotations

PLOT_STYLE = """\
:root { --bar: #2f7da8; --good: #2e7d4f; --low: #b4531a; --track: #e6e1d7; }
@media (prefers-color-scheme: dark) {
  :root { --bar: #5aa9d6; --good: #63b98a; --low: #e39a5f; --track: #2a3037; }
}
.plot {
  display: grid; grid-template-columns: minmax(6rem, auto) minmax(4rem, 1fr) auto; gap: .3rem .8rem; margin: .8rem 0;
}
.plot > div { display: contents; }
.plot .name { max-width: 17rem; }
.plot .words { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--soft); }
.plot svg { display: block; width: 100%; height: 1.15rem; margin-top: .25rem; overflow: visible; }
.plot rect { fill: var(--bar); }
.plot rect.track { fill: var(--track); }
.plot rect.good { fill: var(--good); }
.plot rect.low { fill: var(--low); }
.plot line { stroke: var(--ink); stroke-width: 2; }
.plot line.edge { stroke: var(--paper); stroke-width: 5; }
.key { color: var(--soft); font-size: .88rem; margin: 0 0 .6rem; }
.key svg { width: .7rem; height: .9rem; vertical-align: -.1rem; margin-right: .35rem; }
.key line { stroke: var(--ink); stroke-width: 2; }
.plot .time { display: flex; justify-content: space-between; font-size: .88rem; color: var(--soft); }
@media (max-width: 34rem) {
  .plot { display: block; }
  .plot > div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .8rem; margin-bottom: .6rem; }
  .plot .name { max-width: none; }
  .plot .words { white-space: normal; }
  .plot .bar { order: 3; flex: 0 0 100%; }
}
@media print {
  :root { --bar: #777; --good: #555; --low: #222; --track: #eee; }
  .plot rect, .plot line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .plot, .plot > div { break-inside: avoid; }
}
"""
