"""What the demo magazine had to take back: notes to readers, and the report whose place another story took."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class DemoNote:
    """A note on a story, so many days ago; with `on_note` it corrects the note before it."""

    story: str
    days_ago: float
    kind: Literal["correction", "clarification", "update", "apology", "retraction"]
    place: Literal["headline", "body", "picture"]
    words: str
    on_note: bool = False


NOTES = (
    DemoNote(
        "fog-director",
        226,
        "correction",
        "headline",
        "The headline first counted eighteen scenes. There are nineteen: the one with the gannet had been kept dry in a flask.",
    ),
    DemoNote(
        "vex-judgment",
        82,
        "clarification",
        "body",
        "The eleventh recording belongs to its two authors alone. The text could be read as if the company kept a share.",
    ),
    DemoNote(
        "starter-gerald",
        92,
        "correction",
        "body",
        "The jar was weighed at 1.4 kilograms, lid included, and not at 14.",
    ),
    DemoNote(
        "starter-gerald",
        91,
        "correction",
        "body",
        "That was the weight without its lid. Both parties have asked that this be the last word on the lid.",
        on_note=True,
    ),
    DemoNote(
        "skipper-weekends",
        64,
        "retraction",
        "body",
        "This story rested on letters from somebody who signed as the guard on the 9.14. The railway knows of no such "
        "guard, and neither household was asked before it was printed.\n"
        "The dog is well. Nothing else in the story can be relied on, and the magazine retracts it.",
    ),
)


@dataclass(frozen=True)
class DemoWithdrawal:
    """A story that was taken from readers, so many days ago, and the one that took its place."""

    story: str
    days_ago: float
    note: str
    reason: str
    successor: str


WITHDRAWALS = (
    DemoWithdrawal(
        "lisbon-wedding",
        56.9,
        "The certified copy arrived. Nothing of the report stands.",
        "The certificate shows that two other people were married. The report named people who had no part in it.",
        "lisbon-sorry",
    ),
)
