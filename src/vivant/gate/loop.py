"""IQCC, the loop: diagnose, route, repair, diagnose again; accept, or hand over.

A repair is kept only if it answers more of the questions with yes and breaks none that held.
Everything that happened is kept as attempts, refused repairs too.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vivant.errors import RoleError
from vivant.gate.attempting import Try, edit, generate
from vivant.gate.commission import Commission, Settled, Terms, Wish
from vivant.gate.routing import route
from vivant.gate.tuning import insisted, insisting
from vivant.models.calling import Roles
from vivant.models.roles import PlanRequest
from vivant.schema.brief import TuningBrief, TuningDraft
from vivant.schema.record import Action, Attempt, Outcome, State
from vivant.seeds import derive

BREAKS: Final = "it breaks what held:"
"""How the reason of a repair refused as a regression begins, after "refused, "."""


async def settle(commission: Commission, roles: Roles, terms: Terms, *, begun: int = 0) -> Settled:
    """Makes an image, and repairs it until every question is answered yes or the rounds are used up.

    `begun` counts earlier attempts at the same subject, behind which these are numbered.
    """
    action: Action = "again" if begun else "first"
    first = await generate(commission, roles, begun, action, commission.prompt)
    return await _repaired(commission, roles, terms, first)


async def settle_wish(
    commission: Commission, roles: Roles, terms: Terms, wish: Wish, *, begun: int
) -> Settled:
    """The same for what a person wants otherwise about one of the `begun` attempts: its prompt is tuned as if their
    words were a finding, and every later prompt insists on them too."""
    tuned = await _tuned(commission, roles, wish.about, wish.tried, begun, wish.words)
    prompt = tuned or insisting(wish.about.prompt, wish.words)
    asked = replace(commission, prompt=prompt)
    first = await generate(asked, roles, begun, "apt", prompt, parent=wish.about.number)
    first = replace(first, attempt=first.attempt.model_copy(update={"instruction": wish.words}))
    return await _repaired(asked, roles, terms, first, wish)


async def _repaired(
    commission: Commission, roles: Roles, terms: Terms, first: Try, wish: Wish | None = None
) -> Settled:
    begun, tries = first.attempt.number, [first]
    best = first if first.picture else None
    if best is not None:
        best = tries[0] = _kept(first, "the first image")
    rounds = 0
    while rounds < terms.max_rounds and not (best and best.passes):
        rounds += 1
        made = await _repair(commission, roles, terms, best, tries, begun + len(tries), wish)
        if made is None:
            break
        made = _compared(made, best)
        if made.attempt.kept:
            best = made
        # What was refused is not looked at again; it is kept encoded.
        tries.append(made if made is best else replace(made, pixels=None))
    return _settled(commission, terms, tries, best, rounds)


async def _repair(
    commission: Commission,
    roles: Roles,
    terms: Terms,
    best: Try | None,
    tries: Sequence[Try],
    number: int,
    wish: Wish | None,
) -> Try | None:
    """The next image by the route that the findings call for; None when only people can help."""
    if best is None:
        return await generate(commission, roles, number, "again", commission.prompt)
    edited = [t.attempt.about for t in tries if t.attempt.action == "lie" and not t.attempt.kept]
    chosen, finding = route(best.attempt.findings, terms.routing, edited)
    if chosen == "human" or (chosen == "judge_again" and finding is None):
        return None
    if chosen == "lie" and finding is not None:
        return await edit(commission, roles, best, finding, number)
    tried = (*(wish.tried if wish else ()), *(t.attempt.prompt for t in tries))
    tuned = await _tuned(commission, roles, best.attempt, tried, number, wish.words if wish else "")
    action: Action = "again" if tuned is None else "apt"
    prompt = best.attempt.prompt if tuned is None else tuned
    return await generate(commission, roles, number, action, prompt, parent=best.attempt.number)


async def _tuned(
    commission: Commission, roles: Roles, made: Attempt, tried: Sequence[str], number: int, words: str
) -> str | None:
    """A better prompt than that of an attempt, by what was found and what a person said; None where the planner
    has none."""
    names = {portrait.character: portrait.name for portrait in commission.portraits}
    brief = TuningBrief(
        prompt=made.prompt,
        must=(*([words.rstrip(" .")] if words else []), *insisted(made.findings, made.questions, names)),
        findings=made.findings,
        tried=tuple(tried),
    )
    try:
        draft = await roles.plan(PlanRequest(brief, derive(commission.seed, "tune", commission.id, number)))
    except RoleError:
        return None
    assert isinstance(draft, TuningDraft)
    return draft.prompt


def _compared(made: Try, best: Try | None) -> Try:
    """The repair, kept or refused."""
    if made.picture is None:
        return _refused(made, f"no image: {made.attempt.error}")
    if best is None:
        return _kept(made, "the first image")
    if broken := sorted(best.yes - made.yes):
        return _refused(made, f"{BREAKS} {', '.join(broken)}")
    if made.yes == best.yes:
        return _refused(made, "no better")
    return _kept(made, f"better: {', '.join(sorted(made.yes - best.yes))}")


def _kept(made: Try, why: str) -> Try:
    return replace(made, attempt=made.attempt.model_copy(update={"kept": True, "why": f"kept, {why}"}))


def _refused(made: Try, why: str) -> Try:
    return replace(made, attempt=made.attempt.model_copy(update={"why": f"refused, {why}"}))


def _settled(
    commission: Commission, terms: Terms, tries: Sequence[Try], best: Try | None, rounds: int
) -> Settled:
    state, reason = _conclusion(terms, tries, best, rounds)
    outcome = Outcome(
        subject=commission.id,
        stage=commission.stage,
        state=state,
        reason=reason,
        best=best.attempt.number if best else None,
        rounds=rounds,
    )
    made = {t.picture.id: t.picture.data for t in tries if t.picture}
    return Settled(
        outcome,
        tuple(t.attempt for t in tries),
        made,
        best.picture if best else None,
        best.pixels if best else None,
    )


def _conclusion(terms: Terms, tries: Sequence[Try], best: Try | None, rounds: int) -> tuple[State, str]:
    if best is None:
        return "failed", f"no image in {len(tries)} attempts: {tries[-1].attempt.error}"
    if best.passes:
        how = "on the first attempt" if rounds == 0 else f"after {rounds} round{'s' if rounds > 1 else ''}"
        return "accepted", f"all {len(best.attempt.questions)} questions answered yes {how}"
    if best.attempt.findings:
        defects = ", ".join(sorted({f.defect for f in best.attempt.findings}))
        reason = f"still {defects} after {rounds} round{'s' if rounds != 1 else ''}"
        return (
            ("pending", f"{reason}; a person decides")
            if terms.people
            else ("rejected", f"{reason}; nobody will look (policy auto)")
        )
    unread = next(a for a in best.attempt.answers if a.verdict != "yes")
    reason = f"not judged: {unread.note or unread.question}"
    return ("pending", f"{reason}; a person decides") if terms.people else ("failed", reason)
