"""What was reported, what it rests on, and what came before."""

from articles.models.article import Article, OldPath
from articles.models.autosave import Autosave
from articles.models.correction import Correction
from articles.models.erasure import Erasure
from articles.models.event_source import EventSource
from articles.models.front import Front
from articles.models.heat import HeatClock, PairHeat, PersonHeat
from articles.models.history import Record, Revision
from articles.models.kept_apart import KeptApart
from articles.models.links import (
    Appearance,
    Attribution,
    Byline,
    EarlierCoverage,
    Reference,
    Role,
    SourceKind,
)
from articles.models.merge import Merge, MergeStep
from articles.models.note import Note
from articles.models.person_months import PersonMonths
from articles.models.preview_link import PreviewLink
from articles.models.scheduled import UNSCHEDULED, Sweeper
from articles.models.search import SearchEntry
from articles.models.snooze import Snooze
from articles.models.states import Change, Kind, Stage, State
from articles.models.stories import ArticleQuerySet
from articles.models.taxonomy import ArticleTopic, Author, Meaning, Outlet, OutletDomain, Section, Topic

__all__ = [
    "UNSCHEDULED",
    "Appearance",
    "Article",
    "ArticleQuerySet",
    "ArticleTopic",
    "Attribution",
    "Author",
    "Autosave",
    "Byline",
    "Change",
    "Correction",
    "EarlierCoverage",
    "Erasure",
    "EventSource",
    "Front",
    "HeatClock",
    "KeptApart",
    "Kind",
    "Meaning",
    "Merge",
    "MergeStep",
    "Note",
    "OldPath",
    "Outlet",
    "OutletDomain",
    "PairHeat",
    "PersonHeat",
    "PersonMonths",
    "PreviewLink",
    "Record",
    "Reference",
    "Revision",
    "Role",
    "SearchEntry",
    "Section",
    "Snooze",
    "SourceKind",
    "Stage",
    "State",
    "Sweeper",
    "Topic",
]
