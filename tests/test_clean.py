from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.clean import clean
from crosscheck.model import Article, Body
from crosscheck.reading import heading

SEEDS = Path(__file__).parents[1] / "seeds"
ONE = "The port of Lesse was closed on Monday after a storm broke two of its three cranes, the mayor said."
TWO = "“Nobody was hurt,” she told reporters, and added that the ferry would sail again within a week."
THREE = "Repairs will cost about 3 million crowns, according to the port authority, which insured the cranes in 2019."
JUNK = (
    "Advertisement", "Other Topics of Interest", "To suggest a correction", "Read also", "Read more", "become a Patron",
    "Your donation allows us", "quality journalism should be available", "Photo credit",
    "highlight the text and press Ctrl",
)  # fmt: skip


def article(text: str, title: str | None = None) -> Article:
    found = heading.read(text, title)
    return Article(id="a1", source="x", path="x.txt", text=text, title=found.title, title_span=found.title_span)


def kept(text: str, title: str | None = None) -> list[str]:
    return [text[span.start : span.end] for span in clean(article(text, title)).paragraphs]


def reasons(body: Body) -> dict[str, str]:
    text = body.article.text
    return {text[d.span.start : d.span.end]: d.reason for d in body.dropped}


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Read also: What the storm of 1999 did to the harbour",
        "Read more: What the storm of 1999 did to the harbour",
        "SEE ALSO: Report: five ships lost in the storm",
        "More:What the storm of 1999 did to the harbour",
        "FERRIES STRANDED AFTER STORM HITS THE WEST COAST",
        "Illustrative photo: the harbour / Photo credit: A. Person/Agency",
        "The harbour of Lesse on Monday. REUTERS/Anna Person",
        "Slideshow (23 Images)",
        "SHARE THIS ARTICLE Share Tweet Post Email",
        "Get the stories you care about delivered to your inbox. By signing up, you agree to our Privacy Policy",
        "Sign up for Daily Newsletters Manage Newsletters",
        "Support us with a one-time donation, or become a Patron!",
        "To suggest a correction or clarification, write to us here",
        "Copyright © 2019 The Lesse Post, LLC. Click here for reprint permission.",
        "Anna Person of The Wire contributed to this report.",
        "— With assistance by Anna Person, and Bo Other",
        "By Anna Person and Bo Other",
        "We use cookies to improve your experience.",
        "Repairs ahead",
        "___",
        "#",
    ],
)
def test_what_is_no_story_goes_with_a_reason(line: str) -> None:
    text = f"{ONE}\n\n{TWO}\n\n{line}\n\n{THREE}\n"
    assert kept(text) == [ONE, TWO, THREE]
    assert list(reasons(clean(article(text)))) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The advertisement was taken down on Monday, the company said.",
        "Read more than a thousand letters aloud, the court told the clerk on Monday.",
        "Search for survivors continues in the old harbour, the mayor said.",
        "Copyright law does not protect the design of the crane, a court said.",
        "Donations of more than 2 million crowns have reached the port.",
        "The Associated Press (AP) reported that two cranes were broken.",
        "He shared the photo on Twitter and Facebook.",
        "“We need your support and your donations to rebuild our harbour,” the mayor said.",
        "Many of the families had held out hope of seeing the ferry again,",
        "“Speed will save lives.”",
        "Three things are still open:",
        "- two cranes broken",
        "She said no.",
    ],
)
def test_what_is_story_stays(line: str) -> None:
    assert kept(f"{ONE}\n\n{TWO}\n\n{line}\n\n{THREE}\n") == [ONE, TWO, line, THREE]


def test_an_appeal_glued_to_the_lead_is_split_off() -> None:
    box = "Your support helps us to tell the story\nYour support makes all the difference."
    text = f"Storm closes the port of Lesse\n{box}{ONE}\n{TWO}\n"
    assert kept(text) == [ONE, TWO]


def test_an_appeal_box_goes_whole() -> None:
    box = (
        "Your donation helps us keep sending reporters to the coast.\n\nFrom ports to politics, we know how much it "
        "matters to be there.\n\nBecome a supporter: quality journalism should be open to all, not behind paywalls."
    )
    assert kept(f"{ONE}\n\n{box}\n\n{TWO}\n\n{THREE}") == [ONE, TWO, THREE]


def test_a_box_of_other_stories_takes_its_teaser_along() -> None:
    box = "Other Topics of Interest\n\nEXPLAINED: What the Storm Means\n\nThe governor said that it had been a success."
    assert kept(f"{ONE}\n\n{box}\n\n{TWO}\n\n{THREE}") == [ONE, TWO, THREE]


def test_a_promotion_card_is_an_outlet_over_a_headline() -> None:
    card = "Lesse Post\nHarbour may be moved to the other side of the bay, study finds"
    assert kept(f"{ONE}\n\n{TWO}\n\n{card}\n\n{THREE}") == [ONE, TWO, THREE]


def test_repeats_captions_wholly_and_titles_once() -> None:
    title = "Storm closes the port of Lesse"
    text = f"{title}\n\nHarbour view\nHarbour view\n\n{title}\n\n{ONE}\n\n{TWO}\n"
    assert kept(text) == [ONE, TWO]


def test_crawl_noise_inside_a_line() -> None:
    title = "Storm closes the port of Lesse"
    text = (
        f"{title}\n\n19.07.2016(updated 1457 19.07.2016) Get short URL 24 {title} AFP {ONE} A man looks at the harbour "
        f"on July 1 2016. (Reuters Photo) {TWO} REUTERS Anna Person Harbour Town Gets the Better of Winds in Battle "
        f"for Its Port The port authority insured the cranes in 2019. ... 440 Related Storm Hits the Coast Again Tags "
        "storm port harbour Community standards Comment via Facebook"
    )
    assert kept(text) == [ONE, TWO, "The port authority insured the cranes in 2019."]


def test_a_dateline_is_cut_and_a_wrapped_paragraph_joined() -> None:
    text = (
        "LESSE (Reuters) - The port was closed on Monday after a\nstorm broke two of its three cranes, the mayor said\n"
        "on Tuesday, and the ferry was told to stay away from\nthe coast.\n\nRepairs will cost about 3 million crowns, "
        "according\nto the port authority.\n"
    )
    got = kept(text)
    assert len(got) == 2
    assert got[0].startswith("The port was closed")
    assert got[0].endswith("the coast.")


def test_front_matter_and_pictures_of_markdown() -> None:
    text = f"---\ntitle: x\n---\n# Storm closes port\n\n![Harbour](a.jpg)\n\n{ONE}\n\n{TWO}\n"
    body = clean(article(text))
    assert [text[s.start : s.end] for s in body.paragraphs] == [ONE, TWO]
    assert [d.reason for d in body.dropped] == ["front matter", "photo credit or caption"]


def test_a_page_with_its_menus() -> None:
    menu = "\n".join(["Home", "World", "Sport", "Culture", "Log in", "Weather", "Video", "Radio", "Shop"] * 3)
    below = "Related\nStorm hits coast\nComments\nI do not believe a word of it, do you?"
    text = f"{menu}\n{ONE}\n{TWO}\n{THREE}\n{below}\n{menu}"
    assert kept(text) == [ONE, TWO, THREE]


def test_a_file_of_nothing_but_crumbs_is_kept() -> None:
    assert kept("Advertisement\n\nRead more: a storm") == ["Advertisement", "Read more: a storm"]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda p: p.name[:3])
def test_the_seed_articles(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = clean(article(text))
    story = "\n".join(text[s.start : s.end] for s in body.paragraphs)
    assert not [junk for junk in JUNK if junk in story]
    assert len(story) > 0.6 * len(text)


def _whole(body: Body) -> None:
    text, spans = body.article.text, [*body.paragraphs, *(d.span for d in body.dropped)]
    assert all(s.start < s.end <= len(text) for s in spans)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in body.paragraphs)
    assert list(body.paragraphs) == sorted(body.paragraphs)
    ordered = sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(ordered))


PIECES = st.sampled_from([
    ONE, TWO, "\n", "\n\n", " ", ".", "Advertisement", "Tags a b", "(Reuters Photo)", "REUTERS Anna Person ", "More:Of",
    "Your support makes all the difference.", "19.07.2016 ", "LONDON (AP) - ", "Related Storm", "#", "\r\n", "\u2028",
    "“", "Get short URL 12 ", "Comments", " - YouTube", "AFP", "[AFP] ", "---\n", "a: b\n",
])  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_spans_lie_inside_and_never_overlap(text: str) -> None:
    _whole(clean(article(text)))
    _whole(clean(replace(article(text), title="Storm", title_span=None)))
