"""The commands `gep …`: the only place that puts the parts together. Modules are imported only when needed."""
