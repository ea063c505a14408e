"""The commands `gep …`: the one place where everything is put together. Nothing is loaded before it is needed."""
