"""Finds that two ways of naming somebody mean the same one: "a girl named Lily", "her brother Tom"."""

from dataclasses import replace

from vivant.studio.writer.reading.clauses import verbish
from vivant.studio.writer.reading.company import Who
from vivant.studio.writer.reading.grammar import POSSESSIVES
from vivant.studio.writer.reading.mentions import Mention
from vivant.studio.writer.reading.story import Following

_NAMING = ("named", "called")


def identified(state: Following, m: Mention) -> int | None:
    """Whom a mention only gives another name to: a person's number, or None for a mention of its own."""
    company, back = state.company, [state.low(m.start - k) for k in (1, 2, 3)]
    if company.knows(m):
        return None
    if m.proper:
        if back[0] in _NAMING and m.start - 2 == state.just_named_end and state.just_named:
            return state.just_named[0]
        if back[0] in _NAMING and back[1] in ("was", "is", "were") and len(state.subject) == 1:
            return state.subject[0]
        if back[0] in ("was", "is") and back[1] == "name":
            gender = {"his": "he", "her": "she"}.get(back[2])
            found = company.latest("he" if gender == "he" else "she" if gender else "any")
            return found[0] if found else None
        return None
    return _in_apposition(state, m)


def _in_apposition(state: Following, m: Mention) -> int | None:
    """ "Rosalind, the princess, …": what stands between commas after a name says who that is."""
    beside = m.determiner == "the" and m.start - 1 == state.just_named_end and m.number == 1
    if beside and state.just_named:
        one = state.just_named[-1]
        person = state.company.people[one]
        return one if person.proper and person.being.key == person.noun.lower() else None
    if not state.just_named or m.before != "," or m.start - 2 != state.just_named_end or m.number != 1:
        return None
    one = state.just_named[-1]
    person = state.company.people[one]
    plain = person.proper and person.being.human and person.being.key == person.noun.lower()
    told = m.determiner in ("a", "an", "the") or m.determiner in POSSESSIVES
    closed = state.low(m.head + 1) == "," and state.low(m.head + 2) not in ("and", "or")
    suits = m.being.gender in ("any", person.gender) or not m.being.human
    return one if plain and told and suits and closed and not verbish(state, m.head + 1) else None


def resolve_given(state: Following, m: Mention, owner: int | None, main: bool) -> Who:
    """Who "her brother Tom" is: the one of that name, or else her brother, who has it from now on."""
    company = state.company
    if m.given.lower() in company.aliases:
        return (company.aliases[m.given.lower()],)
    who = company.resolve(m, state.subject, owner, main)
    if who and company.people[who[0]].proper and company.people[who[0]].noun != m.given:
        who = company.resolve(replace(m, determiner="another"), state.subject, owner, main)
    if who:
        company.aliases[m.given.lower()] = who[0]
        company.people[who[0]].noun, company.people[who[0]].proper = m.given, True
    return who


def identify(state: Following, m: Mention, one: int) -> None:
    """Gives somebody the name, or somebody with a name the nature, that a mention tells."""
    company = state.company
    person = company.people[one]
    if m.proper:
        company.aliases[m.name.lower()] = one
        person.noun, person.proper = m.name, True
    else:
        person.being = m.being
        person.gender = m.being.gender if m.being.gender != "any" else person.gender
        company.aliases[person.noun.lower()] = one
    state.just_named_end = m.head
    company.touch((one,))
