"""The Markdown report: its parts, and that it is valid for GitHub's own parser."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import factories
from crosscheck.model import Agreement, Run, Uncompared
from crosscheck.reports.markdown import PLUGIN


@pytest.fixture(scope="module")
def report() -> str:
    return PLUGIN.render(factories.run())


def test_verdict_comes_first(report: str) -> None:
    assert report.startswith("# 1 new conflict and 1 new divergence in 3 articles\n")


def test_matrix_has_each_source_in_its_own_words_and_the_lone_reading_bold(report: str) -> None:
    assert "| ▲ | [1](#1-people-killed-43-or-31) People killed | 43 | At least 43 | <b>31</b> |" in report
    assert "| ◆ | [2](#2-day-of-the-sinking-monday-or-tuesday) Day of the sinking | Monday | – | Tuesday |" in report


def test_quotations_mark_the_detail_and_link_the_line(report: str) -> None:
    assert "> The ferry Corrib sank on Monday, killing <mark><b>43</b></mark> people, the coast" in report
    assert "> [A:4](ferry/a1.txt?plain=1#L4) Harbour Post, according to the coast guard" in report


def test_readings_stand_together(report: str) -> None:
    assert "**A, B: 43**" in report
    assert "```diff\n- A, B  43 people\n+ C     31 people\n```" in report


def test_each_finding_has_its_fingerprint_and_accept_command(report: str) -> None:
    assert "Fingerprint `cc1-number-c2-c4-c6`\n\n```sh\ncrosscheck accept cc1-number-c2-c4-c6 --reason" in report


def test_the_page_is_named_where_a_format_has_pages() -> None:
    run = factories.run()
    paged = tuple(replace(b, article=replace(b.article, path="a.pdf", pages=(0, 30))) for b in run.bodies)
    assert "> [A:4](a.pdf#page=2) Harbour Post, page 2, line 2, according to the coast guard" in PLUGIN.render(
        replace(run, bodies=paged)
    )


def test_long_values_have_no_diff_fence() -> None:
    run = factories.run()
    sides = tuple(replace(s, detail=replace(s.detail, canonical="x " * 40)) for s in run.findings[1].sides)
    assert "```diff" not in PLUGIN.render(replace(run, findings=(replace(run.findings[1], sides=sides),)))


def test_wording_follows_confidence(report: str) -> None:
    assert "A and B differ from C." in report
    assert "A may differ from C." in report


def test_a_shared_origin_is_the_first_advice(report: str) -> None:
    assert "**To settle it:** Both rely on Radio Lanmore: go back to Radio Lanmore." in report


def test_notes_and_settled_findings_are_folded(report: str) -> None:
    assert "<details><summary>1 note</summary>\n\n- Spelling of the ferry" in report
    assert "`cc1-number-c3-c6` · accepted" in report
    assert "### 3" not in report


def test_agreement_out_of_one_origin_says_so(report: str) -> None:
    assert "2 (one origin: Radio Lanmore)" in report


def test_what_was_left_out_is_named(report: str) -> None:
    assert "| ferry/scan.pdf | all of it | no text on any page |" in report
    assert "| C:4 | drunk | only one source says it |" in report
    assert "advertisement (1 line: 3)" in report


def test_long_tables_are_folded_and_never_cut() -> None:
    run = factories.run()
    one = factories.claims()["c3"]
    claims = [replace(one, id=f"m{n}") for n in range(15)]
    many = tuple(Agreement(kind="number", canonical="120", group=c.id, sides=(factories.side(c),)) for c in claims)
    left = tuple(Uncompared(article="a1", start=n, end=n + 1, surface="x", reason=f"reason {n}") for n in range(20))
    report = PLUGIN.render(replace(run, claims=(*run.claims, *claims), agreements=many, uncompared=left))
    assert "<summary>3 more statements</summary>" in report
    assert "<summary>9 more entries</summary>" in report
    assert report.count("| It had 120 passengers on board | 120 |") == 15
    assert all(f"reason {n} |" in report for n in range(20))


def test_details_of_the_same_claims_agree_in_one_row() -> None:
    run = factories.run()
    more = tuple(
        replace(a, sides=tuple(replace(s, detail=replace(s.detail, surface=w, canonical=w)) for s in a.sides))
        for a in run.agreements
        for w in ("120", "120 passengers", "Radio Lanmore")
    )
    row = "| It had 120 passengers on board | 120 passengers; Radio Lanmore | [A:4]"
    assert row in PLUGIN.render(replace(run, agreements=more))


def test_what_only_some_sources_share_names_them() -> None:
    run = factories.run()
    both = run.agreements[0]
    third = factories.side(factories.claims()["c6"])
    words = replace(both.sides[0], detail=replace(both.sides[0].detail, surface="the Corrib", canonical="corrib"))
    report = PLUGIN.render(replace(run, agreements=(both, replace(both, sides=(words, both.sides[1], third)))))
    assert "| It had 120 passengers on board | the Corrib; 120 (A, B) | [A:4]" in report


def test_nothing_found() -> None:
    run = replace(factories.run(), findings=(), skipped=())
    report = PLUGIN.render(run)
    assert report.startswith("# No conflicts or divergences in 3 articles\n")
    assert "Where the sources differ" not in report


def test_an_unread_input_is_in_the_verdict() -> None:
    report = PLUGIN.render(replace(factories.run(), findings=()))
    assert report.startswith("# No conflicts or divergences in the 3 articles that could be read\n")


def test_an_empty_run() -> None:
    assert PLUGIN.render(Run(bodies=(), claims=())).startswith("# Nothing to compare: 0 articles read\n")


def test_deterministic() -> None:
    run = factories.run()
    turned = replace(run, findings=tuple(reversed(run.findings)), bodies=tuple(reversed(run.bodies)))
    assert PLUGIN.render(turned) == PLUGIN.render(run)


HOSTILE = (
    "</details><script>x</script> | `a` **b** [c](d) ![e](f) ```\n# g\n- h\n> i &lt; https://evil.example @me #1"
    " \u202e\x00"
)


def test_nothing_from_outside_becomes_an_element() -> None:
    cmarkgfm = pytest.importorskip("cmarkgfm")

    def tags(text: str) -> list[str]:
        page = cmarkgfm.github_flavored_markdown_to_html(
            PLUGIN.render(factories.hostile(text)), options=cmarkgfm.Options.CMARK_OPT_UNSAFE
        )
        return re.findall(r"<([a-z]\w*)", page)

    assert tags(HOSTILE) == tags("tame words " * (len(HOSTILE) // 11))  # as long: long values have no diff fence
