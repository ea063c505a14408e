"""The style of practice sheets in HTML: for light and dark screens of any width, and for A4 paper."""

from __future__ import annotations

from gep_tui.export.html.base_style import BASE_STYLE

STYLE = (
    BASE_STYLE
    + """\
header p { color: var(--soft); margin: 0 0 1.5rem; }
a { color: var(--accent); text-underline-offset: .15em; }
.contents ol { padding-left: 2.2rem; }
.contents li { margin: .4rem 0; }
.contents h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
dl { margin: 0; display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: .35rem 1.25rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.tag {
  display: inline-block; padding: 0 .5em; border-radius: 1em; font-size: .82em;
  background: var(--tint); color: var(--soft); border: 1px solid var(--line);
}
.sheet { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
body > .sheet:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
.ways { display: flex; gap: 1.25rem; font-size: .9rem; margin-bottom: 1rem; scroll-margin-top: 1rem; }
.sheet h2 { font-size: 1.5rem; margin: 0 0 1rem; }
.sheet h3, body > .sheet:first-child h2 {
  font-size: 1.02rem; margin: 1.4rem 0 .3rem; color: var(--accent);
}
.sheet p, .sheet ul { margin: .3rem 0 .6rem; }
.sheet ul { padding-left: 1.3rem; }
.sheet > p:last-child { color: var(--soft); font-size: .85rem; margin-top: 1.4rem; }
@media print {
  a { text-decoration: none; }
  .ways { display: none; }
  .sheet { break-before: page; margin: 0; padding: 0; border: 0; }
  body > .sheet:first-child { break-before: auto; }
  .sheet h2, .sheet h3 { break-after: avoid; }
}
"""
)
