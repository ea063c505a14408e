"""What the page of a cycle adds to the style of all pages and of plots: its parts, and wide tables."""

from __future__ import annotations

CYCLE_STYLE = """\
body { max-width: 54rem; }
header p { margin: .25rem 0; color: var(--soft); }
tbody th { font-weight: 500; }
.part { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.part h2 { font-size: 1.3rem; margin: .5rem 0; }
.part > p { margin: .25rem 0; }
details { margin: .4rem 0; font-size: .92rem; }
summary { color: var(--accent); cursor: pointer; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .92rem; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); }
th, td { overflow-wrap: break-word; }
td { min-width: 4.5rem; }
.number { text-align: right; padding-right: .9rem; font-variant-numeric: tabular-nums; }
@media print {
  .part { margin-top: 1.2rem; border-top-color: #bbb; break-inside: avoid; }
  .part h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  details { display: none; }
}
"""
