"""Towns and countries that are host to something: it happens there."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import Claim, Detail
from crosscheck.vocabulary import gazetteer
from crosscheck.vocabulary.parties import agent_and_patient, mention_at
from crosscheck.vocabulary.whereabouts import Where, called, settled, words


def hosting(claim: Claim) -> Iterator[Detail]:
    """Where something is held, by who is host to it: "Toronto will host the summit"."""
    for verb in claim.tokens:
        host, event = (
            agent_and_patient(claim.tokens, verb) if verb.lemma == "host" and verb.pos == "VERB" else (None, None)
        )
        place = None if host is None else mention_at(claim, host)
        if place is None or event is None or place.label != "GPE" or place.pronoun or gazetteer.demonym(place.surface):
            continue
        name = called(claim, place)
        value = Where(name=name, relation="at", governor=event.lemma, event=event.lemma in words("events"))
        yield Detail(
            kind="place", start=place.start, end=place.end, surface=place.surface, value=value, canonical=settled(name)
        )
