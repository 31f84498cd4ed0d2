"""What was reported, and what it rests on."""

from django.apps import AppConfig
from django.core.signals import request_finished
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Coverage")

    def ready(self) -> None:
        from articles import access, append_only, checks, heat, months, roles  # noqa: F401 - checks register themselves
        from articles.search import engine

        access.register()
        post_migrate.connect(append_only.install, sender=self)
        post_migrate.connect(engine.install, sender=self)
        post_migrate.connect(roles.give, sender=self)
        request_finished.connect(heat.after_response, dispatch_uid="articles.heat")
        request_finished.connect(months.after_response, dispatch_uid="articles.months")
