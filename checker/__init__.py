"""Where do several articles on one story disagree?"""

from __future__ import annotations

from importlib.metadata import version

__version__ = version("claim-checker")
