"""Account: descriptions of one happening that exclude each other. Shot down, or brought down by a fault?

Only what a small table of truly incompatible classes says (`data/accounts.toml`): causes, means, ways to die, to
leave office or prison, how somebody is, outcomes of votes and trials. Both claims must tell it flatly, of the same
party; a claim that names two classes differs from neither. In claims of one fact, also what a plot or a charge was
about, and opposites in one place of the same words (`data/opposites.toml`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.cases import fires, matched_fires, matched_silent, silent
from crosscheck.contracts import DetailKind, Example, Reach
from crosscheck.model import AGREE, UNKNOWN, Claim, Comparison, Detail, Kind, Reading, Severity, Token, Verdict
from crosscheck.vocabulary import names
from crosscheck.vocabulary.aims import Aim, aims, mentions
from crosscheck.vocabulary.causes import of_old
from crosscheck.vocabulary.happenings import Hit, hits, topic_named, topics, verb_over
from crosscheck.vocabulary.lexicon import table
from crosscheck.vocabulary.opposites import Pole, opposed, poles
from crosscheck.vocabulary.parties import Party, same_party, share
from crosscheck.vocabulary.stances import BEGUN, FACT, mood
from crosscheck.vocabulary.syntax import children, subtree

OPPOSITE = 0.55
"""Confidence where two claims are worded alike but for opposites: enough for one new value."""
PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the claim says of a topic: classes of `data/accounts.toml`, and of whom or what."""

    topic: str
    classes: frozenset[str]
    party: Party | None = None
    agent: Party | None = None
    places: frozenset[str] = frozenset()
    flat: bool = True
    """Whether it is told as a fact that has come about."""
    present: bool = False
    """Whether it is told in the present tense."""
    of: frozenset[str] = frozenset()
    """What stands behind the prepositions of the topic: the crime of a conviction."""


class AccountKind:
    """The kind `account`."""

    name: Kind = "account"
    reach: Reach = Reach.FACT
    summary = "incompatible descriptions of one happening: cause, means, outcome"

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that must fire, and more that must not."""
        return EXAMPLES

    def extract(self, claim: Claim) -> tuple[Detail, ...]:
        """One detail per topic and party, at the first word that tells it."""
        found: dict[tuple[str, Party | None], list[Hit]] = {}
        for topic in topics():
            for hit in hits(claim, topic):
                found.setdefault((topic["name"], hit.party), []).append(hit)
        told = [_detail(claim, topic, of_it) for (topic, _), of_it in found.items()]
        return (*told, *(_aim(claim, first, last, aim) for first, last, aim in aims(claim)))

    def collected(self, claim: Claim) -> tuple[Detail, ...]:
        """What brought about that of which a story has one: a fire, a crash, an outage. Told flatly."""
        if of_old(claim):
            return ()
        found = ((d, d.value) for d in claim.details if d.kind == self.name)
        return tuple(replace(d, referent=v.topic) for d, v in found if isinstance(v, Account) and _of_story(v))

    def compare(self, left: Reading, right: Reading) -> Comparison:
        """Agree where the classes meet, conflict where they exclude each other and the party is the same."""
        a, b = left.detail.value, right.detail.value
        if not isinstance(a, Account) or not isinstance(b, Account) or a.topic != b.topic or not _one_matter(a, b):
            return UNKNOWN
        if a.classes & b.classes:
            return AGREE
        if not (a.flat and b.flat) or len(a.classes) > 1 or len(b.classes) > 1:
            return UNKNOWN
        topic = topic_named(a.topic)
        other_day = topic.get("daily") and _other_days(left.claim, right.claim)
        if other_day or (topic.get("now") and a.present != b.present):
            return UNKNOWN
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=Severity[topic["severity"].upper()],
            confidence=0.6,
            why=f'One source says "{left.detail.surface}", the other "{right.detail.surface}": two accounts.',
            point=topic["point"],
        )

    def tacit(self, claim: Claim) -> tuple[Detail, ...]:
        """The words of the claim that have opposites."""
        return tuple(_pole(token, pole) for token, pole in poles(claim))

    def contrast(self, left: Reading, right: Reading) -> Comparison:
        """Two aims of one plot, two contents of one charge, or two opposites in one place."""
        a, b = left.detail.value, right.detail.value
        if isinstance(a, Pole) and isinstance(b, Pole):
            return _opposites(left, right) if opposed(left, right) else UNKNOWN
        if not isinstance(a, Aim) or not isinstance(b, Aim) or not a.differs(b):
            return UNKNOWN
        return Comparison(
            verdict=Verdict.CONFLICT,
            severity=Severity.DIVERGENCE,
            confidence=0.45,
            why=f'One source says "{left.detail.surface}", the other "{right.detail.surface}".',
            point=table("accounts")["aims"][a.sort]["point"],
        )

    def gives(self, claim: Claim, detail: Detail, _: Detail, /) -> bool:
        """Whether the claim has the verb of the aim, and one of the words that go with it."""
        if isinstance(detail.value, Pole):
            return detail.value in {pole for _, pole in poles(claim)}
        return isinstance(detail.value, Aim) and mentions(claim, detail.value)


def _of_story(value: Account) -> bool:
    return value.flat and bool(topic_named(value.topic).get("story"))


def _pole(token: Token, pole: Pole) -> Detail:
    return Detail(
        kind="account", start=token.start, end=token.end, surface=token.text, value=pole, canonical=token.text.lower()
    )


def _opposites(left: Reading, right: Reading) -> Comparison:
    first, second = sorted((left.detail.surface, right.detail.surface))
    return Comparison(
        verdict=Verdict.CONFLICT,
        severity=Severity.DIVERGENCE,
        confidence=OPPOSITE,
        why=f"Under the same words one source says “{first}”, the other “{second}”.",
        point=f"“{first}” or “{second}”",
    )


def _detail(claim: Claim, topic: str, found: list[Hit]) -> Detail:
    first = min(found, key=lambda h: h.token.start)
    classes = frozenset(h.name for h in found)
    value = Account(
        topic=topic,
        classes=classes,
        party=first.party,
        agent=first.agent,
        places=frozenset(names.fold(m.name) for m in claim.mentions if m.label in PLACES and not m.pronoun),
        flat=all(_flat(claim, h.token) for h in found),
        present=_present(claim, first.token),
        of=_behind(claim, first.token, topic_named(topic).get("behind", ())),
    )
    after = [t for t in children(claim.tokens, first.token, "prt", "compound") if t.start < first.token.end + 12]
    start = min([first.token.start, *(t.start for t in after)])
    end = max([first.token.end, *(t.end for t in after)])
    return Detail(
        kind="account",
        start=start,
        end=end,
        surface=claim.between(start, end),
        value=value,
        canonical=" and ".join(sorted(classes)),
    )


def _aim(claim: Claim, first: Token, last: Token, aim: Aim) -> Detail:
    return Detail(
        kind="account",
        start=first.start,
        end=last.end,
        surface=claim.between(first.start, last.end),
        value=aim,
        canonical=" ".join((aim.verb, *sorted(aim.words))),
    )


def _flat(claim: Claim, token: Token) -> bool:
    """Whether the verb, or the verb above the noun, tells it as a fact that has come about."""
    verb = verb_over(claim, token)
    if verb is None:
        return True
    found = mood(claim.tokens, verb)
    told = found.asserted and found.mood.positive and not _until(claim, verb)
    return told and found.mood.certainty >= FACT and found.mood.progress >= BEGUN


def _behind(claim: Claim, verb: Token, prepositions: Sequence[str]) -> frozenset[str]:
    """The nouns behind one of the prepositions of the verb, or of what goes with it: "guilty", "by a jury"."""
    beside = [t for p in children(claim.tokens, verb, "prep", "agent") for t in children(claim.tokens, p, "pobj")]
    heads = (verb, *children(claim.tokens, verb, "acomp", "oprd", "advmod", "dobj"), *beside)
    found = (p for head in heads for p in children(claim.tokens, head, "prep") if p.lemma in prepositions)
    return frozenset(t.lemma for p in found for t in subtree(claim.tokens, p) if t.pos in {"NOUN", "PROPN"})


def _until(claim: Claim, verb: Token) -> bool:
    """Whether it was so until something else: "at large until Friday" tells of one who is caught."""
    ends = {"until", "till"}
    return any(t.lemma in ends for t in subtree(claim.tokens, verb) if t.index > verb.index)


def _present(claim: Claim, token: Token) -> bool:
    """Whether it is told in the present tense, by the verb or the first of its auxiliaries."""
    verb = verb_over(claim, token)
    if verb is None:
        return False
    auxiliaries = children(claim.tokens, verb, "aux", "auxpass")
    finite = auxiliaries[0] if auxiliaries else verb
    return finite.tag in {"VBZ", "VBP"} and finite.lemma != "have"


def _other_days(left: Claim, right: Claim) -> bool:
    """Whether both claims name days, and none in common."""
    mine, theirs = ({d.canonical for d in c.details if d.kind == "date"} for c in (left, right))
    return bool(mine) and bool(theirs) and not mine & theirs


def _one_matter(a: Account, b: Account) -> bool:
    if (
        a.places
        and b.places
        and not any(names.same(x, y, "GPE") is not Verdict.CONFLICT for x in a.places for y in b.places)
    ):
        return False
    if a.of and b.of and not a.of & b.of:
        return False
    if a.agent is not None and b.agent is not None and same_party(a.agent, b.agent) is not Verdict.AGREE:
        return False
    if a.party is None and b.party is None:
        return a.topic != "means" or bool(a.places and b.places)
    if a.party is None or b.party is None or same_party(a.party, b.party) is not Verdict.AGREE:
        return False
    return not topic_named(a.topic).get("owned") or _same_owners(a.party, b.party)


def _same_owners(a: Party, b: Party) -> bool:
    """Whether one names every owner that the other names: "his Spanish visa" and "her Spanish visa" are two."""
    few, many = sorted((a.within, b.within), key=len)
    return bool(few) and all(share([name], many) for name in few)


EXAMPLES = (
    fires(
        "The plane was shot down over the border.", "The plane crashed because of an engine failure.", "two causes"
    ),
    fires("The blast was caused by a gas leak.", "The blast was caused by a bomb.", "two causes of one blast"),
    fires("Maria Lopez was stabbed in her flat.", "Maria Lopez was shot in her flat.", "two ways to die"),
    fires("Paul Bremer resigned on Friday.", "Paul Bremer was dismissed on Friday.", "by himself or by others"),
    fires("Anna Weber was released.", "Anna Weber remains in custody.", "free or held"),
    fires("The jury convicted Anna Weber of fraud.", "The jury acquitted Anna Weber of fraud.", "two outcomes"),
    fires("Parliament passed the bill.", "Parliament rejected the bill.", "two outcomes of one vote"),
    fires("Six people in Aleppo were killed by shelling.", "Six people in Aleppo were killed by airstrikes.", "means"),
    fires("Divers carried the oxygen tanks.", "Divers carried the air tanks.", "what is in the tanks"),
    fires("Spain suspended Paul Bremer's citizenship.", "Spain hit Paul Bremer and revoked his citizenship.", "his"),
    fires("The city suspended Anna Weber's licence.", "Anna Weber's licence was revoked.", "for a time or for good"),
    silent("The city suspended Anna Weber's licence.", "The city revoked Paul Bremer's licence.", "two people"),
    silent("The city suspended Anna Weber's licence.", "The city revoked Anna Weber's permit.", "two papers"),
    silent("The city suspended Anna Weber's licence.", "The city may revoke Anna Weber's licence.", "not yet"),
    silent("The city suspended the licence of the club.", "The city revoked the licence of the hotel.", "two owners"),
    silent("Spain suspended Anna Weber's Spanish visa.", "Spain revoked Paul Bremer's Spanish visa.", "two owners"),
    silent("The city suspended the talks on the licence.", "The city revoked the licence.", "talks are no licence"),
    silent("The city suspended and then revoked the licence.", "The city revoked the licence.", "both"),
    silent("The plane was shot down.", "The drone was shot down.", "one class", expect=None),
    silent("The plane may have been shot down.", "The plane crashed because of an engine failure.", "a guess"),
    silent("The plane was shot down over Mali.", "A plane crashed in Peru because of bad weather.", "two places"),
    silent("The plane was not shot down.", "The plane crashed because of an engine failure.", "denied"),
    silent("The blast was caused by a bomb.", "The bomb blast shook the town.", "one cause", expect=Verdict.AGREE),
    silent("The blast was caused by a gas leak.", "Police found a bomb near the site of the blast.", "no cause"),
    silent("Police ask whether a bomb caused the blast.", "A gas leak caused the blast.", "a question"),
    silent("Maria Lopez was shot.", "Anna Weber was stabbed.", "two people"),
    silent("Maria Lopez was shot and stabbed.", "Maria Lopez was stabbed.", "one names both"),
    silent("Maria Lopez was shot dead.", "Maria Lopez was gunned down.", "one way in two words"),
    silent("Paul Bremer resigned.", "Paul Bremer fired his lawyer.", "he fires another"),
    silent("Paul Bremer resigned.", "Paul Bremer fired back at his critics.", "another sense of the verb"),
    silent("Anna Weber was convicted.", "Anna Weber was cleared to fly.", "no trial"),
    silent("Paul Bremer threatened to resign.", "Paul Bremer was dismissed.", "a threat is no act"),
    silent("Paul Bremer could be dismissed.", "Paul Bremer resigned.", "a possibility"),
    silent("Anna Weber will be released.", "Anna Weber remains in custody.", "not yet"),
    silent("The report was released by Anna Weber.", "Anna Weber remains in custody.", "a paper is released"),
    silent("The Senate passed the bill.", "The bill was rejected by the House of Representatives.", "two chambers"),
    silent("Parliament passed the budget bill.", "Parliament rejected the motion.", "two papers"),
    silent("Six people in Aleppo were killed by shelling.", "Six people in Homs were killed by airstrikes.", "places"),
    matched_fires(
        "Anna Weber conspired to poison the mayor.", "Anna Weber conspired to rob a bank.", "two aims"
    ),
    matched_fires(
        "Paul Bremer was charged with stealing a van.", "Paul Bremer was charged with burning a church.", "two charges"
    ),
    matched_silent("Anna Weber conspired to rob a bank.", "Anna Weber conspired to steal from a bank.", "one aim"),
    matched_silent(
        "Weber is the fifth Kenyan coach to be fired this season.",
        "Weber is the third Nairobi coach to be fired this season.",
        "counted among others",
    ),
    matched_silent("Anna Weber conspired to rob a bank.", "Anna Weber planned to visit a museum.", "no plot"),
    matched_silent("Anna Weber did not conspire to rob a bank.", "Anna Weber conspired to poison the mayor.", "denied"),
    matched_silent("Anna Weber conspired to rob a bank.", "Paul Bremer conspired to poison the mayor.", "two people"),
    matched_silent(
        "Paul Bremer was charged with stealing a van.",
        "Paul Bremer was charged with burning a church and stealing a van.",
        "both are told",
    ),
    matched_silent("Paul Bremer was charged with stealing a van.", "Paul Bremer was charged with fraud.", "no verb"),
    fires("Maria Lopez escaped.", "Maria Lopez was released.", "by herself or by her captors"),
    silent("Maria Lopez escaped.", "Maria Lopez released a statement.", "a paper is released"),
    silent("Maria Lopez escaped.", "Anna Weber was released.", "two people"),
    silent("Divers carried the oxygen tanks.", "The divers ran out of air.", "no tank"),
    fires("Anna Weber is in critical condition.", "Anna Weber is in stable condition.", "how she is"),
    fires("Paul Bremer is in a coma.", "Paul Bremer is awake.", "whether he is conscious"),
    fires("Maria Lopez survived the crash.", "Maria Lopez was killed in the crash.", "alive or dead"),
    fires("Maria Lopez is alive.", "Maria Lopez is dead.", "alive or dead"),
    fires("John Hall was discharged.", "John Hall remained in hospital.", "sent home or not"),
    fires("Police detained Paul Bremer.", "Paul Bremer is on the run.", "caught or not"),
    fires("Paul Bremer was arrested.", "Paul Bremer remains at large.", "caught or not"),
    silent("Anna Weber is in critical but stable condition.", "Anna Weber is in stable condition.", "both in one"),
    silent("Anna Weber was in critical condition.", "Anna Weber is in stable condition.", "then and now"),
    silent("Anna Weber is critical of the plan.", "Anna Weber is in good condition.", "she finds fault"),
    silent("Anna Weber is in good condition.", "Paul Bremer is in critical condition.", "two people"),
    silent("The market is in critical condition.", "The market is stable.", "no person"),
    silent("Anna Weber is in fair condition.", "Anna Weber is stable.", "one class", expect=Verdict.AGREE),
    silent("Maria Lopez survived a vote of no confidence.", "Maria Lopez was killed.", "another sense"),
    silent("Maria Lopez survived her husband.", "Maria Lopez died.", "she outlived him"),
    silent("Maria Lopez may have died.", "Maria Lopez survived.", "a guess"),
    silent("Maria Lopez died.", "Maria Lopez is alive.", "then and now"),
    silent("Maria Lopez survived the crash but died.", "Maria Lopez died.", "one names both", expect=Verdict.AGREE),
    silent("Maria Lopez killed a burglar.", "Maria Lopez survived.", "another died"),
    silent("Anna Weber is alert to the danger.", "Anna Weber is unconscious.", "she knows of it"),
    silent("Anna Weber works in the hospital.", "Anna Weber was discharged.", "her work"),
    silent("Police arrested Paul Bremer.", "Anna Weber remains at large.", "two people"),
    silent("Police want to arrest Paul Bremer.", "Paul Bremer remains at large.", "not yet"),
    silent("Paul Bremer was arrested.", "Paul Bremer leads in the country at large.", "another sense"),
    silent("Paul Bremer was caught in Leeds.", "Paul Bremer was at large until Friday.", "and then he was caught"),
    silent("Paul Bremer was caught.", "Paul Bremer scored a run on Friday.", "a game"),
    matched_fires(
        "The bank raised the highest rate in the country on Monday.",
        "The bank raised the lowest rate in the country on Monday.",
        "two ends of one scale",
    ),
    matched_fires(
        "The union called for a mandatory test of all drivers in May.",
        "The union called for a voluntary test of all drivers in May.",
        "opposites in one place",
    ),
    matched_fires(
        "The judge named the surprising witness in the trial of the mayor.",
        "The judge named the unsurprising witness in the trial of the mayor.",
        "a beginning that turns the word",
    ),
    matched_fires(
        "Paul Bremer pleaded guilty to murder in the court of Leeds in May.",
        "Paul Bremer pleaded guilty to manslaughter in the court of Leeds in May.",
        "two crimes in one place",
    ),
    matched_fires(
        "Oman is opening its airspace to all foreign carriers in June.",
        "Oman is closing its airspace to all foreign carriers in June.",
        "opposites that nothing stands over",
    ),
    matched_fires(
        "The mayor said that the deficit of the port fell in May as the exports of the city rose.",
        "The mayor said that the deficit of the port rose in May as the exports of the city fell.",
        "each has both words, of the other thing",
    ),
    matched_fires(
        "Staff of the ministry are now forced to keep the app on their phones.",
        "Staff of the ministry are now allowed to keep the app on their phones.",
        "what one must, and what one may",
    ),
    matched_fires(
        "The team measured a strong signal inside the ring of stars on Monday.",
        "The team measured a strong signal outside the ring of stars on Monday.",
        "inside and outside",
    ),
    matched_fires(
        "The firm was named in the report because of an unnamed problem with its cables.",
        "The firm was named in the report because of a named problem with its cables.",
        "a beginning that turns a participle",
    ),
    matched_fires(
        "The mayor spoke to his father before the vote on the budget of the city.",
        "The mayor spoke to his brother before the vote on the budget of the city.",
        "two relatives in one place",
    ),
    matched_fires(
        "The closure added hours to the journey of all trains in the north.",
        "The closure added minutes to the journey of all trains in the north.",
        "two units of time",
    ),
    matched_silent(
        "The house stands on a hill above the lake in the north of Leeds.",
        "The house sits on a hill above the lake in the north of Leeds.",
        "opposites of people, not of houses",
    ),
    matched_silent(
        "Police found the body before noon, and the car after the search of the wood.",
        "Police found the car after the search of the wood, and the body before noon.",
        "each has both",
    ),
    matched_silent(
        "The minister arrived in Leeds hours before the vote on the new budget.",
        "Hours after the vote on the new budget, the minister left Leeds for Hull.",
        "other words",
    ),
    matched_silent(
        "Two villagers killed a policeman in the fight over the road on Monday.",
        "Two villagers killed an officer in the fight over the road on Monday.",
        "another word for the same",
    ),
    matched_silent(
        "The killing of the guard in the car park shocked the people of Leeds.",
        "The shooting of the guard in the car park shocked the people of Leeds.",
        "how it was done",
    ),
    matched_silent(
        "The court denied him bail until the next hearing of the case in May.",
        "The court denied him bond until the next hearing of the case in May.",
        "one thing in two countries",
    ),
    matched_silent(
        "The bank raised the highest rate in the country on Monday.",
        "The union asked for the lowest rate of tax on Monday.",
        "two statements",
    ),
    matched_silent(
        "Exports rose in May as prices fell in the country.",
        "Prices rose in May as exports fell in the country.",
        "both words are in both",
    ),
    matched_silent(
        "The union called for a mandatory test of all drivers in May.",
        "The union did not call for a voluntary test of all drivers in May.",
        "the opposite is denied",
    ),
    matched_silent(
        "The young singer won the prize of the city in May.",
        "The younger singer won the prize of the city in May.",
        "one word in two forms",
    ),
    matched_silent(
        "The young singer won the prize of the city in May.",
        "The older singer won the prize of the city in May.",
        "two degrees",
    ),
    matched_silent(
        "The police found a valuable painting in the house of the mayor.",
        "The police found an invaluable painting in the house of the mayor.",
        "no opposite",
    ),
    matched_silent(
        "A car hit the wall of the school in Leeds on Monday.",
        "A vehicle hit the wall of the school in Leeds on Monday.",
        "a car is a vehicle",
    ),
    matched_silent(
        "A gun was found in the car of the mayor on Monday.",
        "A pistol was found in the car of the mayor on Monday.",
        "a pistol is a gun",
    ),
    matched_silent(
        "A dog and a cat were found in the house of the mayor.",
        "A cat was found in the house of the mayor.",
        "one names both",
    ),
    matched_fires(
        "The hospital sent patients home. A ransomware attack had knocked out its computers.",
        "The hospital sent patients home on Monday. A failed update had brought down the servers.",
        "what brought down the computers of one story",
    ),
    matched_fires(
        "The ferry ran aground off Naxos. Its steering had failed.",
        "The ferry ran aground off Naxos at night. The officer on watch had fallen asleep.",
        "what failed, and who slept",
    ),
    matched_fires(
        "Two countries were cut off. The cable was severed by a ship's anchor.",
        "Two countries were cut off on Sunday. A landslip on the seabed tore the cable.",
        "what tore one cable",
    ),
    matched_fires(
        "Nine men died in the tunnel. Blasting next door brought down the roof.",
        "Nine men died in the tunnel on Monday. Days of rain had loosened the rock.",
        "what brought down one roof",
    ),
    matched_fires(
        "Nine inmates died in the prison. Inmates had set fire to their mattresses.",
        "Nine inmates died in the prison on Monday. An electrical fault set a bed on fire.",
        "by hand or by a fault",
    ),
    matched_silent(
        "Nine inmates died in the prison. Inmates had set fire to their mattresses.",
        "Nine inmates died in the prison on Monday. A fault in the alarm cost time, and fire spread.",
        "another fault",
    ),
    matched_silent(
        "Nine inmates died in the prison. Inmates had set off a fire alarm.",
        "Nine inmates died in the prison on Monday. An electrical fault set a bed on fire.",
        "an alarm is no fire",
    ),
    matched_silent(
        "The hospital sent patients home. An update had brought down the servers.",
        "The hospital sent patients home on Monday. In May a ransomware attack had brought down its servers; now it "
        "was an update.",
        "one article tells of both",
    ),
    matched_silent(
        "The hospital sent patients home. Its computers were down after an update.",
        "The hospital sent patients home on Monday. Hackers may have knocked out its computers.",
        "a guess",
    ),
    matched_silent(
        "The ferry ran aground off Naxos. Its steering had failed.",
        "The ferry ran aground off Naxos at night. Nobody on watch had fallen asleep.",
        "denied",
    ),
    matched_silent(
        "Nine men died in the tunnel. Rain had loosened the rock.",
        "Nine men died in the tunnel on Monday. Rescuers brought dogs to the roof in the rain.",
        "rain brought down nothing",
    ),
    matched_silent(
        "The ferry ran aground off Naxos. Its steering had failed.",
        "The ferry ran aground off Naxos at night. The talks of the union and the owner had failed.",
        "talks are no steering",
    ),
    matched_silent(
        "Two countries were cut off. The cable was severed by a ship's anchor.",
        "Two countries were cut off on Sunday. A ship was sent to mend the cable.",
        "what mends it",
    ),
    matched_silent(
        "Three people died in the bank. Rioting youths had set fire to it.",
        "Three people died in the bank on Monday. The fire at the gate was caused by tear gas.",
        "no gas that leaks",
    ),
    matched_silent(
        "Prosecutors indicted Holm on charges of passing secret papers on submarine batteries to a firm.",
        "Holm has been charged with handing classified documents about submarine batteries to a shipbuilder.",
        "one matter by two verbs",
    ),
    matched_silent(
        "Holm was charged with taking bribes of two million euros from a builder.",
        "Holm was indicted for accepting bribes of two million euros from a contractor.",
        "one deed by two verbs",
    ),
    matched_fires(
        "Paul Bremer has stepped down as captain of the club.",
        "The club has booted out captain Paul Bremer.",
        "whether he went or was sent away",
    ),
    matched_fires(
        "Paul Bremer pleaded guilty to fraud and served 60 days.",
        "Paul Bremer was convicted at trial of fraud.",
        "who pleads guilty is not tried",
    ),
    matched_silent(
        "Paul Bremer pleaded not guilty to fraud on Monday.",
        "Paul Bremer was convicted at trial of fraud.",
        "who denies it is tried",
    ),
    matched_silent(
        "Paul Bremer pleaded guilty to fraud and served 60 days.",
        "Paul Bremer was convicted of fraud.",
        "a plea ends in a conviction too",
    ),
    matched_silent(
        "Paul Bremer pleaded for mercy after the trial for fraud.",
        "Paul Bremer was convicted by a jury of fraud.",
        "no plea of guilt",
    ),
    matched_fires(
        "The ferry ran onto a reef. The officer on watch had fallen asleep.",
        "The ferry ran onto a reef at night. The cause was a failure of the steering gear.",
        "two causes of one accident",
    ),
    matched_silent(
        "The ferry ran onto a reef. The steering had failed.",
        "The ferry ran onto a reef at night. The cause was a failure of the steering gear.",
        "one cause in two forms",
    ),
    matched_silent(
        "The ferry ran onto a reef. The officer on watch had fallen asleep.",
        "The ferry ran onto a reef at night. A failure of the steering gear was reported last year.",
        "no cause of this",
    ),
    matched_silent(
        "Paul Bremer was convicted by a jury of murder.",
        "Paul Bremer, who had pleaded guilty to fraud, was convicted of murder.",
        "two crimes",
    ),
)  # fmt: skip
PLUGIN: DetailKind = AccountKind()
