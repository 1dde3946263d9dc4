"""The baseline: which differences the editors know already, and what they decided about each.

Entries hold what identifies a finding and what was decided, nothing of lines, scores, clocks or machines, so that a
change of the file in version control is a change of judgement and of nothing else. Only explicit commands write it.
"""

from crosscheck.baseline.apply import judge
from crosscheck.baseline.document import BaselineError, dump, load, parse
from crosscheck.baseline.records import Baseline, Entry, Held, Sighting, Status

__all__ = ["Baseline", "BaselineError", "Entry", "Held", "Sighting", "Status", "dump", "judge", "load", "parse"]
