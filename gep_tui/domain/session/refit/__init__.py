"""Refit the rest of a session so that it ends as agreed: proposals are shown before one is applied."""

from gep_tui.domain.session.refit.proposal import Proposal
from gep_tui.domain.session.refit.proposals import as_it_is, proposals
from gep_tui.domain.session.refit.stretches import settle, with_lengths

__all__ = ["Proposal", "as_it_is", "proposals", "settle", "with_lengths"]
