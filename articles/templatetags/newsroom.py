"""What templates say of stories that takes more than a lookup."""

import datetime
import json
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import get_text_list
from django.utils.translation import get_language, gettext, pgettext

from articles.models import Article
from people.models import Photo
from people.models.photo import Rendition

register = template.Library()

# The characters with which JSON could end its script element or be read as markup (HTML Standard, "restrictions
# for contents of script elements").
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@register.filter
def json_ld(data: Any) -> SafeString:
    """`data` as JSON that can stand in a script element whatever an editor typed."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_ESCAPES))  # escaped above


@register.simple_tag
def label(story: Article) -> SafeString:
    """What stands above a headline: the section, and the kind where readers must be told; of a retracted story that alone."""
    if story.is_retracted:
        return format_html(
            '<p class="label"><span class="kind kind-retracted">{}</span></p>', gettext("Retracted")
        )
    kind, section = story.kind_label, story.section
    if section is None:
        return _label(story.kind, kind)
    return _label(
        story.kind,
        "" if kind == section.name else kind,
        section.tint,
        section.get_absolute_url(),
        section.name,
    )


# The stories of a list share a few sections and authors, and to escape and format takes longer than to look up.
@lru_cache(maxsize=1024)
def _label(kind: str, kind_label: str, tint: str = "", address: str = "", section: str = "") -> SafeString:
    where = format_html('<a class="{}" href="{}">{}</a>', tint, address, section) if section else SafeString()
    if not kind_label:
        return format_html('<p class="label">{}</p>', where) if where else where
    return format_html(
        '<p class="label">{} <span class="kind kind-{}">{}</span></p>', where, kind, kind_label
    )


@register.simple_tag
def byline(story: Article) -> SafeString:
    """Who signs, each with a page."""
    signed = tuple((author.get_absolute_url(), author.name) for author in story.authors)
    return _byline(signed, get_language()) if signed else SafeString()


@lru_cache(maxsize=1024)
def _byline(signed: tuple[tuple[str, str], ...], language: str | None) -> SafeString:
    names: list[Any] = [format_html('<a href="{}">{}</a>', *each) for each in signed]
    said = names[0] if len(names) == 1 else mark_safe(get_text_list(names, gettext("and")))  # escaped above
    return format_html('<span class="byline">{} {}</span>', pgettext("byline", "By"), said)


@register.simple_tag
def day(moment: datetime.datetime) -> SafeString:
    """The day of a moment, in the newsroom's zone, as a time element that knows the second."""
    local = timezone.localtime(moment)
    words = _day_in_words(local.date(), get_language())
    return mark_safe(
        f'<time datetime="{local.isoformat(timespec="seconds")}">{words}</time>'
    )  # digits and a month


@lru_cache(maxsize=1024)  # the stories of a list share a few days, and Django takes long over words of a date
def _day_in_words(date: datetime.date, language: str | None) -> str:
    return date_format(date, "j F Y")


@register.simple_tag
def shared_picture(photo: Photo | None) -> Rendition | None:
    """The file that a shared link shows of a photo, with its whole address; none where there is none."""
    sources = photo.sources("16x9", settings.SITE_URL) if photo else None
    return sources.jpeg if sources else None
