"""Mails that somebody looks through and sends herself."""
