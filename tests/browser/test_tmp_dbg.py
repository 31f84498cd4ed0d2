import time, os
import pytest
from tests.browser import magazine, checks
pytestmark=[pytest.mark.browser, pytest.mark.django_db(transaction=True)]
def test_dbg(open_page):
    m=magazine.make()
    page=open_page("superuser", may_fail=True)
    for n,p in (("stories","desk"),("front","reader")):
        page.goto(getattr(m,p)[n]); checks.settle(page)
        page.evaluate(checks._axe())
        for label, opts in (("all", {"runOnly": checks.RULES}), ("nobest", {"runOnly": checks.RULES[:-1]}), ("cc",{"runOnly":{"type":"rule","values":["color-contrast"]}}), ("litb",{"runOnly":{"type":"rule","values":["link-in-text-block"]}}),("all but cc", {"runOnly": checks.RULES, "rules":{"color-contrast":{"enabled":False}}}), ("one", {"runOnly":{"type":"rule","values":["html-has-lang"]}})):
            opts |= {"resultTypes":["violations"],"preload":False}
            r=page.evaluate("async (o) => {const s=performance.now(); await axe.run(o); const a=performance.now()-s; const t=performance.now(); await axe.run(o); return [a, performance.now()-t]}", opts)
            print("T", n, label, [round(x) for x in r])
    print("T nodes", page.evaluate("document.querySelectorAll('*').length"))
    assert 0
