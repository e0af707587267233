"""An agreement drawn as a dot with its interval, on a scale with the customary limits."""

from typing import Final

from markupsafe import Markup

from vivant.review.quality.agreement import Agreement
from vivant.review.quality.telling import RELIABLE, TENTATIVE

_LEFT, _WIDTH, _HEIGHT = 8.0, 220.0, 22.0
_LOWEST: Final = -0.25
"""Where the scale begins; what is less is drawn there."""


def whisker(of: Agreement) -> Markup:
    """A drawing that says nothing which does not stand beside it in figures."""
    middle = _HEIGHT / 2
    shapes = [
        _line("whisker-zero", _x(0), _x(0), 3, _HEIGHT - 3),
        _line("whisker-limit", _x(TENTATIVE), _x(TENTATIVE), 3, _HEIGHT - 3),
        _line("whisker-limit", _x(RELIABLE), _x(RELIABLE), 3, _HEIGHT - 3),
        _line("whisker-scale", _x(_LOWEST), _x(1), middle, middle),
    ]
    if of.interval is not None:
        shapes.append(_line("whisker-reach", _x(of.interval[0]), _x(of.interval[1]), middle, middle))
    if of.alpha is not None:
        shapes.append(
            Markup('<circle class="whisker-dot" cx="{}" cy="{}" r="5"/>').format(
                _told(_x(of.alpha)), _told(middle)
            )
        )
    return Markup(
        '<svg class="whisker" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(_told(_WIDTH + 2 * _LEFT), _told(_HEIGHT), Markup("").join(shapes))


def _x(alpha: float) -> float:
    return _LEFT + _WIDTH * (max(alpha, _LOWEST) - _LOWEST) / (1 - _LOWEST)


def _line(kind: str, x1: float, x2: float, y1: float, y2: float) -> Markup:
    return Markup('<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(
        kind, *(_told(value) for value in (x1, x2, y1, y2))
    )


def _told(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
