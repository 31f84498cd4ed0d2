"""The minors of a story: those whom it lists or links, and those whom its words name in full, wherever these stand.

Their profiles are nobody's to see, and no link leads to them: that is for `Person.public` and `Person.linkable`. What the
words say is for an editor to answer for, who gives a reason when the story is released.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from articles import body, passages, references
from people import mentions
from people.models import Photo
from people.runs import Passage

TEXTS = ("headline", "standfirst", "photo_caption", "seo_title", "seo_description")
"""The fields of a story, beside its body, in which readers or search engines read a name."""


def in_data(data: Mapping[str, Any]) -> list[str]:
    """The names of the minors of a revision: three queries at most, the words of its photos among what is read."""
    photos = references.in_data(data).photos
    captions = Photo.objects.filter(pk__in=photos).values_list("caption", "alt") if photos else ()
    said = [words for caption in captions for words in caption]
    return in_text(
        [data[name] for name in TEXTS], data["body"], (row["person"] for row in data["appearances"]), said
    )


def in_text(texts: Iterable[str], html: str, listed: Iterable[int], said: Iterable[str] = ()) -> list[str]:
    """The names of the minors of a text: its lines, its body, who is listed, and what is `said` of its photos."""
    blocks = [Passage(block.text, is_heading=block.is_heading) for block in passages.blocks(html)]
    lines = [Passage(text, is_heading=True) for text in (*texts, *said) if text]
    present = dict.fromkeys([*listed, *body.references(html).people])
    return [person.name for person in mentions.minors([*lines, *blocks], present)]
