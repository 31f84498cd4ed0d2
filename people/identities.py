"""Who somebody is elsewhere: the accounts and catalogues that a profile names, each written in the one way that it has.

A colleague may paste the page's address, in whatever variant, or the bare id. What cannot be one is refused: a wrong
identity says of somebody that they are somebody else.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Identity:
    """How one site names people: the hosts of its pages, the shape of an id, where it stands, and an example of it."""

    hosts: str
    path: str
    id: str
    url: str
    example: str

    def written(self, text: str) -> str:
        """The address of the page that `text`, an address or an id, means; "" where it means none."""
        page = re.compile(
            rf"(?:https?://)?(?:{self.hosts})/{self.path}(?P<id>{self.id})/?(?:[?#].*)?", re.ASCII | re.I
        )
        found = page.fullmatch(text) or re.compile(rf"@?(?P<id>{self.id})", re.ASCII).fullmatch(text)
        return self.url.format(found["id"]) if found else ""


_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

IDENTITIES = {
    # https://www.wikidata.org/wiki/Wikidata:Identifiers
    "wikidata": Identity(
        r"(?:www\.|m\.)?wikidata\.org", r"(?:wiki|entity)/", r"Q[1-9]\d*", "https://www.wikidata.org/wiki/{}", "Q42"
    ),
    # The shapes that Wikidata holds ids to: https://www.wikidata.org/wiki/Property:P345 and :P434
    "imdb": Identity(
        r"(?:www\.|m\.)?imdb\.com", r"name/", r"nm\d{7,8}", "https://www.imdb.com/name/{}/", "nm0000158"
    ),
    "musicbrainz": Identity(
        r"(?:www\.|beta\.)?musicbrainz\.org", r"artist/", _UUID, "https://musicbrainz.org/artist/{}",
        "0383dadf-2a4e-4d10-a46a-e9e041da8eb3",
    ),
    # https://help.instagram.com/182492381886913, https://help.x.com/en/managing-your-account/x-username-rules,
    # https://support.tiktok.com/en/getting-started/setting-up-your-profile/changing-your-username,
    # https://support.google.com/youtube/answer/11585688
    "instagram": Identity(
        r"(?:www\.|m\.)?instagram\.com", "", r"[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?",
        "https://www.instagram.com/{}/", "anasol",
    ),
    "x": Identity(
        r"(?:www\.|mobile\.)?(?:x|twitter)\.com", "@?", r"[A-Za-z0-9_]{1,15}", "https://x.com/{}", "anasol"
    ),
    "tiktok": Identity(
        r"(?:www\.|m\.)?tiktok\.com", "@", r"[A-Za-z0-9_.]{1,23}[A-Za-z0-9_]", "https://www.tiktok.com/@{}", "anasol"
    ),
    "youtube": Identity(
        r"(?:www\.|m\.)?youtube\.com", "(?:channel/|@)", r"(?:UC[A-Za-z0-9_-]{22}|[A-Za-z0-9_.·-]{3,30})",
        "https://www.youtube.com/@{}", "anasol",
    ),
    "wikipedia": Identity(
        r"", "", r"https?://[a-z-]{2,12}\.(?:m\.)?wikipedia\.org/wiki/[^\s?#]+", "{}",
        "https://en.wikipedia.org/wiki/Ana_Sol",
    ),
}  # fmt: skip
"""The sites whose ids have a shape, by the kind of a link."""


def written(kind: str, text: str) -> str:
    """The one address of a page about somebody; raises ValueError with a sentence where `text` is none of that kind.

    >>> written("wikidata", "Q42"), written("x", "https://twitter.com/AnaSol?lang=en")
    ('https://www.wikidata.org/wiki/Q42', 'https://x.com/AnaSol')
    >>> written("website", "https://anasol.example/")
    'https://anasol.example/'
    """
    if kind not in IDENTITIES:
        return text
    found = IDENTITIES[kind].written(text.strip())
    if not found:
        raise ValueError(
            _(
                "This is no page of that kind. Give its address, or what names the person there, as in %(example)s."
            )
            % {"example": IDENTITIES[kind].example}
        )
    # A channel that is named by its id has no handle.
    return re.sub(r"youtube\.com/@(UC[A-Za-z0-9_-]{22})$", r"youtube.com/channel/\1", found)
