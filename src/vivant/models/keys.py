"""What identifies a request, as plain data: the keys of the call log and of the truth log."""

from typing import Any

from vivant.models.roles import EditRequest, GenerateRequest, JudgeRequest


def generate_key(request: GenerateRequest) -> dict[str, Any]:
    """What identifies a request for an image."""
    return {
        "prompt": request.prompt,
        "references": [r.id for r in request.references],
        "width": request.width,
        "height": request.height,
        "seed": request.seed,
    }


def edit_key(request: EditRequest) -> dict[str, Any]:
    """What identifies a request for an edit."""
    return {
        "picture": request.picture.id,
        "region": request.region.model_dump(),
        "instruction": request.instruction,
        "references": [r.id for r in request.references],
        "seed": request.seed,
    }


def judge_key(request: JudgeRequest) -> dict[str, Any]:
    """What identifies a request for a judgement."""
    return {
        "pixels": request.pixel_id,
        "questions": [q.model_dump() for q in request.questions],
        "portraits": [[p.character, p.description, p.template_id] for p in request.portraits],
        "earlier": [e.pixel_id for e in request.earlier],
        "seed": request.seed,
    }
