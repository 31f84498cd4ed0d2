"""Each test of photos begins with empty storages."""

import pytest
from django.core.files.storage import storages

from tests.people.pictures import stored


@pytest.fixture
def empty_stores() -> None:
    for name in ("originals", "renditions"):
        for path in stored(name):
            storages[name].delete(path)
