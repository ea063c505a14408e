"""The user's own template for documents: named on the command line, else in the settings."""

from __future__ import annotations

from collections.abc import Sequence

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.failure import CommandFailure
from gep_tui.export.formats import FileFormat, Format
from gep_tui.locale import _
from gep_tui.store.files.typed_path import typed_path


def template_for(context: Context, forms: Sequence[Format | FileFormat], named: str | None) -> bytes | None:
    """Return the template for these formats, `None` for our own look. Raises CommandFailure.

    A path in the settings is relative to their folder, one on the command line to where one is.
    """
    if "docx" not in forms:
        if named:
            raise CommandFailure(_("--template is for --format docx alone."), status=2)
        return None
    path = named or context.settings.template
    if not path:
        return None
    from gep_tui.export.docx.template import TemplateFault, read_template
    from gep_tui.export.docx.template_words import template_fault

    where = typed_path(path)
    found = read_template(where if named else context.home.settings.parent / where)
    if isinstance(found, TemplateFault):
        raise CommandFailure(template_fault(found))
    return found
