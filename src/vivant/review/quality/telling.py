"""Figures in words that say what they mean and when they mean nothing yet; and as JSON."""

from dataclasses import asdict
from typing import Any, Final

from vivant.intervals import Share
from vivant.review.quality.agreement import Agreement
from vivant.review.quality.overruling import Overruling
from vivant.review.quality.questions import Question
from vivant.review.quality.reading import Quality
from vivant.review.quality.reviewers import Confusion, Reviewer

FEW: Final = 10
"""Fewer cases than these allow no conclusion at all."""
RELIABLE: Final = 0.8
TENTATIVE: Final = 0.667
"""Krippendorff's customary limits (2004, "Reliability in Content Analysis"): rely on what reaches the first; draw
tentative conclusions from what reaches the second."""


def meaning(of: Agreement) -> str:
    """What an agreement allows one to conclude, in a sentence."""
    if not of.items:
        return "Nobody answered an item that somebody else had answered."
    if of.items < FEW:
        return f"Only {of.items} of at least {FEW} items with two answers: too few to conclude anything."
    if of.alpha is None or of.interval is None:
        return f"{of.why[0].upper()}{of.why[1:]}."
    low, high = of.interval
    if low >= RELIABLE:
        return "People agree: answers can be relied on."
    if high < TENTATIVE:
        return "People do not agree: look at what they dispute, and make the guidelines say it."
    if low >= TENTATIVE:
        return "Agreement carries tentative conclusions."
    return "Not clear yet: the interval is too wide to tell good agreement from poor."


def quality_document(quality: Quality) -> dict[str, Any]:
    """Everything as JSON; a share is `{"count", "of", "low", "high"}` with the bounds of its 95 % interval."""
    return {
        "answers": quality.answers,
        "questions": [_question(question) for question in quality.questions],
        "reviewers": [reviewer_document(reviewer) for reviewer in quality.reviewers],
        "gate": [_overruling(overruling) for overruling in quality.overrulings],
        "seconds": [{"range": name, "answers": count} for name, count in quality.seconds],
    }


def reviewer_document(reviewer: Reviewer) -> dict[str, Any]:
    return {
        "member": reviewer.member,
        "answers": reviewer.answers,
        "pass": _share(reviewer.passed),
        "fail": _share(reviewer.failed),
        "cant_judge": _share(reviewer.could_not),
        "skipped": reviewer.skipped,
        "undone": reviewer.undone,
        "by_key": _share(reviewer.by_key),
        "median_seconds": reviewer.median_seconds,
        "p90_seconds": reviewer.slow_seconds,
        "gold": _confusion(reviewer.gold),
        "training": _share(reviewer.training),
    }


def _question(question: Question) -> dict[str, Any]:
    agreed = question.agreement
    return {
        "checkpoint": question.checkpoint,
        "question": question.name,
        "said": _share(question.said),
        "alpha": agreed.alpha,
        "interval": agreed.interval,
        "items": agreed.items,
        "answers": agreed.answers,
        "unanimous": _share(agreed.unanimous),
        "meaning": meaning(agreed),
    }


def _confusion(confusion: Confusion) -> dict[str, Any]:
    return {
        "right": _share(confusion.right),
        "missed_bad": _share(confusion.passed),
        "refused_good": _share(confusion.refused),
        "cant_judge": confusion.could_not,
    }


def _overruling(overruling: Overruling) -> dict[str, Any]:
    return asdict(overruling) | {"overruled": _share(overruling.overruled)}


def _share(share: Share) -> dict[str, Any]:
    low, high = share.interval
    return {"count": share.count, "of": share.of, "low": low, "high": high}
