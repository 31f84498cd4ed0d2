"""What templates say of stories that takes more than a lookup."""

import json
from typing import Any

from django import template
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

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
def shared_picture(photo: Photo | None) -> Rendition | None:
    """The file that a shared link shows of a photo, with its whole address; none where there is none."""
    sources = photo.sources("16x9", settings.SITE_URL) if photo else None
    return sources.jpeg if sources else None
