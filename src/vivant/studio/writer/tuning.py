"""The studio writer as a prompt tuner: says what matters most, in front of what went unread."""

from vivant.schema.brief import TuningBrief, TuningDraft

_LEAD = "Above all: "


def tune(brief: TuningBrief) -> TuningDraft:
    """The prompt with the clauses that must hold added to its last line."""
    lines = [line for line in brief.prompt.split("\n") if not line.startswith(_LEAD)]
    before = next((line for line in brief.prompt.split("\n") if line.startswith(_LEAD)), "")
    said = [clause.strip() for clause in before.removeprefix(_LEAD).rstrip(".").split(";") if clause.strip()]
    clauses = list(dict.fromkeys([*said, *brief.must]))
    prompt = "\n".join([*lines, f"{_LEAD}{'; '.join(clauses)}."])
    return TuningDraft(prompt=prompt, why=f"insists on: {'; '.join(brief.must)}")
