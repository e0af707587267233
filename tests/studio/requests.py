"""Requests to the studio, and one digest of all that it makes of them: run as a program, the digest
of a process of its own."""

import hashlib
import json

from tests.studio.company import (
    SMALL,
    commission,
    company,
    judged,
    painted,
    picture,
    references_of,
    spec,
)
from vivant.gate.commission import Commission
from vivant.schema.gate import Region
from vivant.studio.painter import paint
from vivant.studio.retoucher import retouch

HERE = Region(left=0.1, top=0.1, right=0.6, bottom=0.6)


def some_commissions() -> list[Commission]:
    return [
        commission(spec(*company(3)), "one_step", SMALL),
        commission(spec(*company(2), setting="cottage", detail="a fireplace"), "text_only", SMALL),
        commission(spec(*company(1), shot="close_up"), "text_augmented", SMALL),
    ]


def all_made(*, backwards: bool = False) -> dict[str, str]:
    """What painter, retoucher and inspector make of the requests, as digests and plain text."""
    made: dict[str, str] = {}
    numbered = list(enumerate(some_commissions()))
    for number, wanted in reversed(numbered) if backwards else numbered:
        data, fault = paint(
            wanted.prompt, references_of(wanted), wanted.width, wanted.height, seed=number, rate=2.5
        )
        made[f"painted {number}"] = hashlib.sha256(data).hexdigest()
        made[f"fault {number}"] = fault.model_dump_json()
        made[f"answers {number}"] = json.dumps([a.model_dump() for a in judged(data, wanted)])
        clean = picture(painted(wanted))
        name = wanted.portraits[0].name
        again, mended = retouch(
            (clean.id, clean.data), HERE, f"Give {name} a sad expression.", [], seed=number, rate=2.5
        )
        made[f"retouched {number}"] = hashlib.sha256(again).hexdigest() + mended.model_dump_json()
    return made


if __name__ == "__main__":
    print(json.dumps(all_made(backwards=True)))
