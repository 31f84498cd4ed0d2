"""Where a visitor of the demo sees first what sets it apart: its lives on file, and its mistakes put right."""

from articles.models import Article, Correction, State
from people.models import Person

COUPLE = ("jory-penhallick", "solvi-brekkedal")
NAMESAKES = "Callum Ashgrove"


def stops() -> list[tuple[str, str]]:
    """What is to be seen, and its address; only what is there, since a newsroom may hold something else by now."""
    found = [("A couple: the story so far", "/people/{}/{}/".format(*COUPLE))] if _has_couple() else []
    if Person.objects.public().filter(name=NAMESAKES).count() > 1:
        found.append(("Two of one name", f"/search/?q={NAMESAKES.replace(' ', '+')}"))
    retracted = Article.objects.public().filter(corrections__kind=Correction.Kind.RETRACTION).first()
    gone = Article.objects.filter(state=State.WITHDRAWN, public_from__isnull=False).first()
    told = [("A retraction", retracted), ("A withdrawal, and what stands instead", gone)]
    if Correction.objects.exists():
        found.append(("Every correction", "/corrections/"))
    found += [(what, story.get_absolute_url()) for what, story in told if story]
    return [*found, ("What is due", "/admin/articles/article/calendar/")] if found else []


def _has_couple() -> bool:
    return Person.objects.public().filter(slug__in=COUPLE).count() == len(COUPLE)
