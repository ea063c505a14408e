"""Names in a text: found, shown in their sentence, and replaced by roles."""
