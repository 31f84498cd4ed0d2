"""The shapes in which the demo's content is written; the modules beside this one fill them."""

from dataclasses import dataclass, field
from typing import Literal

Fate = Literal[
    "draft",
    "submitted",
    "approved",
    "scheduled",
    "embargoed",
    "held",
    "withdrawn",
    "public",
    "changed",
    "changing",
]

Scene = Literal[
    "portrait",  # one person, head and shoulders
    "couple",  # two people side by side
    "group",  # three to five people
    "stage",  # a concert: lights, a band in silhouette
    "crowd",  # an audience from behind, hands up
    "harbour",  # boats, a quay, a ferry
    "island",  # sea, hills, a small house
    "city",  # a skyline at dusk
    "street",  # shop fronts, rain, an umbrella
    "courthouse",  # columns and steps
    "studio",  # a microphone, a mixing desk
    "cinema",  # a marquee or a screen with rows of seats
    "carpet",  # a red carpet, ropes, flash lights
    "runway",  # a fashion show
    "table",  # a dinner from above
    "letters",  # envelopes, handwriting, a stamp
    "poster",  # a printed poster of shapes
    "wedding",  # flowers, an arch, bunting
    "garden",  # hives, trees, flowers
    "road",  # a tour bus on a winding road
    "train",  # a platform, a train
    "still",  # things on a table: an award, a ring box, a hat
]
"""What a picture of the demo shows; `pictures` draws each."""


@dataclass(frozen=True)
class Look:
    """How a person is drawn. Colours are those of a poster, not of a passport."""

    skin: Literal[1, 2, 3, 4, 5, 6]  # light to dark
    hair: Literal["black", "brown", "auburn", "red", "blond", "grey", "white", "blue", "pink"]
    style: Literal["short", "long", "bob", "bun", "curls", "afro", "braids", "quiff", "bald", "hat", "scarf"]
    clothes: Literal["suit", "dress", "shirt", "coat", "jumper", "robe"] = "shirt"
    hue: int = 25  # of the clothes and the backdrop, 0 to 359
    beard: bool = False
    glasses: bool = False
    earrings: bool = False


@dataclass(frozen=True)
class DemoPhoto:
    """One picture of the demo, drawn from its scene; its key is also the seed, so that it is the same every time."""

    key: str
    scene: Scene
    alt: str
    caption: str
    credit: str
    people: tuple[str, ...] = ()
    focal: tuple[int, int] = (50, 50)  # per cent from the left and from the top
    hue: int = 25


@dataclass(frozen=True)
class DemoName:
    text: str
    kind: Literal["alias", "birth", "stage", "married", "former", "misspelling", "together"]
    printable: bool = True
    since: str = ""
    until: str = ""
    shared_with: str = ""  # the slug of the other of two who are called so together


@dataclass(frozen=True)
class DemoPerson:
    """One invented celebrity; `slug` is the key by which stories name them."""

    slug: str
    name: str
    sort_name: str
    summary: str
    biography: str
    born: str = ""
    died: str = ""
    occupations: tuple[str, ...] = ()
    names: tuple[DemoName, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    state: Literal["draft", "public", "withdrawn"] = "public"
    desk_note: str = ""
    look: Look | None = None  # none: no portrait


@dataclass(frozen=True)
class DemoStory:
    """One invented story. In `body`, the data- attributes hold slugs and keys instead of ids."""

    key: str
    kind: Literal["news", "feature", "interview", "review", "opinion", "gallery", "sponsored"]
    section: str
    headline: str
    standfirst: str
    body: str
    days_ago: float
    authors: tuple[str, ...]
    subjects: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()
    topics: tuple[str, ...] = ()
    photo: str = ""  # the key of the lead
    photo_caption: str = ""  # the caption of this use; blank: the photo's own
    fate: Fate = "public"
    seo_description: str = ""
    desk_note: str = ""
    change: dict[str, str] = field(default_factory=dict)
