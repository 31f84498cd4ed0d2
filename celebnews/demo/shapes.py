"""The shapes in which the demo's content is written; `people` and `stories` beside this module fill them."""

from dataclasses import dataclass, field
from typing import Literal

Fate = Literal[
    "draft", "submitted", "approved", "scheduled", "embargoed", "held", "withdrawn", "public", "changed"
]


@dataclass(frozen=True)
class DemoName:
    text: str
    kind: Literal["alias", "birth", "stage", "married", "former", "misspelling"]
    printable: bool = True


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


@dataclass(frozen=True)
class DemoStory:
    """One invented story. In `body`, data-person, data-speaker and data-story hold slugs and keys instead of ids."""

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
    fate: Fate = "public"
    seo_description: str = ""
    desk_note: str = ""
    change: dict[str, str] = field(default_factory=dict)
