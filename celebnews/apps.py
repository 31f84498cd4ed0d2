"""The composition root as Django apps: the checks of its settings, and the admin site that it wires."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "celebnews"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        from celebnews import checks  # noqa: F401 - registers itself, once apps are loaded


class NewsroomAdminConfig(AdminConfig):
    default_site = "celebnews.site.Newsroom"
