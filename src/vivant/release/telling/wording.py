"""Small sentences that several texts of a release have in common."""

import re
from collections.abc import Sequence
from typing import Final

from vivant.release.telling.told import Told
from vivant.report.wording import counted

NOT_STATED: Final = "Not stated."


def citation(told: Told) -> str:
    """How to cite the release: as its people say, or made of what is known of it."""
    stated = told.stated
    if stated.citation.strip():
        return stated.citation.strip()
    fields = {
        "title": f"{{{_braced(told.title)}}}",
        "author": _braced(" and ".join(stated.authors)),
        "year": stated.published[:4],
        "version": told.facts.version,
        "howpublished": f"\\url{{{stated.homepage}}}" if stated.homepage else "",
        "note": "Made with Vivant",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    key = re.sub(r"[^a-z0-9]+", "-", told.facts.name.lower()).strip("-") or "release"
    return f"@misc{{{key}-{told.facts.version},\n" + ",\n".join(lines) + "\n}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "a, b and c" """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f} %"


def people_looked(told: Told) -> str:
    """What people looked at, in one or two sentences; that nobody did, where nobody did."""
    people = told.people
    if not people.decided:
        return (
            "No person looked at any of it: characters, stories and frames were accepted by the gate and by policy "
            "alone, there are no human labels, and how many accepted frames are wrong is not known."
        )
    said = [
        f"{counted(looked.decided, checkpoint[:-1] if checkpoint != 'stories' else 'story', checkpoint)} "
        f"({looked.rejected:,} rejected)"
        for checkpoint, looked in people.looked.items()
        if looked.decided
    ]
    unseen = [checkpoint for checkpoint, looked in people.looked.items() if not looked.decided]
    text = f"{counted(people.persons, 'person', 'people')} decided on {listed(said)} of the project."
    if people.looked["frames"].decided and not people.audit.of:
        text += " They chose themselves which frames to look at, so that this says nothing of the others."
    return f"{text} Of {listed(unseen, 'or')} nobody looked at any." if unseen else text


def last_word(told: Told) -> str:
    """Who had the last word on the released frames."""
    who = {"gate": "the gate", "policy": "a policy under which nobody looked", "person": "a person"}
    counts = told.facts.decided
    said = [f"{words} on {counted(counts[by], 'frame')}" for by, words in who.items() if counts.get(by)]
    if not said:
        return ""
    first, *others = said
    return f"{first[0].upper()}{first[1:].replace(' on ', ' had the last word on ', 1)}" + (
        f", {listed(others)}." if others else "."
    )


def audit(told: Told) -> str:
    """What people's sample says of the frames that nobody saw; empty where there is no such sample."""
    share = told.people.audit
    if not share.of:
        return ""
    low, high = share.interval
    return (
        f"Of {counted(share.of, 'frame')} that the gate had accepted and a person was shown whatever it said, "
        f"{share.count:,} were rejected: {percent(share.value)}, and with 95 % confidence between {percent(low)} and "
        f"{percent(high)} of all such frames (Wilson's interval)."
    )


def simulated(told: Told) -> str:
    """Which roles the embedded studio played; empty where none."""
    roles = told.origins.simulated
    if not roles:
        return ""
    if len(roles) == 4:
        return (
            "Everything was planned, drawn, mended and judged by Vivant's embedded studio, which draws with vector "
            f"graphics and goes wrong on purpose (slips: {told.config.studio.slips}). **These results are simulated**: "
            "they show that the system works, and say nothing about any real model."
        )
    return (
        f"Vivant's embedded studio played {listed([f'the {role}' for role in roles])} (slips: "
        f"{told.config.studio.slips}). **What it made or judged is simulated**, and says nothing about any real model."
    )


def _braced(text: str) -> str:
    return re.sub(r"[{}\\]", "", text)
