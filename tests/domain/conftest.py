"""Lets the tests of this folder import `play` and `nonsense`, which stand beside them.

HYPOTHESIS_PROFILE=thorough tries 2,000 cases of everything instead of 60.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
for name, examples in (("domain", 60), ("thorough", 2000)):
    # what the tests of all parts go by holds here too
    settings.register_profile(name, settings(), max_examples=examples, suppress_health_check=slow)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "domain"))
