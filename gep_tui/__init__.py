"""gep runs practice-exchange groups in a terminal. Nothing heavy is imported here."""

__version__ = "0.1.0"
