"""Pictures in templates."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from people.models import Photo

register = template.Library()

_NOTHING = mark_safe("")


@register.simple_tag
def picture(
    photo: Photo | None, crop: str, sizes: str, eager: bool = False, alt: str | None = None
) -> SafeString:
    """A photo in a crop, as a picture element; nothing where there is none, or no file of it.

    `sizes` says how wide it stands, as HTML's attribute does. `eager` is for the one that is seen first. `alt` takes
    the place of the photo's own: "" where a name stands beside it.
    """
    sources = photo.sources(crop) if photo else None
    if photo is None or sources is None:
        return _NOTHING
    loading = mark_safe('fetchpriority="high"' if eager else 'loading="lazy" decoding="async"')
    source = (
        format_html('<source type="image/webp" srcset="{}" sizes="{}">', sources.srcset, sizes)
        if sources.webp
        else _NOTHING
    )
    return format_html(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}" {}></picture>',
        source,
        sources.jpeg.url,
        sources.jpeg.width,
        sources.jpeg.height,
        photo.alt if alt is None else alt,
        loading,
    )
