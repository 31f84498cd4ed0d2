"""Lists of one person's, one topic's, one author's stories are the same however many there are."""

import datetime

import pytest

from articles.models import Article, ArticleQuerySet, article
from tests.conftest import NOW
from tests.factories import author, draft, person, public, topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("many", [1, 3, 300])
def test_few_and_many_are_found_alike(monkeypatch: pytest.MonkeyPatch, many: int) -> None:
    monkeypatch.setattr(article, "MANY", many)
    ana, rey, zoe, al = person("Ana Sol"), person("Rey Marr"), author("Zoe Z"), author("Al A")
    for place, (who, signs, filed) in enumerate(
        [(ana, zoe, "music"), (rey, al, "courts"), (ana, al, "music"), (ana, zoe, "courts")]
    ):
        public(
            headline=f"S{place}",
            subjects=(who,),
            bylines=[{"author": signs.pk}],
            topics=(filed,),
            at=NOW - datetime.timedelta(hours=place),
        )
    draft(subjects=(ana,), bylines=[{"author": zoe.pk}], topics=("music",))

    def headlines(stories: ArticleQuerySet) -> list[str]:
        return [story.headline for story in stories.for_listing().newest()]

    stories = Article.objects.public()
    assert headlines(stories.about(ana)) == ["S0", "S2", "S3"]
    assert headlines(stories.about(rey)) == ["S1"]
    assert headlines(stories.signed_by(zoe)) == ["S0", "S3"]
    assert headlines(stories.on(topic("music"))) == ["S0", "S2"]
