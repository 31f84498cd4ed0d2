"""Two profiles of one person, or two topics that are one, made one; and apart again.

Only rows that point at the one that goes are moved, each logged. It stays as a row that names its winner; no text and
no revision is rewritten, since all that reads ids in these goes through `references`.
"""

from articles.merges.merging import merge
from articles.merges.planning import Plan, plan
from articles.merges.undoing import hindrances, undo

__all__ = ["Plan", "hindrances", "merge", "plan", "undo"]
