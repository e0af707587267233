"""What pages show of a story: its frames with every attempt, and its strip on the contact sheet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from vivant.report.attempts import AttemptCard, attempt_cards, pictures_of
from vivant.report.cast import Portrait
from vivant.report.tally import best_attempt, round_accepted
from vivant.report.thumbnails import ATTEMPT_WIDTH, FRAME_WIDTH, Pictures, Thumbnail
from vivant.report.view import FrameView, StoryView
from vivant.report.wording import plain, told
from vivant.schema.contact import contact_words
from vivant.schema.record import PixelId, PosedCharacter
from vivant.schema.story import FrameSpec, Performance, Scene


@dataclass(frozen=True, slots=True)
class Role:
    """One performance in words; links are from the report's root, empty where there is no page."""

    name: str
    link: str
    manner: str
    posed_link: str
    place: str
    action: str
    prop: str


@dataclass(frozen=True, slots=True)
class FrameEntry:
    """A frame as its story's page shows it. A lone flawless attempt is not shown a second time.

    `link` leads to a page of its own, where it has one.
    """

    id: str
    number: int
    narration: str
    setting: str
    composition: str
    roles: tuple[Role, ...]
    state: str
    reason: str
    decided: str
    picture: Thumbnail | None
    alt: str
    attempts: tuple[AttemptCard, ...]
    repeats_picture: bool
    link: str = ""


@dataclass(frozen=True, slots=True)
class StripFrame:
    """A frame on the contact sheet; without a picture where nothing was accepted."""

    number: int
    state: str
    picture: Thumbnail | None
    alt: str
    repaired: bool


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story in short; `link` is empty where no story came of the request."""

    id: str
    title: str
    source: str
    state: str
    reason: str
    link: str
    cast: tuple[str, ...]
    strip: tuple[StripFrame, ...]

    @property
    def accepted(self) -> int:
        return sum(frame.state == "accepted" for frame in self.strip)

    @property
    def repaired(self) -> int:
        return sum(frame.repaired for frame in self.strip)


def story_page(story: str) -> str:
    return f"stories/{story}.html"


def pictures_of_story(view: StoryView) -> Iterator[tuple[PixelId, int]]:
    """What a story's page and strip need of thumbnails, to be made together."""
    for frame in view.frames:
        yield from pictures_of(frame.attempts)
        best = best_attempt(frame.attempts, frame.best)
        if best and best.image:
            yield best.image, FRAME_WIDTH


def summary(
    view: StoryView,
    names: Mapping[str, str],
    thumbnails: Pictures,
    place: Callable[[str], str] = story_page,
) -> StorySummary:
    return StorySummary(
        id=view.id,
        title=view.title,
        source=view.source,
        state=view.state,
        reason=told(view.reason, names),
        link=place(view.story.id) if view.story else "",
        cast=tuple(names.get(member, member) for member in view.story.cast) if view.story else (),
        strip=tuple(_strip_frame(frame, names, thumbnails) for frame in view.frames),
    )


def _place(scene: Scene) -> str:
    weather = "" if scene.weather == "clear" else scene.weather
    return ", ".join(filter(None, (plain(scene.setting), scene.detail, scene.time, weather)))


def frame_entry(
    frame: FrameView,
    portraits: Mapping[str, Portrait],
    names: Mapping[str, str],
    posed_link: Callable[[PosedCharacter], str],
    thumbnails: Pictures,
    link: str = "",
) -> FrameEntry:
    """`posed_link` says where a posed character is shown, empty where it is not."""
    spec, best = frame.spec, best_attempt(frame.attempts, frame.best)
    cards = attempt_cards(frame.attempts, best.number if best else None, frame.state, names, thumbnails)
    return FrameEntry(
        id=frame.id,
        number=frame.position + 1,
        narration=spec.narration,
        setting=_place(spec.scene),
        composition=f"{plain(spec.composition.shot)} shot, {plain(spec.composition.angle)}",
        roles=tuple(_role(p, portraits, posed_link, _met(p, spec, names)) for p in spec.performances),
        state=frame.state,
        reason=told(frame.reason, names),
        decided=f"by {frame.decision.by}" if frame.decision else "",
        picture=thumbnails.of(best.image, FRAME_WIDTH) if best and best.image else None,
        alt=describe(frame.position, spec, names),
        attempts=cards,
        repeats_picture=len(cards) > 1 or any(card.findings or not card.is_best for card in cards),
        link=link,
    )


def describe(position: int, spec: FrameSpec, names: Mapping[str, str]) -> str:
    """A frame's picture in words, as far as its spec goes."""
    people = [
        f"{names.get(p.character, p.character)} {plain(p.pose)}, {p.expression}" for p in spec.performances
    ]
    return f"Frame {position + 1}: {'; '.join(people)}. {plain(spec.scene.setting).capitalize()}, {spec.scene.time}."


def _strip_frame(frame: FrameView, names: Mapping[str, str], thumbnails: Pictures) -> StripFrame:
    best = best_attempt(frame.attempts, frame.best) if frame.state == "accepted" else None
    picture = thumbnails.of(best.image, ATTEMPT_WIDTH) if best and best.image else None
    alt = describe(frame.position, frame.spec, names)
    return StripFrame(frame.position + 1, frame.state, picture, alt, round_accepted(frame) > 0)


def _met(performance: Performance, spec: FrameSpec, names: Mapping[str, str]) -> str:
    """What somebody does with another one: "giving the apple to Mira"."""
    if performance.contact is None:
        return ""
    other = performance.contact.other
    held = performance.prop or next(p.prop for p in spec.performances if p.character == other)
    return contact_words(performance.contact, names.get(other, other), held)


def _role(
    performance: Performance,
    portraits: Mapping[str, Portrait],
    posed_link: Callable[[PosedCharacter], str],
    met: str,
) -> Role:
    portrait = portraits.get(performance.character)
    return Role(
        name=portrait.name if portrait else performance.character,
        link=portrait.link if portrait else "",
        manner=f"{plain(performance.pose)}, {performance.expression}",
        posed_link=posed_link(_posed(performance, portrait)) if portrait else "",
        place=f"{plain(performance.placement)}, facing {_towards(performance)}",
        action=", ".join(filter(None, (met, performance.action))),
        prop=performance.prop or "",
    )


def _towards(performance: Performance) -> str:
    return "the viewer" if performance.facing == "viewer" else performance.facing


def _posed(performance: Performance, portrait: Portrait) -> PosedCharacter:
    return PosedCharacter(
        character=performance.character,
        revision=portrait.character.revision,
        pose=performance.pose,
        expression=performance.expression,
    )
