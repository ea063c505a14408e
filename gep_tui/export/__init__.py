"""The record for people and programs: Markdown, plain text, CSV, JSON, files and the clipboard."""
