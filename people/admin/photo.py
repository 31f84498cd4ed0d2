"""Photos on the desk: sent, described, shown to colleagues."""

from collections.abc import Iterable
from typing import Any, cast

from django.contrib import admin, messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseModelFormSet, modelformset_factory
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from people import consent, images, renditions, uploads
from people.access import require
from people.desk import DeskAdmin, thumbnail
from people.forms import ID, DescribeForm, PhotoForm
from people.media import file_response
from people.models import Photo
from people.models.photo import PhotoQuerySet

AT_ONCE = 30
"""How many photos one page describes."""


@admin.register(Photo)
class PhotoAdmin(DeskAdmin[Photo]):
    form = PhotoForm
    list_display = ["square", "words", "credit", "dimensions", "standing", "expires_on"]
    list_display_links = ["words"]
    list_filter = ["usable"]
    ordering = ["-pk"]
    search_fields = ["search_key"]
    search_help_text = gettext_lazy("By caption, credit, person shown, or day, month or year (2026-05).")
    change_form_template = "admin/people/photo/change_form.html"
    fieldsets = [
        (None, {"fields": ["seen", "caption", "alt", "credit", "people"]}),
        (gettext_lazy("Focal point"), {"fields": [("focal_x", "focal_y")], "classes": ["focal-fields"]}),
        (
            gettext_lazy("Rights"),
            {"fields": ["usable", "expires_on", "consent", "creator", "copyright", "source_url"]},
        ),
    ]

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Photo], search_term: str
    ) -> tuple[QuerySet[Photo], bool]:
        return cast(PhotoQuerySet, queryset).matching(search_term), False

    def pickable(self, request: HttpRequest, rows: QuerySet[Photo]) -> QuerySet[Photo]:
        return cast(PhotoQuerySet, rows).public()

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        context["show_save_and_add_another"] = False  # photos are added by sending files
        photo = kwargs.get("obj")
        context["hindrance"] = _hindrance(photo) if photo else ""
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Photo, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        renditions.schedule(obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        _warn(request, [form.instance])

    # The list

    @admin.display(description=gettext_lazy("picture"))
    def square(self, photo: Photo) -> SafeString:
        return thumbnail(photo)

    @admin.display(description=gettext_lazy("photo"))
    def words(self, photo: Photo) -> str:
        return str(photo)

    @admin.display(description=gettext_lazy("size"))
    def dimensions(self, photo: Photo) -> str:
        return f"{photo.width:,} × {photo.height:,}"

    @admin.display(description=gettext_lazy("state"))
    def standing(self, photo: Photo) -> SafeString:
        if photo.is_public:
            word, label = ("public", _("usable")) if photo.renditions else ("waiting", _without_files(photo))
        else:
            word, label = "withdrawn", _standing(photo)
        return format_html('<span class="state state-{}">{}</span>', word, label)

    # Sending

    def get_urls(self) -> list[URLPattern]:
        def wrap(view: Any, cacheable: bool = False) -> Any:
            return self.admin_site.admin_view(view, cacheable)

        return [
            path("upload/", wrap(self.upload_view), name="people_photo_upload"),
            path("describe/", wrap(self.describe_view), name="people_photo_describe"),
            path("<int:pk>/file/<str:name>", wrap(self.file_view, cacheable=True), name="people_photo_file"),
            *super().get_urls(),
        ]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """A page that takes files: with js/upload.js one by one, without it all at once."""
        require(request.user, "people.add_photo")
        if request.method == "POST":
            return self._take_all(request)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Add photos"),
            "most_bytes": images.MOST_BYTES,
        }
        return TemplateResponse(request, "admin/people/photo/add.html", context)

    def _take_all(self, request: HttpRequest) -> HttpResponse:
        made: list[int] = []
        for file in request.FILES.getlist("file"):
            try:
                made.append(uploads.add(file).pk)
            except images.BadImage as bad:
                messages.error(request, f"{file.name}: {bad.sentence}")
            except uploads.AlreadyHere as known:
                messages.warning(request, f"{file.name}: {known.sentence}")
        if not request.FILES.getlist("file"):
            messages.error(request, _("No file was sent. Choose one or more pictures first."))
        if not made:
            return HttpResponseRedirect(reverse("admin:people_photo_add"))
        return HttpResponseRedirect(_describe_url(made))

    @method_decorator(require_POST)
    def upload_view(self, request: HttpRequest) -> JsonResponse:
        """Takes one file. Answers the photo; or 422 with a sentence; or the photo that the same file is already."""
        require(request.user, "people.add_photo")
        file = request.FILES.get("file")
        if not isinstance(file, UploadedFile):
            return JsonResponse({"error": _("No file was sent. Choose a picture first.")}, status=422)
        try:
            photo, note = uploads.add(file), ""
        except images.BadImage as bad:
            return JsonResponse({"error": bad.sentence}, status=422)
        except uploads.AlreadyHere as known:
            photo, note = known.photo, known.sentence
        photo.refresh_from_db(fields=["renditions"])
        return JsonResponse(
            {
                "id": photo.pk,
                "text": photo.label,
                "note": note,
                "image": photo.thumbnail_url,
                "url": reverse("admin:people_photo_change", args=[photo.pk]),
            }
        )

    @method_decorator(transaction.atomic)
    def describe_view(self, request: HttpRequest) -> HttpResponse:
        """Caption, credit, alt text and people of the photos `?ids=`, each saved by its own stamp."""
        require(request.user, "people.change_photo")
        ids = [pk for pk in request.GET.get("ids", "").split(",") if ID.fullmatch(pk)]
        photos = Photo.objects.filter(pk__in=ids[:AT_ONCE]).order_by("pk")
        formset = self._formset(request, photos)
        if not formset.forms or any(form.instance.pk is None for form in formset.forms):
            raise Http404  # nothing to describe, or a form of a photo that was not asked for
        if request.method == "POST" and formset.is_valid():
            saved = formset.save()
            for photo in saved:
                renditions.schedule(photo)
            _warn(request, saved)
            count = len(saved)
            messages.success(
                request,
                ngettext("One photo is described.", "%(count)d photos are described.", count)
                % {"count": count},
            )
            rest = ids[AT_ONCE:]
            return HttpResponseRedirect(_describe_url(rest) if rest else _list_url())
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Describe photos"),
            "formset": formset,
            "media": self.media + formset.media,
        }
        return TemplateResponse(request, "admin/people/photo/describe.html", context)

    def _formset(
        self, request: HttpRequest, photos: QuerySet[Photo]
    ) -> BaseModelFormSet[Photo, DescribeForm]:
        formset_class = modelformset_factory(
            Photo, form=DescribeForm, extra=0, edit_only=True, max_num=AT_ONCE
        )
        data = request.POST if request.method == "POST" else None
        return formset_class(data, queryset=photos)

    @method_decorator(require_safe)
    def file_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """A file of a photo for colleagues, whether readers may see it or not."""
        require(request.user, "people.view_photo")
        photo = get_object_or_404(Photo.objects.only("key", "renditions"), pk=min(pk, 2**63 - 1))
        response = file_response(photo, name)
        response["Cache-Control"] = "private, max-age=86400, immutable"
        return response


def _standing(photo: Photo) -> str:
    """Why a photo may not be shown, in two words."""
    if not photo.usable:
        return _("blocked")
    return _("expired") if photo.has_expired else _("no consent")


def _without_files(photo: Photo) -> str:
    return _("shown nowhere") if photo.shelved else _("no files yet")


def _hindrance(photo: Photo) -> str:
    """Why readers do not get a photo, in a sentence that names the minors for whom a consent is missing."""
    if photo.is_public or not photo.lacks_consent:
        return photo.hindrance
    named = get_text_list(consent.names_of_minors(photo), _("and"))
    told = _(
        "It shows %(names)s, under 18 or taken to be, and no consent is recorded: readers do not get it."
    )
    return told % {"names": named}


def _warn(request: HttpRequest, photos: Iterable[Photo]) -> None:
    """Says which of the photos that were saved readers do not get for want of a consent."""
    for photo in photos:
        if photo.lacks_consent:
            messages.warning(request, f"“{photo}”: {_hindrance(photo)}")


def _list_url() -> str:
    return reverse("admin:people_photo_changelist")


def _describe_url(ids: Iterable[object]) -> str:
    return f"{reverse('admin:people_photo_describe')}?ids={','.join(map(str, ids))}"
