"""Pictures come in, are aimed, chosen by keyboard and put into a story; readers see them cut and captioned."""

import io
import random
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from articles.models import Article
from people import renditions, uploads
from people.models import Photo
from tests.factories import author, colleague, person, public, section

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Open = Callable[..., Page]


def jpeg(seed: int, *, width: int = 1300, height: int = 900) -> bytes:
    """A picture unlike that of any other seed."""
    colours = random.Random(seed)
    image = Image.radial_gradient("L").resize((width, height))
    image = Image.merge("RGB", (image, image, Image.new("L", image.size, colours.randrange(256))))
    stream = io.BytesIO()
    image.save(stream, "JPEG")
    return stream.getvalue()


def file(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "image/jpeg", "buffer": data}


def hung(caption: str, seed: int) -> Photo:
    """A photo with its files, as an upload leaves it."""
    photo = uploads.add(
        ContentFile(jpeg(seed), "a.jpg"), caption=caption, alt=f"Alt of {caption}", credit="Rey"
    )
    renditions.make(photo)
    return photo


def choose(page: Page, typed: str) -> None:
    """Types into the dialog, waits for what is found, and takes the first of it."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill(typed)
    expect(dialog.get_by_role("listbox")).to_have_attribute("aria-busy", "false")
    expect(dialog.get_by_role("option")).to_have_count(1)
    expect(dialog.get_by_role("option").locator("img")).to_be_visible()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)


def test_pictures_are_sent_described_and_aimed(open_page: Open) -> None:
    person("Ana Sol")
    page = open_page(
        "picture editor", may_fail=True
    )  # what is refused is an answer of 422, which Chromium logs
    page.goto("/admin/people/photo/add/")
    page.locator("input[type=file]").set_input_files(
        [
            file("pier.jpg", jpeg(1)),
            file("not.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
            file("again.jpg", jpeg(1)),
            file("port.jpg", jpeg(2)),
        ]
    )
    rows = page.locator(".upload-row")
    expect(rows).to_have_count(4)
    expect(rows.nth(1)).to_contain_text(
        "This is an SVG drawing, which can carry scripts. Export it as a PNG."
    )
    expect(rows.nth(2)).to_contain_text("This file is here already")
    expect(rows.nth(3)).to_contain_text("Uploaded.")
    expect(rows.nth(3).locator("img")).to_be_visible()
    assert Photo.objects.count() == 2

    page.get_by_role("link", name="Describe them").click()
    first = page.locator(".describe-photo").first
    first.get_by_label("Caption").fill("On the pier")
    first.get_by_label("Credit").fill("Rey Marr")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".messagelist")).to_contain_text("2 photos are described.")

    photo = Photo.objects.get(caption="On the pier")
    before = photo.sources("1x1")
    page.goto(f"/admin/people/photo/{photo.pk}/change/")
    box = page.locator(".focal-picture img").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75)
    expect(page.get_by_label("Focal point from the left")).to_have_value("25")
    expect(page.get_by_label("Focal point from the top")).to_have_value("75")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    photo.refresh_from_db()
    after = photo.sources("1x1")
    assert (photo.focal, before == after) == ((25, 75), False)


def test_a_story_with_four_pictures(open_page: Open) -> None:
    ana = person("Ana Sol")
    lead, *figures = [hung(caption, seed) for seed, caption in enumerate(("Lead", "Pier", "Port", "Quay"), 1)]
    lead.people.add(ana)
    section("Couples")
    author("Rita Reporter", colleague("reporter"))
    page = open_page("reporter")
    page.goto("/admin/articles/article/add/")
    page.get_by_label("Headline").fill("Four pictures")
    page.get_by_label("Section").select_option(label="Couples")
    page.get_by_role("button", name="Choose a photo").click()
    choose(page, "ana sol")
    expect(page.locator(".photo-field-label")).to_have_text("Lead (Rey)")
    expect(page.locator(".photo-field-image")).to_be_visible()
    page.get_by_label("Caption here").fill("Here she is")
    page.locator(".ProseMirror").click()
    page.keyboard.insert_text("It began at sea.")
    for figure in figures:
        page.keyboard.press("Control+End")
        page.locator(".prose-menubar__button[title^=Photo]").click()
        choose(page, figure.caption)
        page.keyboard.press("Enter")
    expect(page.locator(".ProseMirror figure img.figure-image")).to_have_count(3)
    page.locator(".state-save").click()
    expect(page.locator(".messagelist")).to_contain_text("Saved as")

    story = Article.objects.get(headline="Four pictures")
    assert story.photo == lead
    # What the desk draws beside a figure is no part of the text.
    assert (
        story.body
        == "<p>It began at sea.</p>"
        + "".join(
            f'<figure data-photo="{figure.pk}"><figcaption></figcaption></figure>' for figure in figures
        )
        + "<p></p>"
    )
    released = public(headline="Read me", body=story.body, photo=lead.pk, photo_caption="Here she is")
    page.goto(released.get_absolute_url())
    shown = page.locator("main picture img")
    expect(shown).to_have_count(4)
    for index in range(4):
        shown.nth(index).scroll_into_view_if_needed()
        expect(shown.nth(index)).to_have_js_property("complete", True)
        assert shown.nth(index).evaluate("image => image.naturalWidth") > 0
    expect(page.locator("figure.lead figcaption")).to_have_text("Here she isRey")
    assert shown.nth(0).get_attribute("loading") is None
    assert shown.nth(1).get_attribute("loading") == "lazy"
