"""The one permission check. Every endpoint of the newsroom asks it, the small JSON ones too."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Model

Colleague = AbstractBaseUser | AnonymousUser
RowRule = Callable[[Any, str, Any], bool]

_row_rules: dict[type[Model], RowRule] = {}


def register_row_rule(model: type[Model], rule: RowRule) -> None:
    """Has `rule(user, permission, row)` asked for each row of `model`, after the permission itself was found."""
    _row_rules[model] = rule


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
