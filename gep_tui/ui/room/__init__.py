"""The room's screen: a large clock for everybody, on a projector or a second monitor. It only shows."""
