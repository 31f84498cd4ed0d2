"""The newsroom's own routes, and the plain response that all are measured against."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from celebnews import urls


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("plain")


urlpatterns = [path("plain", plain), *urls.urlpatterns]
handler404 = urls.handler404
handler500 = urls.handler500
