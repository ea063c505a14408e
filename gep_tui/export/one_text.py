"""Write blocks as one text, for formats without pages and charts: each block on its own, a blank line between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from gep_tui.export.blocks import PageBlock, PageBreak, WrittenBlock
from gep_tui.export.in_signs import undrawn


def one_text(
    blocks: Iterable[PageBlock],
    block_text: Callable[[WrittenBlock], str],
    joins: Callable[[WrittenBlock, WrittenBlock], bool],
) -> str:
    """Return the text of all blocks; there is no blank line between two of which `joins` is true."""
    out: list[str] = []
    before: WrittenBlock | None = None
    for block in undrawn(blocks):
        if isinstance(block, PageBreak):
            continue
        if before is not None and not joins(before, block):
            out.append("")
        out.append(block_text(block))
        before = block
    return "\n".join(out) + "\n"
