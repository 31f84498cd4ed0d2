"""The one form of a story on the desk, and the verbs beside it."""

import datetime
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import autosaves, dead_links, previews, revisions
from articles.admin import history, keeping, notes, panels, pressed, several, sharing, verbs
from articles.admin.calendar import calendar
from articles.admin.notices import lost, notices
from articles.admin.seen import hide_desk, sees_desk
from articles.admin.source_offers import source_offers
from articles.admin.stale import after_publication
from articles.admin.story_list import StoryListAdmin
from articles.forms.story import StoryForm
from articles.models import Article, Autosave, Record
from articles.transitions import TRANSITIONS, Refused, Verb, standing
from articles.views.story import page_context, preview_context
from people.access import may, require
from people.desk import counted
from people.forms import ID

_REFUSED = "typed_for_a_refused_verb"
DECISIONS = 5
"""How many decisions stand beside the text; saves are left to the record."""

DOUBLE_CLICK = datetime.timedelta(seconds=5)


@admin.register(Article)
class StoryAdmin(StoryListAdmin):
    """Saving and deciding go through `workflow`; Django's admin draws the form and knows nothing of the row."""

    form = StoryForm
    change_form_template = "admin/articles/article/change_form.html"
    fieldsets = [
        (
            None,
            {"fields": ["base", "key", "declined", "headline", "standfirst", "body"], "classes": ["text"]},
        ),
        (gettext_lazy("Filed under"), {"fields": ["section", "kind", "bylines"]}),
        (gettext_lazy("People"), {"fields": ["appearances"], "classes": ["with-people"]}),
        (gettext_lazy("Earlier coverage"), {"fields": ["earlier"], "classes": ["with-earlier"]}),
        (gettext_lazy("Sources"), {"fields": ["sources"]}),
        (gettext_lazy("Topics"), {"fields": ["topics"]}),
        (gettext_lazy("Photo"), {"fields": ["photo", "photo_caption"]}),
        (gettext_lazy("Note to the desk"), {"fields": ["desk_note"]}),
        (
            gettext_lazy("Address and search"),
            {
                "fields": ["slug", "seo_title", "seo_description", "canonical_url", "noindex"],
                "classes": ["collapse"],
            },
        ),
    ]
    photo_fieldsets = [(gettext_lazy("Photo"), {"fields": ["base", "key", "photo", "photo_caption"]})]

    # Who may

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Whether there is a form to save: for the whole story, or for its photo alone."""
        if obj is not None and not TRANSITIONS[Verb.SAVE].is_legal(obj):
            return False
        return self._may_write(request, obj) or may(request.user, "articles.change_article_photo", obj)

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return may(request.user, "articles.view_article", obj)

    def _may_write(self, request: HttpRequest, obj: Article | None) -> bool:
        return may(request.user, "articles.change_article" if obj else "articles.add_article", obj)

    def _sees_desk(self, request: HttpRequest, story: Article) -> bool:
        return sees_desk(request.user, story)

    # The form

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Article | None:
        """Any story: whether it may be seen is for the permission check to say, with a 403."""
        if not ID.fullmatch(object_id):
            return None
        stories = Article.objects.select_related("latest_revision", "live_revision", "section")
        return stories.filter(pk=int(object_id)).first()

    def get_fieldsets(self, request: HttpRequest, obj: Article | None = None) -> Any:
        if not self._may_write(request, obj):
            return self.photo_fieldsets
        hidden = {"slug"} if obj and obj.has_been_public else set()
        return [
            (title, {**options, "fields": [name for name in options["fields"] if name not in hidden]})
            for title, options in self.fieldsets
        ]

    def get_form(
        self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        fields = {name for _title, options in self.get_fieldsets(request, obj) for name in options["fields"]}
        # Why it is saved stands beside the button, in no fieldset.
        bound = {"user": request.user, "only": {*fields, "why"}, **kwargs.pop("bound", {})}
        if request.method in {"GET", "HEAD"} and "autosave" in request.GET:
            bound |= {"storing": False, "restored": _restored(request, obj)}
        kwargs["form"] = type("StoryForm", (StoryForm,), bound)
        return super().get_form(request, obj, change, **kwargs)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if request.method in {"GET", "HEAD"}:
            story = self.get_object(request, object_id)
            if story and not self.has_change_permission(request, story):
                require(request.user, "articles.view_article", story)
                return self._read(request, story)
        return super().change_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        story = kwargs.get("obj")
        context |= self._desk(request, story)
        autosaves.sweep()
        if story and "dead" in request.GET and story.is_public:
            context["dead"] = dead_links.places(story, revisions.data_of(story))
        if story and not self._may_write(request, story):
            context["shown"] = page_context(previews.story_of(story, revisions.data_of(story)))
        return super().render_change_form(request, context, *args, **kwargs)

    def _desk(self, request: HttpRequest, story: Article | None) -> dict[str, Any]:
        """What stands beside the text: how the story stands, what may be done, who did what last."""
        is_seen = story is not None and self._sees_desk(request, story)
        if story and not is_seen:
            hide_desk(story)
        word, label = standing(story) if story else ("draft", _("New"))
        typed = request.session.pop(_REFUSED, None) or {}
        choices = verbs.choices(request.user, story, typed)
        return {
            "story": story,
            "standing": {"word": word, "label": label},
            "used": self.used(story) if story else None,
            "at_stake": self.at_stake(story) if story else "",
            "choices": choices,
            "more_is_open": any(choice.verb.value in typed for choice in choices if not choice.is_primary),
            "notices": notices(request.user, story) if story and is_seen else [],
            "records": _decisions(story) if story and is_seen else [],
            **(notes.panel(request, story) if story and is_seen else {}),
            "story_url": self.get_view_on_site_url(story),
            "may_share": story is not None and may(request.user, sharing.SHARE, story),
            "revision": story.latest_revision.number if story and story.latest_revision else 0,
        }

    def _read(self, request: HttpRequest, story: Article) -> HttpResponse:
        """The story for those who have no form of it: as readers will see it, with the verbs that they have."""
        desk = self._desk(request, story)  # first: what this colleague may not know is off the row after it
        shown = previews.story_of(story, self._readable(request, story))
        context = {
            **self.admin_site.each_context(request),
            **desk,
            **page_context(shown),
            "opts": self.opts,
            "title": shown.headline,
        }
        return TemplateResponse(request, "admin/articles/article/read.html", context)

    def _readable(self, request: HttpRequest, story: Article) -> dict[str, Any]:
        """The text that a colleague may read: the newest of their own and for those who see all, else the public one."""
        revision = story.latest_revision if self._sees_desk(request, story) else story.live_revision
        return revisions.upcast(revision.data) if revision else revisions.blank()

    def at_stake(self, obj: Article) -> str:
        stories = self.used(obj).stories
        if not stories:
            return ""
        if obj.is_public:
            words = ngettext(
                "%(told)s public story links here: its link becomes plain text.",
                "%(told)s public stories link here: their links become plain text.",
                stories,
            )
        else:
            words = ngettext(
                "%(told)s public story links here: its link stays plain text.",
                "%(told)s public stories link here: their links stay plain text.",
                stories,
            )
        return words % {"told": counted(stories)}

    # Saving

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """The form saved a revision when it was found valid; what was kept of it unsaved is done with."""
        autosaves.done(request.user, form.cleaned_data.get("key", ""))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Nothing: relations are fields of the revision."""

    def construct_change_message(
        self, request: HttpRequest, form: Any, formsets: Any, add: bool = False
    ) -> Any:
        return []

    def log_addition(self, request: HttpRequest, obj: Article, message: Any) -> Any:
        """Nothing: the story's own record says who did what."""

    def log_change(self, request: HttpRequest, obj: Article, message: Any) -> Any:
        """Nothing: the story's own record says who did what."""

    def response_add(
        self, request: HttpRequest, obj: Article, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self._after_save(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        return self._after_save(request, obj)

    def save_form(self, request: HttpRequest, form: Any, change: bool) -> Any:
        """Says what was merged into what was typed: until that was read, no verb is carried out on it."""
        story = super().save_form(request, form, change)
        if form.merge and form.merge.taken:
            labels = ", ".join(str(form[name].label) for name in form.merge.taken)
            name = form.conflict.author_name or _("Somebody")
            told = _("%(name)s saved this story while you wrote. Taken over from there: %(fields)s.")
            messages.info(request, told % {"name": name, "fields": labels})
            story.has_unread = True
        story.lost = lost(form.instance, story) if change else ""
        return story

    def _after_save(self, request: HttpRequest, story: Article) -> HttpResponse:
        verb = _verb(request.POST.get("_verb", ""))
        missed = getattr(story, "lost", "")
        if verb is None:
            messages.success(request, _("Saved as %(revision)s.") % {"revision": story.latest_revision})
        elif getattr(story, "has_unread", False):
            told = _("Saved. “%(verb)s” waits until you have read what was taken over: press it again then.")
            messages.warning(request, told % {"verb": verb.label})
        elif missed and verb == Verb.UNSCHEDULE_CHANGES:
            missed = verbs.UNSCHEDULED  # the save did it
        else:
            revision = story.latest_revision.number if story.latest_revision else 0
            done = self._perform(request, story, verb, revision)
            missed = "" if done and verb in verbs.ENDS_SCHEDULE else missed
        if missed:
            messages.warning(request, missed)
        response = HttpResponseRedirect(reverse("admin:articles_article_change", args=[story.pk]))
        if key := request.POST.get("key", ""):
            _tell_saved(response, key)
        return response

    def _perform(self, request: HttpRequest, story: Article, verb: Verb, revision: int) -> bool:
        """Carries a verb out and says what came of it; whether it did anything."""
        require(request.user, TRANSITIONS[verb].permission, story)
        try:
            messages.success(
                request, verbs.perform(verb, story, by=request.user, revision=revision, data=request.POST)
            )
            if verb in verbs.RELEASES and (stale := after_publication(request.user, story.pk)):
                messages.warning(request, stale)
        except Refused as refused:
            if _was_just_done(story, verb, request.user):
                return True  # a double click: the first has said what came of it
            messages.error(request, refused.sentence)
            request.session[_REFUSED] = verbs.refused_for(verb, refused, request.POST)
            return False
        return True

    # Beside the form

    def get_urls(self) -> list[URLPattern]:
        def wrap(view: Any) -> Any:
            return self.admin_site.admin_view(view)

        return [
            path("calendar/", wrap(calendar), name="articles_article_calendar"),
            path("several/<slug:verb>/", wrap(several.several), name="articles_article_several"),
            path("people/", wrap(panels.people), name="articles_article_people"),
            path("earlier/", wrap(panels.earlier), name="articles_article_earlier"),
            path("checks/", wrap(panels.checks), name="articles_article_checks"),
            path("sources/", wrap(source_offers), name="articles_article_sources"),
            path("addresses/", wrap(panels.addresses), name="articles_article_addresses"),
            path("keep/", wrap(keeping.keep), name="articles_article_keep"),
            path("keep/<int:pk>/", wrap(keeping.throw_away), name="articles_article_throw_away"),
            path("preview/", wrap(self.preview_view), name="articles_article_preview_new"),
            path("<int:pk>/preview/", wrap(self.preview_view), name="articles_article_preview"),
            path("<int:pk>/withdraw/", wrap(pressed.withdraw), name="articles_article_withdraw"),
            path("<int:pk>/correct/", wrap(pressed.correct), name="articles_article_correct"),
            path("<int:pk>/share/", wrap(sharing.share), name="articles_article_share"),
            path("share/<int:pk>/revoke/", wrap(sharing.revoke), name="articles_article_revoke"),
            path("<int:pk>/act/<slug:verb>/", wrap(self.act_view), name="articles_article_act"),
            path("<int:pk>/notes/", wrap(notes.notes), name="articles_article_notes"),
            path("<int:pk>/history/compare/", wrap(history.compare), name="articles_article_compare"),
            path("<int:pk>/history/as-it-was/", wrap(history.as_it_was), name="articles_article_as_it_was"),
            path(
                "<int:pk>/history/<int:number>/restore/",
                wrap(history.restore),
                name="articles_article_restore",
            ),
            *super().get_urls(),
        ]

    @method_decorator(require_POST)
    def act_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """Carries out one verb on what is saved, for the revision that the colleague saw."""
        story = get_object_or_404(Article, pk=min(pk, panels.LARGEST))
        asked = _verb(verb)
        if asked is None:
            raise Http404
        require(request.user, "articles.view_article", story)
        seen = request.POST.get("revision", "")
        self._perform(request, story, asked, int(seen) if ID.fullmatch(seen) else 0)
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[story.pk]))

    @method_decorator(never_cache)
    def preview_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """The story as the site would show it: what was typed (POST), or what is saved (GET)."""
        story = self.get_object(request, str(pk)) if pk else None
        if pk and story is None:
            raise Http404
        require(request.user, "articles.view_article" if story else "articles.add_article", story)
        data = self._readable(request, story) if story else revisions.blank()
        if request.method == "POST":
            if not self.has_change_permission(request, story):
                raise PermissionDenied
            form_class = self.get_form(request, story, change=story is not None, bound={"storing": False})
            form = form_class(request.POST, request.FILES, instance=story)
            if not form.is_valid():
                return TemplateResponse(request, "admin/articles/article/no_preview.html", {"form": form})
            data = form.preview_data()
        context = preview_context(previews.story_of(story, data))
        response = TemplateResponse(request, "articles/article_detail.html", context)
        response["X-Robots-Tag"] = "noindex"
        return response

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who saved and decided what: Django's address, our page."""
        return history.history(request, object_id)


def _restored(request: HttpRequest, story: Article | None) -> Autosave:
    """What the address asks to be taken up: the colleague's own, of this very form."""
    asked = request.GET["autosave"]
    rows = Autosave.objects.filter(user=request.user.pk, article=story).exclude(sent="")
    return get_object_or_404(rows, pk=int(asked) if ID.fullmatch(asked) else 0)


def _tell_saved(response: HttpResponse, key: str) -> None:
    """Tells js/keep.js, on the page that follows, which form was saved: the browser need not keep it any more."""
    response.set_cookie(
        "saved_form", quote(key[:keeping.KEY_LENGTH], safe=""), max_age=600, path=reverse("admin:index"),
        secure=settings.SESSION_COOKIE_SECURE, samesite="Lax",
    )  # fmt: skip


def _verb(name: str) -> Verb | None:
    return Verb(name) if name in verbs.DOES else None


def _decisions(story: Article) -> list[dict[str, Any]]:
    """The newest decisions, so that no number of saves hides why a story was returned or is held."""
    rows = Record.objects.filter(article=story).exclude(verb=Verb.SAVE)[:DECISIONS]
    return [_told(row) for row in rows]


def _was_just_done(story: Article, verb: Verb, user: Any) -> bool:
    last = Record.objects.filter(article=story).first()
    return (
        last is not None
        and (last.verb, last.actor_id) == (verb, user.pk)
        and timezone.now() - last.at < DOUBLE_CLICK
    )


def _told(row: Record) -> dict[str, Any]:
    return {"record": row, "done": verbs.DONE[Verb(row.verb)]}
