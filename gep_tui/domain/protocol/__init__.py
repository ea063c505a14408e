"""The content of a protocol or programme, and the plan made from it for given people and times."""
