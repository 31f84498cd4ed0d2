"""Counts that go no further than they are needed, however many rows there are."""

from typing import Any

from django.db.models import IntegerField, QuerySet, Subquery


class Capped(Subquery):
    """How many rows `rows` gives, counted in the database and no further than `most`."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) capped)"
    output_field = IntegerField()

    def __init__(self, rows: QuerySet[Any, Any], most: int) -> None:
        super().__init__(rows.order_by()[:most])
