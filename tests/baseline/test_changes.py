"""What commands do to a baseline, what it says of a run, and how two of them merge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from crosscheck.baseline import Baseline, BaselineError, Status, judge
from crosscheck.baseline import sightings as seeing
from crosscheck.baseline.changes import Ruling, create, decide, find, prune, reopen, update
from crosscheck.baseline.merge import difference, merge
from crosscheck.baseline.records import Entry, Sighting
from crosscheck.model import Run
from disputes import entry, scene, sighting, sightings

TODAY = date(2024, 5, 8)
KILLED = sighting("people killed", {"a": "43", "b": "31"})
CHANGED = sighting("people killed", {"a": "44", "b": "31"})
VOTE = sighting("day of the vote", {"a": "Monday", "b": "Tuesday"}, kind="date")
RULING = Ruling(status=Status.ACCEPTED, reason="counted at  another hour", by="desk", today=TODAY)


def test_update_keeps_decisions_and_takes_in_what_is_new_or_changed_as_unaudited() -> None:
    known = Baseline(entries=(entry(KILLED), entry(VOTE)))
    made = update(known, scene(CHANGED, VOTE))
    assert {e.fingerprint: e.status for e in made.entries} == {
        CHANGED.fingerprint: Status.UNAUDITED,
        VOTE.fingerprint: Status.ACCEPTED,
    }
    assert update(known, scene(read="a b")) == known, "what was not found stays until it is pruned"


def test_update_writes_the_present_wording() -> None:
    reworded = sighting("people killed there", {"a": "43", "b": "31"})
    (made,) = update(Baseline(entries=(entry(KILLED),)), scene(reworded)).entries
    assert made.fingerprint == reworded.fingerprint
    assert made.reason == "looked into"


def test_prune_removes_what_is_gone_and_nothing_else() -> None:
    known = Baseline(entries=(entry(KILLED), entry(VOTE)))
    assert prune(known, scene(VOTE)).entries == (entry(VOTE),)
    assert prune(known, scene(read="a")) == known
    with pytest.raises(BaselineError, match="threshold"):
        prune(known, replace(scene(VOTE), whole=False))


def test_a_decision_takes_the_place_of_the_entry_it_replaces() -> None:
    known = Baseline(entries=(entry(KILLED, Status.UNAUDITED), entry(VOTE)))
    made = decide(known, scene(CHANGED, VOTE), CHANGED, RULING)
    assert {e.fingerprint for e in made.entries} == {CHANGED.fingerprint, VOTE.fingerprint}
    found = made.entry(CHANGED.fingerprint)
    assert found is not None
    assert (found.reason, found.by, found.added, found.expires) == (
        "counted at another hour", "desk", TODAY, date(2024, 8, 6)
    )  # fmt: skip


def test_equal_findings_are_decided_together() -> None:
    made = decide(Baseline(), scene(KILLED, KILLED), KILLED, RULING)
    assert [e.count for e in made.entries] == [2]


def test_lifetimes() -> None:
    assert replace(RULING, status=Status.FALSE_POSITIVE).expires is None
    assert replace(RULING, days=0).expires is None
    assert replace(RULING, days=1).expires == date(2024, 5, 9)
    with pytest.raises(BaselineError, match="too short"):
        replace(RULING, reason="  fine     ")


def test_a_fingerprint_may_be_shortened_while_it_is_clear() -> None:
    assert find([KILLED, VOTE, KILLED], KILLED.fingerprint[:14]) == KILLED
    with pytest.raises(BaselineError, match="2 findings have"):
        find([KILLED, VOTE], "cc1-")
    with pytest.raises(BaselineError, match="no finding has"):
        find([KILLED], "cc1-x")
    assert reopen(Baseline(entries=(entry(KILLED),)), KILLED.fingerprint) == Baseline()


def judged(run: Run, *entries: Entry, today: date = TODAY) -> Run:
    return judge(run, Baseline(entries=entries), today, "b.json")


def of_run(run: Run) -> tuple[Entry, ...]:
    return create(seeing.scene(run)).entries


def test_a_run_is_held_against_its_own_baseline() -> None:
    run = factories.run()
    done = judged(run, *of_run(run))
    assert {f.status for f in done.findings} == {"known"}
    assert {f.decision.state for f in done.findings if f.decision} == {"unaudited"}
    assert done.baseline is not None
    assert (done.baseline.gone, done.baseline.not_checked) == ((), ())
    assert [f.fingerprint for f in judged(run).findings if f.status == "new"] == [f.fingerprint for f in run.findings]


def test_a_changed_value_shows_the_old_one() -> None:
    run = factories.run()
    old = [replace(e, fingerprint=f"{e.fingerprint}-old") for e in of_run(run) if e.title == "day of the sinking"]
    old = [replace(e, sides=tuple(replace(s, value="2024-05-01") for s in e.sides)) for e in old]
    (found,) = [f for f in judged(run, *old).findings if f.decision]
    assert found.decision is not None
    assert (found.status, found.decision.state) == ("new", "changed")
    assert {value for _, value in found.decision.before} == {"2024-05-01"}


def test_an_expired_decision_is_new_again_on_the_day_after() -> None:
    run = factories.run()
    entries = [replace(e, status=Status.ACCEPTED, expires=TODAY, reason="for now only") for e in of_run(run)]
    assert {f.status for f in judged(run, *entries).findings} == {"accepted"}
    later = judged(run, *entries, today=date(2024, 5, 9))
    assert {f.status for f in later.findings} == {"new"}
    assert {f.decision.state for f in later.findings if f.decision} == {"expired"}


def test_an_entry_whose_source_was_not_read_is_not_gone() -> None:
    run = replace(factories.run(), kinds=("date", "name", "number"))
    entries = of_run(run)
    empty = replace(run, findings=())
    assert len(judged(empty, *entries).baseline.gone) == len(entries)  # type: ignore[union-attr]
    partial = replace(empty, bodies=run.bodies[:1])
    ledger = judged(partial, *entries).baseline
    assert ledger is not None
    assert (len(ledger.gone), len(ledger.not_checked)) == (0, len(entries))
    assert len(judged(replace(empty, kinds=("date",)), *entries).baseline.not_checked) == 3  # type: ignore[union-attr]


def baseline(seen: list[Sighting], reasons: list[str]) -> Baseline:
    by_name = {s.fingerprint: s for s in seen}
    pairs = zip(by_name.values(), reasons * 6, strict=False)
    return Baseline(entries=tuple(entry(s, reason=reason, added=TODAY) for s, reason in pairs))


baselines = st.builds(
    baseline,
    st.lists(sightings, max_size=5),
    st.lists(st.sampled_from(["one reason", "another reason"]), min_size=1, max_size=3),
)


@given(baselines, baselines, baselines)
def test_a_merge_is_symmetric_and_loses_nothing_that_somebody_kept(
    ours: Baseline, theirs: Baseline, base: Baseline
) -> None:
    assert merge(ours, theirs, base) == merge(theirs, ours, base)
    assert merge(ours, ours, base) == ours or base.entries
    names = {e.fingerprint for e in merge(ours, theirs).entries}
    assert names == {e.fingerprint for e in (*ours.entries, *theirs.entries)}
    assert merge(ours, base, base) == ours


def test_a_merge_takes_the_newest_decision_and_what_was_removed() -> None:
    old, new = entry(KILLED, added=date(2024, 1, 1)), entry(KILLED, added=date(2024, 2, 1), reason="newer reason")
    assert merge(Baseline(entries=(old,)), Baseline(entries=(new,))).entries == (new,)
    base = Baseline(entries=(entry(KILLED), entry(VOTE)))
    assert merge(Baseline(entries=(entry(VOTE),)), base, base).entries == (entry(VOTE),)
    unseen = entry(KILLED, Status.UNAUDITED, added=None)
    assert merge(Baseline(entries=(unseen,)), Baseline(entries=(old,))).entries == (old,)


def test_a_difference_names_before_and_after() -> None:
    old, new = Baseline(entries=(entry(KILLED),)), Baseline(entries=(entry(VOTE),))
    assert set(difference(old, new)) == {(entry(KILLED), None), (None, entry(VOTE))}
