"""A story as the site would show it, from a revision's data alone: nothing is written, nothing need be saved."""

import copy
from collections.abc import Mapping
from typing import Any

from articles import references, revisions, taking_back
from articles.models import Appearance, Article, ArticleTopic, Author, Byline, EarlierCoverage, Topic
from people.models import Person


def story_of(article: Article | None, data: Mapping[str, Any]) -> Article:
    """An unsaved story with the text and the relations of `data`, as `reading` would have loaded it.

    What readers may not see of it (people who are not public, earlier stories that are not) is left out, as there.
    """
    story = copy.copy(article) if article else Article(pk=0)
    columns = revisions.columns(data)
    if story.year is not None:
        del columns["slug"]  # the address that it has, or will have, is the row's
    for name, value in columns.items():
        setattr(story, name, value)
    standing = references.resolve(data)
    present = [pk for pk, _ in references.appearances(data, standing)]
    people = Person.objects.public().in_bulk(present)
    earlier = Article.objects.select_related("successor").in_bulk([row["story"] for row in data["earlier"]])
    authors = Author.objects.in_bulk([row["author"] for row in data["bylines"]])
    topics = Topic.objects.in_bulk(standing.topic_ids(data["topics"]))
    taking_back.without_successors(earlier.values(), people=present, topics=topics)
    story._prefetched_objects_cache = {  # type: ignore[attr-defined]  # what prefetch_related fills
        "bylines": [
            Byline(article=story, author=authors[row["author"]])
            for row in data["bylines"]
            if row["author"] in authors
        ],
        "appearances": [
            Appearance(article=story, person=people[pk], role=role)
            for pk, role in references.appearances(data, standing)
            if pk in people
        ],
        "earlier_coverage": taking_back.standing(
            (
                EarlierCoverage(article=story, earlier=earlier[row["story"]], line=row["line"])
                for row in data["earlier"]
                if row["story"] in earlier
            ),
            of=story.pk,
        ),
        "corrections": list(story.corrections.all()) if story.pk else [],
        "attributions": revisions.attributions(story, data, standing),
        "topic_items": [ArticleTopic(content_object=story, tag=topic) for topic in topics.values()],
    }
    return story
