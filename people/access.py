"""The one permission check. Every endpoint of the newsroom asks it, the small JSON ones too."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, Permission
from django.core.exceptions import PermissionDenied
from django.db.models import Model

Colleague = AbstractBaseUser | AnonymousUser
RowRule = Callable[[Any, str, Any], bool]

_row_rules: dict[type[Model], RowRule] = {}


def register_row_rule(model: type[Model], rule: RowRule) -> None:
    """Has `rule(user, permission, row)` asked for each row of `model`, after the permission itself was found."""
    _row_rules[model] = rule


class Backend(ModelBackend):
    """Django's, but that a colleague's own permissions and those of their roles are one query."""

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if obj is not None or not user_obj.is_active or user_obj.is_anonymous or user_obj.is_superuser:
            return super().get_all_permissions(user_obj, obj)
        if not hasattr(user_obj, "_perm_cache"):
            rows = Permission.objects.order_by().values_list("content_type__app_label", "codename")
            granted = rows.filter(user=user_obj).union(rows.filter(group__user=user_obj))
            user_obj._perm_cache = {f"{app}.{codename}" for app, codename in granted}
        return cast(set[str], user_obj._perm_cache)


def may(user: Any, permission: str, row: Model | None = None) -> bool:
    """Whether `user` works here, has `permission` ("app.codename"), and may use it on `row`.

    Without a row the answer is whether there may be any row on which it can be used.
    """
    if not (user.is_active and user.is_staff and user.has_perm(permission)):
        return False
    rule = _row_rules.get(type(row)) if row is not None else None
    return rule is None or rule(user, permission, row)


def require(user: Any, permission: str, row: Model | None = None) -> None:
    """Raises PermissionDenied where `may` says no."""
    if not may(user, permission, row):
        raise PermissionDenied
