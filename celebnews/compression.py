"""What goes over the wire is compressed, unless it is already."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_COMPRESSED = ("image/jpeg", "image/webp")


class GZipText(GZipMiddleware):
    """Django's, which would try to make pictures smaller, and take a core's time to find that it cannot."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.get("Content-Type", "").startswith(_COMPRESSED):
            return response
        return super().process_response(request, response)
