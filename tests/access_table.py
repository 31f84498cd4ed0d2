"""Who may do what: every route of the site, for every role. It is the newsroom's policy; the code obeys it.

A cell holds the answer to GET and HEAD, then after a slash the one to POST; one code alone is the answer to
all three, and "/302" says only what POST is answered. OPTIONS, PUT, PATCH and DELETE are answered with 405
everywhere. "login" is the redirect to the login page, which nobody gets for every method. "+" stands behind a
code where rows were changed; without it, none was.
"""

COLUMNS = ("nobody", "reporter", "editor", "chief", "picture editor", "lawyer", "superuser")

# What readers see is the same for everyone, colleagues too: this to GET and HEAD, 405 to all else.
PUBLIC: dict[str, dict[str, int]] = {
    "": {"/": 200},
    "<year:year>/<month:month>/<slug:slug>/": {
        "/2026/05/anothers-public/": 200,
        "/2026/05/anothers-held-public/": 200,
        "/2026/05/anothers-scheduled/": 404,
        "/2026/05/own-scheduled/": 404,
        "/2026/05/anothers-withdrawn/": 410,
        "/2026/05/own-withdrawn/": 410,
        "/2026/05/anothers-forbidden/": 451,
    },
    "sections/<slug:slug>/": {"/sections/music/": 200},
    "sections/<slug:slug>/feed/": {"/sections/music/feed/": 200},
    "sections/<slug:slug>/feed/atom/": {"/sections/music/feed/atom/": 200},
    "sections/<slug:slug>/feed/json/": {"/sections/music/feed/json/": 200},
    "topics/<slug:slug>/": {"/topics/divorce/": 200},
    "topics/<slug:slug>/feed/": {"/topics/divorce/feed/": 200},
    "topics/<slug:slug>/feed/atom/": {"/topics/divorce/feed/atom/": 200},
    "topics/<slug:slug>/feed/json/": {"/topics/divorce/feed/json/": 200},
    "authors/<slug:slug>/": {"/authors/imogen-vale/": 200},
    "authors/<slug:slug>/feed/": {"/authors/imogen-vale/feed/": 200},
    "authors/<slug:slug>/feed/atom/": {"/authors/imogen-vale/feed/atom/": 200},
    "authors/<slug:slug>/feed/json/": {"/authors/imogen-vale/feed/json/": 200},
    "archive/<year:year>/<month:month>/": {"/archive/2026/05/": 200},
    "corrections/": {"/corrections/": 200, "/corrections/?page=2": 404},
    "corrections/feed/": {"/corrections/feed/": 200},
    "corrections/feed/atom/": {"/corrections/feed/atom/": 200},
    "corrections/feed/json/": {"/corrections/feed/json/": 200},
    "search/": {"/search/": 200, "/search/?q=public": 200, "/search/?q=public&page=2": 404},
    "preview/<str:token>/": {"/preview/never-given-out/": 404},
    "feed/": {"/feed/": 200},
    "feed/atom/": {"/feed/atom/": 200},
    "feed/json/": {"/feed/json/": 200},
    "people/": {"/people/": 200},
    "people/<slug:slug>/": {
        "/people/ana-sol/": 200,
        "/people/a-draft/": 404,
        "/people/a-minor/": 404,
        "/people/a-withdrawn/": 410,
    },
    "people/<slug:slug>/feed/": {
        "/people/ana-sol/feed/": 200,
        "/people/a-draft/feed/": 404,
        "/people/a-minor/feed/": 404,
        "/people/a-withdrawn/feed/": 410,
    },
    "people/<slug:slug>/feed/atom/": {
        "/people/ana-sol/feed/atom/": 200,
        "/people/a-draft/feed/atom/": 404,
        "/people/a-minor/feed/atom/": 404,
        "/people/a-withdrawn/feed/atom/": 410,
    },
    "people/<slug:slug>/feed/json/": {
        "/people/ana-sol/feed/json/": 200,
        "/people/a-draft/feed/json/": 404,
        "/people/a-minor/feed/json/": 404,
        "/people/a-withdrawn/feed/json/": 410,
    },
    "people.opml": {"/people.opml": 200},
    "people/<slug:one>/<slug:other>/": {
        "/people/ana-sol/ben-roy/": 200,
        "/people/ana-sol/a-draft/": 404,
        "/people/a-minor/ana-sol/": 404,
        "/people/a-withdrawn/ana-sol/": 404,
    },
    "people/<slug:one>/<slug:other>/feed/": {
        "/people/ana-sol/ben-roy/feed/": 200,
        "/people/a-withdrawn/ana-sol/feed/": 404,
    },
    "people/<slug:one>/<slug:other>/feed/atom/": {
        "/people/ana-sol/ben-roy/feed/atom/": 200,
        "/people/a-withdrawn/ana-sol/feed/atom/": 404,
    },
    "people/<slug:one>/<slug:other>/feed/json/": {
        "/people/ana-sol/ben-roy/feed/json/": 200,
        "/people/a-withdrawn/ana-sol/feed/json/": 404,
    },
    "media/<uuid:key>/<str:name>": {
        "/media/00000000-0000-0000-0000-000000000001/shot.jpg": 200,
        "/media/00000000-0000-0000-0000-000000000001/other.jpg": 404,
        "/media/00000000-0000-0000-0000-000000000002/shot.jpg": 404,
    },
    "sitemap.xml": {"/sitemap.xml": 200},
    "sitemap-<section>.xml": {"/sitemap-stories.xml": 200, "/sitemap-drafts.xml": 404},
    "news-sitemap.xml": {"/news-sitemap.xml": 200},
    "robots.txt": {"/robots.txt": 200},
    "healthz": {"/healthz": 200},
}

# The desk, route by route; below a route stands what it is asked for. "Own" is made by the colleague who
# asks, "bylined" signed by them; "and publish" presses that button of the form.
DESK: dict[str, dict[str, str]] = {
    #                                   nobody   reporter editor   chief    pictures lawyer   superuser
    "admin/": {
        "/admin/":                     "login    200      200      200      200      200      200",
    },
    "admin/login/": {
        "/admin/login/":               "200/302+ 302/302+ 302/302+ 302/302+ 302/302+ 302/302+ 302/302+",
    },
    "admin/logout/": {
        "/admin/logout/":              "302      405/200  405/200  405/200  405/200  405/200  405/200",
    },
    "admin/password_change/": {
        "/admin/password_change/":     "login    200/302+ 200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
    },
    "admin/password_change/done/": {
        "/admin/password_change/done/": "login    200/405  200/405  200/405  200/405  200/405  200/405",
    },
    "admin/jsi18n/": {
        "/admin/jsi18n/":              "login    200/405  200/405  200/405  200/405  200/405  200/405",
    },
    "admin/^(?P<app_label>articles|people|auth)/$": {
        "/admin/people/":              "login    200      200      200      200      200      200",
        "/admin/articles/":            "login    200      200      200      200      200      200",
        "/admin/auth/":                "login    404      404      404      404      404      200",
    },
    "admin/(?P<url>.*)$": {
        "/admin/nowhere/":             "login    404      404      404      404      404      404",
        "/admin/articles/article":     "login    301      301      301      301      301      301",
        "/admin/r/1/1/":               "login    404      404      404      404      404      404",
    },
    "admin/autocomplete/": {
        "appearance.person":           "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "earliercoverage.earlier":     "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "front.story":                 "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "article.photo":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "byline.author":               "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "attribution.outlet":          "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "attribution.via":             "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "articletopic.tag":            "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "person.portrait":             "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "person.merged_into":          "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "topic.merged_into":           "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "keptapart.other":             "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "keptapart.topic":             "login    200/405  200/405  200/405  403/405  200/405  200/405",
        "photo.people":                "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "author.user":                 "login    403/405  403/405  403/405  403/405  403/405  200/405",
        "record.actor":                "login    403/405  403/405  403/405  403/405  403/405  200/405",
        "article.nothing":             "login    403/405  403/405  403/405  403/405  403/405  403/405",
    },
    "admin/articles/article/": {
        "/admin/articles/article/":    "login    200      200      200      200      200      200",
    },
    "admin/articles/article/add/": {
        "new":                         "login    200/302+ 200/302+ 200/302+ 403      403      200/302+",
        "new and publish":             "/login   /403     /302+    /302+    /403     /403     /302+",
    },
    "admin/articles/article/calendar/": {
        "/admin/articles/article/calendar/": "login 200   200      200      200      200      200",
    },
    "admin/articles/article/several/<slug:verb>/": {
        "own draft, submit":           "login    200/200+ 200/200+ 200/200+ 403      403      200/200+",
        "another's draft, submit":     "login    200      200/200+ 200/200+ 403      403      200/200+",
        "another's public, submit":    "login    200      200      200      403      403      200",
        "own draft, approve":          "login    403      200/200+ 200/200+ 403      403      200/200+",
        "own draft, schedule":         "login    403      200/200+ 200/200+ 403      403      200/200+",
        "another's scheduled, unschedule": "login 403     200/200+ 200/200+ 403      403      200/200+",
        "another's draft, hold":       "login    403      403      200/200+ 403      200/200+ 200/200+",
        "another's held, lift_hold":   "login    403      403      200/200+ 403      200/200+ 200/200+",
        "another's public, withdraw":  "login    404      404      404      404      404      404",
    },
    "admin/articles/article/people/": {
        "panel":                       "login    405/200  405/200  405/200  405/403  405/403  405/200",
    },
    "admin/articles/article/earlier/": {
        "panel":                       "login    405/200  405/200  405/200  405/403  405/403  405/200",
    },
    "admin/articles/article/checks/": {
        "panel":                       "login    405/200  405/200  405/200  405/403  405/403  405/200",
    },
    "admin/articles/article/sources/": {
        "new":                         "login    405/200  405/200  405/200  405/403  405/403  405/200",
    },
    "admin/articles/article/addresses/": {
        "panel":                       "login    405/200  405/200  405/200  405/403  405/403  405/200",
    },
    "admin/articles/article/keep/": {
        "new":                         "login    405/200+ 405/200+ 405/200+ 405/403  405/403  405/200+",
        "own draft":                   "login    405/200+ 405/200+ 405/200+ 405/200+ 405/403  405/200+",
        "bylined draft":               "login    405/200+ 405/200+ 405/200+ 405/200+ 405/403  405/200+",
        "another's draft":             "login    405/403  405/200+ 405/200+ 405/200+ 405/403  405/200+",
        "another's public":            "login    405/403  405/200+ 405/200+ 405/200+ 405/403  405/200+",
        "another's withdrawn":         "login    405/403  405/200+ 405/200+ 405/200+ 405/403  405/200+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/articles/article/keep/<int:pk>/": {
        "own text":                    "login    405/200+ 405/200+ 405/200+ 405/200+ 405/200+ 405/200+",
        "another's text":              "login    405/404  405/404  405/404  405/404  405/404  405/404",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/articles/article/preview/": {
        "new":                         "login    200      200      200      403      403      200",
    },
    "admin/articles/article/<path:object_id>/change/": {
        "own draft":                   "login    200/302+ 200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "own draft and submit":        "/login   /302+    /302+    /302+    /403     /403     /302+",
        "own draft and publish":       "/login   /403     /302+    /302+    /403     /403     /302+",
        "bylined draft":               "login    200/302+ 200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "another's draft":             "login    403      200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "own submitted":               "/login   /302+    /302+    /302+    /302+    /403     /302+",
        "another's submitted":         "/login   /403     /302+    /302+    /302+    /403     /302+",
        "own scheduled":               "/login   /302+    /302+    /302+    /302+    /403     /302+",
        "another's scheduled":         "login    403      200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "own public":                  "/login   /302+    /302+    /302+    /302+    /403     /302+",
        "another's public":            "login    200/403  200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "own held":                    "login    200/302+ 200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "another's held":              "login    403      200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "another's held public":       "login    200/403  200/302+ 200/302+ 200/302+ 200/403  200/302+",
        "own withdrawn":               "login    200/403  200/403  200/403  200/403  200/403  200/403",
        "another's withdrawn":         "login    403      200/403  200/403  200/403  200/403  200/403",
        "missing":                     "login    302      302      302      302      302/403  302",
    },
    "admin/articles/article/<path:object_id>/": {
        "another's draft":             "login    302      302      302      302      302      302",
    },
    "admin/articles/article/<path:object_id>/history/": {
        "own draft":                   "login    200      200      200      200      200      200",
        "bylined draft":               "login    200      200      200      200      200      200",
        "another's draft":             "login    403      200      200      200      200      200",
        "another's public":            "login    403      200      200      200      200      200",
        "another's held":              "login    403      200      200      200      200      200",
        "own withdrawn":               "login    200      200      200      200      200      200",
        "another's withdrawn":         "login    403      200      200      200      200      200",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/<int:pk>/history/compare/": {
        "own draft":                   "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "bylined draft":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's draft":             "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "another's public":            "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "own withdrawn":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's withdrawn":         "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/articles/article/<int:pk>/history/as-it-was/": {
        "own draft":                   "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "bylined draft":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's draft":             "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "another's public":            "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "own withdrawn":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's withdrawn":         "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/articles/article/<int:pk>/history/<int:number>/restore/": {
        "own changed":                 "login    405/302+ 405/302+ 405/302+ 405/403  405/403  405/302+",
        "another's changed":           "login    405/403  405/302+ 405/302+ 405/403  405/403  405/302+",
        "own draft":                   "login    405/302  405/302  405/302  405/403  405/403  405/302",
        "another's withdrawn":         "login    405/403  405/302  405/302  405/403  405/403  405/302",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/articles/article/<int:pk>/notes/": {
        "own draft":                   "login    200/302+ 200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "bylined draft":               "login    200/302+ 200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "another's draft":             "login    403      200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "another's public":            "login    403      200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "own withdrawn":               "login    200/302+ 200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "another's withdrawn":         "login    403      200/302+ 200/302+ 200/302+ 200/302+ 200/302+",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/<path:object_id>/delete/": {
        "own draft":                   "login    403      403      403      403      403      403",
        "another's withdrawn":         "login    403      403      403      403      403      403",
        "missing":                     "login    403      403      403      403      403      403",
    },
    "admin/articles/article/<int:pk>/preview/": {
        "own draft":                   "login    200      200      200      200      200/403  200",
        "bylined draft":               "login    200      200      200      200      200/403  200",
        "another's draft":             "login    403      200      200      200      200/403  200",
        "another's public":            "login    200/403  200      200      200      200/403  200",
        "another's held":              "login    403      200      200      200      200/403  200",
        "own withdrawn":               "login    200/403  200/403  200/403  200/403  200/403  200/403",
        "another's withdrawn":         "login    403      200/403  200/403  200/403  200/403  200/403",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/<int:pk>/used/": {
        "own draft":                   "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "bylined draft":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's draft":             "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "another's public":            "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's held":              "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "own withdrawn":               "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "another's withdrawn":         "login    403/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/articles/article/<int:pk>/withdraw/": {
        "own public":                  "login    403      403      200/302+ 403      403      200/302+",
        "another's public":            "login    403      403      200/302+ 403      403      200/302+",
        "another's draft":             "login    403      403      302      403      403      302",
        "another's withdrawn":         "login    403      403      302      403      403      302",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/<int:pk>/correct/": {
        "own public":                  "login    403      200/302+ 200/302+ 403      403      200/302+",
        "another's public":            "login    403      200/302+ 200/302+ 403      403      200/302+",
        "another's held public":       "login    403      302      302      403      403      302",
        "another's draft":             "login    403      302      302      403      403      302",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/<int:pk>/share/": {
        "own draft":                   "login    403      200/302+ 200/302+ 403      200/302+ 200/302+",
        "another's draft":             "login    403      200/302+ 200/302+ 403      200/302+ 200/302+",
        "another's held":              "login    403      200/302+ 200/302+ 403      200/302+ 200/302+",
        "another's withdrawn":         "login    403      200/302  200/302  403      200/302  200/302",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/article/share/<int:pk>/revoke/": {
        "own link":                    "login    405/403  405/302+ 405/302+ 405/403  405/302+ 405/302+",
        "another's link":              "login    405/403  405/302+ 405/302+ 405/403  405/302+ 405/302+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/people/person/<int:pk>/used/": {
        "ana":                         "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/people/person/<int:pk>/timeline/": {
        "ana":                         "login    403      200/302+ 200/302+ 403      403      200/302+",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/people/person/<int:pk>/snooze/": {
        "ana":                         "login    405/403  405/302+ 405/302+ 405/403  405/403  405/302+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/people/person/<int:pk>/merge/": {
        "ana":                         "login    403      403      200/302+ 403      403      200/302+",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/people/person/<int:pk>/merge/<int:merge>/undo/": {
        "winner":                      "login    405/403  405/403  405/302+ 405/403  405/403  405/302+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/people/person/<int:pk>/apart/": {
        "ana":                         "login    403      403      200/302+ 403      200/302+ 200/302+",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/people/person/<int:pk>/apart/<int:rule>/end/": {
        "apart":                       "login    405/403  405/403  405/302+ 405/403  405/302+ 405/302+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/articles/topic/<int:pk>/merge/": {
        "divorce":                     "login    403      403      200/302+ 403      403      200/302+",
        "missing":                     "login    404      404      404      404      404      404",
    },
    "admin/articles/topic/<int:pk>/merge/<int:merge>/undo/": {
        "winner":                      "login    405/403  405/403  405/302+ 405/403  405/403  405/302+",
        "missing":                     "login    405/404  405/404  405/404  405/404  405/404  405/404",
    },
    "admin/people/photo/<int:pk>/used/": {
        "shot":                        "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "blocked shot":                "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/articles/article/<int:pk>/act/<slug:verb>/": {  # and every verb of VERBS
        "own draft, save":             "login    405/404  405/404  405/404  405/404  405/404  405/404",
        "another's draft, nonsense":   "login    405/404  405/404  405/404  405/404  405/404  405/404",
        "another's held, publish":     "login    405/403  405/302  405/302  405/403  405/403  405/302",
        "another's withdrawn, hold":   "login    405/403  405/403  405/302  405/403  405/302  405/302",
        "missing, publish":            "/login   /404     /404     /404     /404     /404     /404",
    },
    "admin/people/photo/upload/": {
        "new":                         "login    405/403  405/403  405/403  405/200+ 405/403  405/200+",
    },
    "admin/people/photo/describe/": {
        "shot":                        "login    403      403      403      200/302+ 403      200/302+",
        "missing":                     "login    403      403      403      404      403      404",
    },
    "admin/people/photo/several/<slug:verb>/": {
        "shot, block":                 "login    403      403      403      200/200+ 403      200/200+",
        "blocked shot, allow":         "login    403      403      403      200/200+ 403      200/200+",
        "shot, expire":                "login    403      403      403      200/200+ 403      200/200+",
        "shot, show":                  "login    403      403      403      200/200+ 403      200/200+",
        "shot, delete":                "login    404      404      404      404      404      404",
    },
    "admin/people/person/several/<slug:verb>/": {
        "ana, check":                  "login    403      200/200+ 200/200+ 403      403      200/200+",
        "ana, publish":                "login    403      200      200      403      403      200",
        "ana, withdraw":               "login    403      200/200+ 200/200+ 403      403      200/200+",
        "ana, delete":                 "login    404      404      404      404      404      404",
    },
    "admin/people/photo/<int:pk>/file/<str:name>": {
        "shot":                        "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "blocked shot":                "login    200/405  200/405  200/405  200/405  200/405  200/405",
        "missing":                     "login    404/405  404/405  404/405  404/405  404/405  404/405",
    },
    "admin/articles/front/": {
        "/admin/articles/front/":      "login    403      200/302+ 200/302+ 403      403      200/302+",
    },
    "admin/auth/user/<id>/password/": {
        "a colleague":                 "login    403      403      403      403      403      200/302+",
        "missing":                     "login    403      403      403      403      403      404",
    },
}  # fmt: skip

# Verbs, on a story for which each is meant. "all": carried out (302, rows changed) on every story; "own": on
# one's own, 403 on another's; "no": 403. On a held (approved) story and on a withdrawn one, whoever has a
# verb that is not possible there is told so in a sentence: 302, and nothing changed.
VERBS: dict[str, tuple[str, str]] = {
    #                                   nobody   reporter editor   chief    pictures lawyer   superuser
    "submit": ("draft",                "login    own      all      all      no       no       all"),
    "return": ("submitted",            "login    no       all      all      no       no       all"),
    "approve": ("submitted",           "login    no       all      all      no       no       all"),
    "publish": ("submitted",           "login    no       all      all      no       no       all"),
    "schedule": ("submitted",          "login    no       all      all      no       no       all"),
    "unschedule": ("scheduled",        "login    no       all      all      no       no       all"),
    "embargo": ("draft",               "login    no       all      all      no       no       all"),
    "lift_embargo": ("embargoed",      "login    no       all      all      no       no       all"),
    "publish_changes": ("changed",     "login    no       all      all      no       no       all"),
    "schedule_changes": ("changed",    "login    no       all      all      no       no       all"),
    "unschedule_changes": ("due",      "login    no       all      all      no       no       all"),
    "discard_changes": ("changed",     "login    no       all      all      no       no       all"),
    "hold": ("draft",                  "login    no       no       all      no       all      all"),
    "lift_hold": ("held",              "login    no       no       all      no       all      all"),
    "correct": ("public",              "login    no       all      all      no       no       all"),
    "withdraw": ("public",             "login    no       no       all      no       no       all"),
    "reinstate": ("withdrawn",         "login    no       no       all      no       no       all"),
}  # fmt: skip
POSSIBLE_WHEN_HELD = {"return", "schedule", "embargo", "lift_hold", "withdraw"}
POSSIBLE_WHEN_WITHDRAWN = {"reinstate"}

# What else is on file: who may (s)ee it, (a)dd to it and (c)hange what is there.
FILES: dict[str, tuple[str, str]] = {
    #                                   nobody   reporter editor   chief    pictures lawyer   superuser
    "people/person": ("ana",           "login    s        sac      sac      s        s        sac"),
    "people/photo": ("shot",           "login    s        s        s        sac      s        sac"),
    "articles/section": ("music",      "login    s        s        sac      -        s        sac"),
    "articles/topic": ("divorce",      "login    sa       sac      sac      -        s        sac"),
    "articles/author": ("imogen",      "login    s        sac      sac      -        s        sac"),
    "articles/outlet": ("letter",      "login    sa       sac      sac      -        s        sac"),
    "auth/user": ("a colleague",       "login    -        -        -        -        -        sac"),
    "auth/group": ("a role",           "login    -        -        -        -        -        sac"),
}  # fmt: skip

# The pages of each of these, with the right that counts there: the answer to those who have it, then to those
# who only see, then to others.
FILE_PAGES: dict[str, tuple[str, str, str, str]] = {
    "": ("s", "200", "200", "403"),
    "add/": ("a", "200/302+", "403", "403"),
    "<path:object_id>/change/": ("c", "200/302+", "200/403", "403"),
    "<path:object_id>/": ("s", "302", "302", "302"),
    "<path:object_id>/history/": ("s", "200", "200", "403"),
    "<path:object_id>/delete/": ("-", "403", "403", "403"),
}
