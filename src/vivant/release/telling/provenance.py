"""What made a release, in W3C PROV, and what to know before using it, in Croissant's responsible-AI vocabulary."""

from collections.abc import Iterator
from typing import Any, Final

from vivant import __version__
from vivant.release.telling.limits import SOCIAL_IMPACT, biases, limitations, use_cases
from vivant.release.telling.origins import Player
from vivant.release.telling.told import Told
from vivant.release.telling.wording import NOT_STATED, audit, people_looked, simulated
from vivant.schema.record import Role

PAPER: Final = "https://arxiv.org/abs/2512.05557"
PERSONAL: Final = (
    "None was collected: characters were invented or given by the project, and pictures drawn from descriptions. "
    "Names of reviewers are not released."
)
_STEPS: Final[tuple[tuple[Role, str, str], ...]] = (
    ("planner", "Design and encoding", "Characters, stories and frame specs were written."),
    ("generator", "Synthesis", "Templates, posed characters and frames were drawn from the specs."),
    ("editor", "Local image editing", "Regions of pictures were redrawn where a finding was local."),
    ("judge", "Judgement", "Questions derived from the specs were answered of every picture."),
)


def responsible(told: Told) -> dict[str, Any]:
    """The fields of Croissant RAI 1.0, and `hasSyntheticData`, which venues ask for beside them."""
    looked = [people_looked(told), audit(told)]
    return {
        "rai:hasSyntheticData": True,
        "rai:dataCollection": collection(told),
        "rai:dataCollectionType": ["Synthetic data generation"],
        "rai:dataCollectionMissingData": _missing(told),
        "rai:dataManipulationProtocol": "Released pictures are the stored ones, without embedded texts, and marked "
        "as made by a model (IPTC DigitalSourceType); pixels are unchanged.",
        "rai:dataAnnotationProtocol": [
            "Questions are derived from a frame's spec by fixed rules; a judge answers each with yes, no or unsure; a "
            "frame is accepted when every answer is yes.",
            *filter(None, looked),
        ],
        "rai:dataAnnotationPlatform": ["Vivant"],
        "rai:annotationsPerItem": _votes(told),
        "rai:machineAnnotationTools": [
            f"{p.model} (judge)" for p in told.origins.players if p.role == "judge"
        ],
        "rai:dataUseCases": list(use_cases(told)),
        "rai:dataLimitations": [*filter(None, [simulated(told).replace("**", "")]), *limitations(told)],
        "rai:dataBiases": list(biases(told)),
        "rai:dataSocialImpact": SOCIAL_IMPACT,
        "rai:personalSensitiveInformation": [PERSONAL],
        "rai:dataReleaseMaintenancePlan": told.stated.maintenance or NOT_STATED,
    }


def provenance(told: Told) -> dict[str, Any]:
    """Activities with the agents that carried them out, and what the release was derived from."""
    return {
        "prov:wasDerivedFrom": list(_sources(told)),
        "prov:wasGeneratedBy": list(_activities(told)),
        "prov:wasAttributedTo": {"@type": "prov:SoftwareAgent", "prov:label": f"Vivant {__version__}"},
    }


def _sources(told: Told) -> Iterator[dict[str, Any]]:
    config = told.config
    yield {
        "@type": "prov:Entity",
        "prov:label": "Configuration of the project, project/vivant.toml",
        "sc:description": f"Seed {config.project.seed}; every invention is derived from it.",
    }
    for what, given in (("stories", config.stories.given), ("characters", config.cast.given)):
        if given:
            yield {"@type": "prov:Entity", "prov:label": f"Given {what} of the project"}


def _activities(told: Told) -> Iterator[dict[str, Any]]:
    for role, label, description in _STEPS:
        agents = [_agent(player) for player in told.origins.players if player.role == role]
        yield {
            "@type": "prov:Activity",
            "prov:label": label,
            "sc:description": description,
            "prov:wasAssociatedWith": agents,
        }
    if told.people.decided:
        yield {
            "@type": "prov:Activity",
            "prov:label": "Human validation",
            "sc:description": people_looked(told),
            "prov:wasAssociatedWith": [{"@type": "prov:Person", "prov:label": "Reviewers, not named"}],
        }


def _agent(player: Player) -> dict[str, Any]:
    simulated = "embedded studio, simulated" if player.simulated else f"provider {player.provider}"
    return {
        "@type": "prov:SoftwareAgent",
        "prov:label": player.model,
        "sc:description": f"{simulated}; terms of its outputs: {player.terms}",
    }


def collection(told: Told) -> str:
    given = "invented" if told.invented else "encoded from given texts or scripts"
    return (
        f"Nothing was collected. Stories were {given}, characters designed, and every picture drawn by a model, by "
        f"the pipeline of {PAPER} as implemented in Vivant {__version__} (strategy {told.config.synthesis.strategy})."
    )


def _missing(told: Told) -> str:
    return (
        f"{told.facts.unsettled:,} frames of the released stories were not accepted and are not released; "
        f"{told.facts.split.dropped_stories:,} stories ({told.facts.split.dropped_frames:,} frames) whose casts would "
        "be in two splits were left out."
    )


def _votes(told: Told) -> str:
    votes = sorted({player.votes for player in told.origins.players if player.role == "judge"})
    return " or ".join(f"{n} by machine per question" for n in votes)
