"""What the site as a whole answers: errors, robots, and whether it is alive."""

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template import loader
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.search import finding
from celebnews import health


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What crawlers may fetch. Withdrawn addresses stay open to them: they must see that those are gone."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        "",
        *(f"Sitemap: {settings.SITE_URL}{reverse(name)}" for name in ("sitemap-index", "news-sitemap")),
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """200 while the database answers, else 503; then how it stands with what is due."""
    try:
        lines = health.lines(request.user)
    except DatabaseError:
        return HttpResponse("database unreachable\n", status=503, content_type="text/plain")
    return HttpResponse("\n".join(["ok", *lines, ""]), content_type="text/plain")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 404 page, with what is public and has words of the address; what the exception says stays inside.

    The words of an address of the desk are the desk's own: of these nothing is looked for.
    """
    is_of_desk = request.path_info.startswith(reverse("admin:index"))
    found = finding.Results() if is_of_desk else finding.like_the_address(request.path_info)
    return render(request, "404.html", {"people": found.people, "stories": found.stories}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """The 500 page, which asks nothing of the database or the request."""
    return HttpResponseServerError(loader.render_to_string("500.html", {"site_name": settings.SITE_NAME}))
