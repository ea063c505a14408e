"""Lets the tests of this folder import `play` and `nonsense`, which stand beside them.

HYPOTHESIS_PROFILE=thorough tries 2,000 cases of everything instead of 40.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
for name, examples in (("domain", 40), ("thorough", 2000)):
    # on top of the profile that all tests use
    settings.register_profile(name, settings(), max_examples=examples, suppress_health_check=slow)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "domain"))
