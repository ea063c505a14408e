"""What the page of a cycle adds to the style of all pages: plots and wide tables."""

from __future__ import annotations

CYCLE_STYLE = """\
:root { --bar: #2f7da8; --good: #2e7d4f; --low: #b4531a; --track: #e6e1d7; }
@media (prefers-color-scheme: dark) {
  :root { --bar: #5aa9d6; --good: #63b98a; --low: #e39a5f; --track: #2a3037; }
}
body { max-width: 54rem; }
header p { margin: .25rem 0; color: var(--soft); }
tbody th { font-weight: 500; }
.part { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.part h2 { font-size: 1.3rem; margin: .5rem 0; }
.part > p { margin: .25rem 0; }
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
.key { color: var(--soft); font-size: .88rem; margin: 0 0 .6rem; }
.key svg { width: .7rem; height: .9rem; vertical-align: -.1rem; margin-right: .35rem; }
.key line { stroke: var(--ink); stroke-width: 2; }
details { margin: .4rem 0; font-size: .92rem; }
summary { color: var(--accent); cursor: pointer; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); }
td { min-width: 4.5rem; overflow-wrap: break-word; }
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
  .part { margin-top: 1.2rem; border-top-color: #bbb; break-inside: avoid; }
  .part h2 { break-after: avoid; }
  .plot > div, tr { break-inside: avoid; }
  details { display: none; }
}
"""
