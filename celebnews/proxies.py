"""Whose request this is, when proxies stand in front."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address of the client: what the nearest of the PROXIES trusted proxies says, else the peer's own.

    Each proxy appends the address it was called from to X-Forwarded-For, so the entry that the outermost
    trusted one wrote stands PROXIES places from the end; what lies before it is the client's to forge.
    """
    peer = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.PROXIES:
        return peer
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    return hops[-settings.PROXIES] if len(hops) >= settings.PROXIES else peer
