"""The search index: everything noted in a data folder, by word. It is made from the records and can be thrown away."""
