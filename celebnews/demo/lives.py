"""What happened to the demo's people, and between them: each event with the story or the outlet that says so."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoEvent:
    """An event of `who`, with `other` where it is of two. Without a date it is of the day of the story that
    says so; "?" is a date that nobody knows."""

    who: str
    kind: str
    when: str = ""
    line: str = ""
    other: str = ""
    tied: str = "partners"
    state: str = "confirmed"
    story: str = ""
    outlet: str = ""
    url: str = ""
    kept_because: str = ""


_SOLVI, _JORY, _VEX = "solvi-brekkedal", "jory-penhallick", "marigold-vex"
_HALINA, _EDMUND, _MILA, _KONRAD = "halina-szalwinska", "edmund-hoyt", "mila-szalwinska-hoyt", "konrad-hoyt"
_CALLUM, _FOOTBALLER = "callum-ashgrove", "callum-ashgrove-footballer"
_DUKE, _KALLIOPE = "augustin-duke-of-wexmere", "kalliope-vrachou"
_OTTOLINE, _KWABENA = "ottoline-craye", "kwabena-larkhill"
_GAZETTE = {"outlet": "The Harbour Gazette", "url": "https://harbourgazette.example/notices/"}
_COURIER = {"outlet": "The Northquay Courier", "url": "https://northquaycourier.example/archive/"}

APART = (
    "thordis-kaldbak",
    "begona-larraneta",
    "Both have asked, through their lawyers, not to be written of side by side until the arbitration is over.",
)
"""Two who must not be brought together, and why."""

LIVES: tuple[DemoEvent, ...] = (
    # The ferry, and after
    DemoEvent(_SOLVI, "dating", "2023-09", other=_JORY, **_GAZETTE),
    DemoEvent(
        _SOLVI,
        "engaged",
        line="On the car deck, with a flask as the witness",
        other=_JORY,
        story="ferry-engagement",
    ),
    DemoEvent(_SOLVI, "separated", line="By a note that both had signed", other=_JORY, story="ferry-split"),
    DemoEvent(
        _SOLVI,
        "linked",
        line="One thermos, two cups",
        other="theo-marchezac",
        state="reported",
        story="early-ferry-again",
    ),
    DemoEvent(_JORY, "linked", other=_VEX, state="reported", story="glasgow-first-night"),
    DemoEvent(
        _JORY,
        "married",
        line="The entry was that of two namesakes",
        other=_VEX,
        state="withdrawn",
        story="lisbon-wedding",
    ),
    DemoEvent(_JORY, "joined", "2021", other="toma-kirishiro", tied="colleagues", story="low-water-tour"),
    DemoEvent(_JORY, "release", "2025~", line="‘Low Water’, with Tollgate Choir", story="low-water-tour"),
    DemoEvent(_SOLVI, "debut", "2012", line="‘The Glasswright’s Daughter’", **_GAZETTE),
    # Nine songs
    DemoEvent(_VEX, "debut", "2013", line="Signed with Copperline Records at nineteen", story="vex-claim"),
    DemoEvent(_VEX, "verdict", line="Nine of eleven songs are hers again", story="vex-judgment"),
    # A loud family
    DemoEvent(_HALINA, "married", "1984", other=_EDMUND, **_COURIER),
    DemoEvent(_HALINA, "divorced", "2000", line="The parking was never settled", other=_EDMUND, **_COURIER),
    DemoEvent(_HALINA, "known", "?", other=_MILA, tied="parent", story="ninth-table-dinner"),
    DemoEvent(_HALINA, "known", "?", other=_KONRAD, tied="parent", story="ninth-table-dinner"),
    DemoEvent(_EDMUND, "known", "?", other=_MILA, tied="parent", story="ninth-table-dinner"),
    DemoEvent(_EDMUND, "known", "?", other=_KONRAD, tied="parent", story="ninth-table-dinner"),
    DemoEvent(_MILA, "known", "?", other=_KONRAD, tied="siblings", story="ninth-table-dinner"),
    DemoEvent(
        _MILA,
        "engaged",
        line="He asked in the away dressing room",
        other=_FOOTBALLER,
        story="ashgrove-proposal",
    ),
    DemoEvent(_HALINA, "award", line="A Gannet for a life’s work", story="gannets-winners"),
    DemoEvent(_HALINA, "role", line="Back on stage, with a prompter", story="szalwinska-comeback"),
    DemoEvent(
        _CALLUM,
        "known",
        line="The same name, and no relation",
        other=_FOOTBALLER,
        tied="friends",
        story="charity-match",
    ),
    # Crust
    DemoEvent(_KONRAD, "known", "2014", other="defne-tuzcuoglu", tied="rivals", **_COURIER),
    DemoEvent(
        _KONRAD,
        "feud",
        line="Over a programme that she called a bus",
        other="defne-tuzcuoglu",
        tied="rivals",
        story="crust-feud",
    ),
    DemoEvent(
        _KONRAD, "made_up", line="Half each", other="defne-tuzcuoglu", tied="rivals", story="crust-truce"
    ),
    DemoEvent(
        _KONRAD, "verdict", line="Gerald, a sourdough starter, is to be shared", story="starter-gerald"
    ),
    # Plot fourteen
    DemoEvent(
        _DUKE,
        "linked",
        line="A lighthouse was missed by four miles",
        other=_KALLIOPE,
        state="reported",
        story="duke-swimmer",
    ),
    DemoEvent(_DUKE, "engaged", line="By the road that goes round", other=_KALLIOPE, story="duke-yes"),
    DemoEvent(_DUKE, "verdict", line="Wexmere v Wexmere: he won, and lost", story="wexmere-v-wexmere"),
    # Municipal Baths
    DemoEvent(
        _OTTOLINE,
        "joined",
        "2002",
        line="Municipal Baths, in the deep end",
        other=_KWABENA,
        tied="bandmates",
        story="fish-tank",
    ),
    DemoEvent(
        _OTTOLINE,
        "left",
        "2007~",
        line="Over a fish tank",
        other=_KWABENA,
        tied="bandmates",
        story="fish-tank",
    ),
    DemoEvent(
        _OTTOLINE,
        "joined",
        line="For one night at Balaclava Street",
        other=_KWABENA,
        tied="bandmates",
        story="baths-reunion",
    ),
    DemoEvent(_KWABENA, "known", "?", other="ilse-larkhill", tied="parent", story="two-chairs"),
    DemoEvent(_KWABENA, "role", "1995", line="Heating engineer", state="disputed", **_COURIER),
    # Stranay
    DemoEvent("thordis-kaldbak", "award", line="Six words of thanks", story="gannets-winners"),
    DemoEvent("desire-loubakou", "award", line="‘The Cartographer’s Wife’", story="gannets-winners"),
    DemoEvent("desire-loubakou", "joined", other="thordis-kaldbak", tied="colleagues", story="fog-director"),
    DemoEvent("theo-marchezac", "debut", "2019", line="‘L’Écluse aux hirondelles’", **_GAZETTE),
)
