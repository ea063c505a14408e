"""Pages for a browser: one file each, without script or network, for light and dark screens and for A4 paper."""
