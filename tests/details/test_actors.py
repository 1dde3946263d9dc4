"""The laws of the kind `actors`."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.details.actors import PLUGIN
from crosscheck.language import SpacyParser
from crosscheck.model import Claim, Detail, Reading, Severity, Span, Verdict
from crosscheck.vocabulary.parties import Party
from crosscheck.vocabulary.rosters import Actors
from matched import found

NAMES = st.sampled_from(["Norway", "Denmark", "Poland", "Peru", "Japan"])
PARTY = st.builds(Party, name=NAMES, head=st.just("x"), label=st.just("GPE"))
ACTORS = st.builds(
    Actors,
    role=st.sampled_from(["agent", "patient", "member", "from"]),
    predicate=st.sampled_from(["bomb", "support"]),
    members=st.frozensets(PARTY, min_size=1, max_size=4),
    whole=st.booleans(),
    others=st.frozensets(PARTY, max_size=1),
    specific=st.booleans(),
    positive=st.booleans(),
)


def _reading(value: Actors) -> Reading:
    whole = Span(start=0, end=1)
    claim = Claim(id="c", article="a", text="x", start=0, end=1, sentence=whole, paragraph=0, tokens=())
    return Reading(claim=claim, detail=Detail(kind="actors", start=0, end=1, surface="x", value=value, canonical="x"))


def _actors(*names: str, whole: bool = True) -> Actors:
    members = frozenset(Party(name=n, head=n.lower(), label="GPE") for n in names)
    return Actors(role="from", predicate="support", members=members, whole=whole)


@settings(deadline=None)  # the first call loads the tables of names
@given(ACTORS, ACTORS)
def test_compare_is_symmetric(left: Actors, right: Actors) -> None:
    one, other = PLUGIN.compare(_reading(left), _reading(right)), PLUGIN.compare(_reading(right), _reading(left))
    assert (one.verdict, one.severity, one.confidence) == (other.verdict, other.severity, other.confidence)
    assert one.why == other.why


@given(ACTORS)
def test_compare_agrees_with_itself(value: Actors) -> None:
    assert PLUGIN.compare(_reading(value), _reading(value)).verdict is Verdict.AGREE


def test_a_closed_list_that_lacks_a_member_of_an_open_one_diverges() -> None:
    left, right = _actors("Norway", "Poland", "Peru", whole=False), _actors("Denmark", "Poland", "Peru")
    found = PLUGIN.compare(_reading(left), _reading(right))
    assert (found.verdict, found.severity) == (Verdict.CONFLICT, Severity.DIVERGENCE)
    assert "Norway" in found.why


def test_an_open_list_that_is_a_part_agrees() -> None:
    left, right = _actors("Poland", "Peru", whole=False), _actors("Denmark", "Poland", "Peru")
    assert PLUGIN.compare(_reading(left), _reading(right)).verdict is Verdict.AGREE


def test_lists_without_a_common_member_are_not_compared() -> None:
    found = PLUGIN.compare(_reading(_actors("Poland", "Peru")), _reading(_actors("Norway", "Japan")))
    assert found.verdict is Verdict.UNKNOWN


def test_whose_lawyer_says_so_is_not_named_in_what_he_says(parser: SpacyParser) -> None:
    ours = "Prosecutors charged the banker Lukas Meier. His lawyer, Anna Frei, said Daniel Osei denied all charges."
    theirs = "Prosecutors charged the banker Lukas Meier. Meier denied all charges, said his lawyer, Anna Frei."
    (finding,) = found(parser, PLUGIN, ours, theirs, apart=("a1c1", "a2c1"))
    assert {s.detail.canonical for s in finding.sides} == {"Daniel Osei", "Lukas Meier"}
