"""The studio writer's inventions: a little picture-book story for any cast."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from vivant.schema.brief import StoryBrief, StoryDraft
from vivant.schema.story import FrameSpec, Performance
from vivant.schema.vocabulary import Facing, Pose, ShotScale
from vivant.seeds import derive
from vivant.studio.writer.arcs import Step, plan_arc
from vivant.studio.writer.contacts import fitting_poses, meet, way_on
from vivant.studio.writer.facts import frame_facts, state_facts
from vivant.studio.writer.mentions import Stage
from vivant.studio.writer.narrating import MOST_SENTENCES, narrate
from vivant.studio.writer.players import Player, play, tell_apart
from vivant.studio.writer.plot import Plot
from vivant.studio.writer.plots.shelf import PLOTS
from vivant.studio.writer.presence import choose_stage, select_script
from vivant.studio.writer.scripts import Cue, Script
from vivant.studio.writer.sentences import sentences_of, tell
from vivant.studio.writer.staging import choose_facing, choose_pose, choose_shot, compose, place, tell_action
from vivant.studio.writer.titles import ANY_TITLES, title_case
from vivant.studio.writer.trades.shelf import trade_of
from vivant.studio.writer.weathers import contradicts, in_weather

_TRIES = 6


def invent(brief: StoryBrief, seed: int) -> StoryDraft:
    """A story with exactly this cast and this many frames; equal arguments give equal stories.

    One in which words contradict the weather is told again in clear weather, and where the plot has a
    weather of its own, otherwise.
    """
    story = _invent(brief, seed, weathered=True)
    for attempt in range(_TRIES):
        if not any(contradicts(frame.narration, frame.scene.weather) for frame in story.frames):
            break
        story = _invent(brief, derive(seed, "again", attempt) if attempt else seed, weathered=False)
    return story


def _invent(brief: StoryBrief, seed: int, *, weathered: bool) -> StoryDraft:
    rng = random.Random(seed)
    cast = tell_apart([play(character, rng) for character in brief.cast])
    rng.shuffle(cast)
    plot = rng.choice([plot for plot in PLOTS if plot.least_cast <= len(cast)])
    homes = plot.homes or trade_of(cast[0].trade).homes
    steps = plan_arc(plot, brief.frames, len(cast), homes, rng)
    if weathered or plot.weathers:
        steps = in_weather(steps, plot, rng)
    prop = rng.choice(plot.things)
    facts = state_facts(plot, cast[0], prop, steps, rng)
    telling = _Telling(plot, tuple(cast), facts, _order(cast, rng), prop, rng.choice(("left", "right")), rng)
    frames = tuple(telling.frame(step) for step in steps)
    pair = Stage(cast[0], cast[1] if len(cast) > 1 else None)
    words = frame_facts(facts, steps[0], pair.friend)
    return StoryDraft(
        title=title_case(tell(rng.choice((*plot.titles, *ANY_TITLES)), pair, words, telling.everybody, rng)),
        premise=tell(rng.choice(plot.premises), pair, words, frozenset(), rng),
        frames=frames,
    )


def _order(cast: Sequence[Player], rng: random.Random) -> tuple[str, ...]:
    """Everybody's side of the others, from left to right, hero and friend next to each other."""
    order = [player.id for player in cast[:2]]
    rng.shuffle(order)
    for player in cast[2:]:
        order.insert(rng.choice((0, len(order))), player.id)
    return tuple(order)


@dataclass(slots=True)
class _Telling:
    """A story being told, frame after frame: what was said and shown so far. `silent` counts the
    sentences since somebody was last named."""

    plot: Plot
    cast: tuple[Player, ...]
    facts: dict[str, str]
    order: tuple[str, ...]
    prop: str
    onward: Facing
    rng: random.Random
    known: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)
    before: Step | None = None
    silent: int = 0

    @property
    def everybody(self) -> frozenset[str]:
        return frozenset(player.id for player in self.cast)

    def frame(self, step: Step) -> FrameSpec:
        script = select_script(self.plot, step, self.cast, self.used, self.rng)
        stage = choose_stage(script, step, self.plot, self.cast, self.known, self.rng)
        self.used.add(script.text)
        if self.before and self.before.leg != "h" and step.leg == "h":
            self.onward = "left" if self.onward == "right" else "right"
        narration = self._narrate(script, stage, step)
        self.known.update(player.id for player in stage.players)
        cast = _cues(script, stage)
        moved = self.before is None or self.before.leg != step.leg
        shot = choose_shot(
            [cue for _, cue in cast],
            self.rng,
            new_place=moved,
            opening=self.before is None,
            tender=script.tender,
        )
        performances = self._perform(cast, shot, stage)
        self.before = step
        return FrameSpec(
            narration=narration,
            scene=step.scene,
            composition=compose(shot, performances, self.rng),
            performances=performances,
        )

    def _narrate(self, script: Script, stage: Stage, step: Step) -> str:
        """The narration, told anew while three sentences in a row, the last frame's included, would name
        nobody, or its last two: such sentences could stand in anybody's story."""
        kinds = [player.kind for player in self.cast if not player.human]
        for attempt in range(_TRIES):
            heard = set(self.used)
            narration = narrate(
                script, stage, step.scene, self.before.scene if self.before else None,
                frame_facts(self.facts, step, stage.friend), frozenset(self.known), heard, kinds, self.rng, plain=attempt > 0,
            )  # fmt: skip
            naming = [any(p.name in told for p in self.cast) for told in sentences_of(narration)]
            silent = longest_silence([*[False] * self.silent, *naming])
            if (silent < MOST_SENTENCES and any(naming[-2:])) or attempt == _TRIES - 1:
                break
        self.used = heard
        named = [k for k, told in enumerate(naming) if told]
        self.silent = len(naming) - 1 - named[-1] if named else self.silent + len(naming)
        return narration

    def _perform(
        self, cast: Sequence[tuple[Player, Cue]], shot: ShotScale, stage: Stage
    ) -> tuple[Performance, ...]:
        places = place([player for player, _ in cast], self.order, self.rng)
        done: list[Performance] = []
        onward = way_on(cast, places) or self.onward
        for player, cue in fitting_poses(cast):
            pose = choose_pose(cue, shot, len(cast), [p.pose for p in done], self.rng)
            expression = self.rng.choice(cue.expressions)
            target = _target(cue.toward, player, stage)
            facing = _heading(cue.toward, onward) or choose_facing(
                places[player.id], places[target.id] if target else None, pose, expression, self.rng
            )
            prop = self._prop(cue.prop, pose)
            done.append(
                Performance(
                    character=player.id,
                    pose=pose,
                    expression=expression,
                    placement=places[player.id],
                    facing=facing,
                    action=tell_action(pose, target, prop),
                    prop=prop,
                )
            )
        return meet(done, cast)

    def _prop(self, named: str | None, pose: Pose) -> str | None:
        if named == "thing":
            return self.prop
        if named == "tool":
            return trade_of(self.cast[0].trade).tool or None
        return named or ("book" if pose == "reading" else None)


def longest_silence(naming: Sequence[bool]) -> int:
    """How many sentences in a row name nobody, at most."""
    longest = run = 0
    for named in naming:
        run = 0 if named else run + 1
        longest = max(longest, run)
    return longest


def _target(toward: str, player: Player, stage: Stage) -> Player | None:
    if toward == "A":
        return stage.hero if player is not stage.hero else None
    if toward == "B":
        return stage.friend or (stage.rest[0] if stage.rest else None)
    if toward == "R":
        return stage.rest[0] if stage.rest else stage.friend
    return None


def _heading(toward: str, onward: Facing) -> Facing | None:
    if toward == "viewer":
        return "viewer"
    if toward == "on":
        return onward
    if toward == "back":
        return "left" if onward == "right" else "right"
    return None


def _cues(script: Script, stage: Stage) -> list[tuple[Player, Cue]]:
    cues = [(stage.hero, script.hero)]
    if stage.friend and script.friend:
        cues.append((stage.friend, script.friend))
    if script.rest:
        cues.extend((player, script.rest) for player in stage.rest)
    return cues
