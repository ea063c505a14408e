"""`python -m gep_tui.cli` is `gep`."""

import sys

from gep_tui.cli.start.entry import main

sys.exit(main())
