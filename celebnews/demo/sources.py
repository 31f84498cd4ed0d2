"""The outlets of the demo's world, and what its stories owe them."""

from collections.abc import Mapping
from dataclasses import dataclass

from articles.models import SourceKind


@dataclass(frozen=True)
class DemoSource:
    """A source of a story; outlets by their names."""

    outlet: str = ""
    via: str = ""
    url: str = ""
    title: str = ""
    kind: SourceKind = SourceKind.AGGREGATED
    quoted: str = ""


OUTLETS: Mapping[str, tuple[str, ...]] = {
    "The Harbour Gazette": ("harbourgazette.example",),
    "Lantern Weekly": ("lanternweekly.example",),
    "The Northquay Courier": ("northquaycourier.example",),
    "Hemline Quarterly": ("hemlinequarterly.example",),
    "The Evening Sextant": ("eveningsextant.example", "sextant.example"),
    "The Chancery lists": ("courtlists.example",),
    "The law reports": ("lawreports.example",),
    "Northquay Show": ("northquayshow.example",),
}

SOURCES: Mapping[str, tuple[DemoSource, ...]] = {
    "ferry-engagement": (
        DemoSource(kind=SourceKind.ON_RECORD, title="A note from both representatives"),
        DemoSource(outlet="The Harbour Gazette", title="Pale on the car deck"),
        DemoSource(outlet="Lantern Weekly", quoted="I have four orders a month and I like it like that."),
        DemoSource(outlet="The Northquay Courier", title="A seating plan, such as it is"),
        DemoSource(
            outlet="Hemline Quarterly", url="https://hemlinequarterly.example/brides/", title="The summer’s brides"
        ),
    ),
    "vex-claim": (
        DemoSource(
            outlet="The Chancery lists", url="https://courtlists.example/chancery/", kind=SourceKind.COURT
        ),
        DemoSource(outlet="The Evening Sextant", title="Sixty contracts and a fourteenth clause"),
        DemoSource(kind=SourceKind.OWN, title="On the steps of the solicitors’ office"),
    ),
    "vex-judgment": (
        DemoSource(
            outlet="The law reports",
            url="https://lawreports.example/vex-v-copperline/",
            title="Vex v Copperline",
            kind=SourceKind.COURT,
        ),
        DemoSource(outlet="The Evening Sextant", title="A song in a cupboard"),
    ),
    "ferry-split": (
        DemoSource(outlet="The Harbour Gazette", via="Hemline Quarterly", title="Two cabins, one dog"),
        DemoSource(kind=SourceKind.UNNAMED, title="Two people who know both of them"),
    ),
    "two-ashgroves": (
        DemoSource(kind=SourceKind.OWN),
        DemoSource(outlet="Lantern Weekly"),
        DemoSource(
            outlet="Northquay Show", url="https://northquayshow.example/results/", title="This year’s results"
        ),
    ),
    "copperline-appeal": (
        DemoSource(
            outlet="The Chancery lists", url="https://courtlists.example/appeals/", kind=SourceKind.COURT
        ),
        DemoSource(outlet="The Evening Sextant"),
    ),
    "lisbon-wedding": (DemoSource(kind=SourceKind.UNNAMED, title="One guest, by telephone"),),
}  # fmt: skip
"""What each story rests on, by its key, in the order of the page."""
