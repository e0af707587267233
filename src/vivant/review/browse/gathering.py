"""From stories as they are read to rows of columns; the one place that writes them."""

from collections.abc import Iterable, Sequence

import numpy as np

from vivant.review.browse.columns import NOBODY, Columns
from vivant.review.browse.reading import CharacterRead, FrameRead, Spec, StoryRead
from vivant.review.browse.snapshot import People, Snapshot, new_names


class Gathering:
    """All frames so far, for one thread; `snapshot` is what others may read meanwhile."""

    def __init__(self) -> None:
        self._columns = Columns.empty()
        self._names = new_names()
        self._narrations: list[str] = []
        self._titles: dict[str, str] = {}
        self._rows: dict[str, list[int]] = {}
        self._people: Sequence[CharacterRead] = ()
        self._version = 0

    def put_people(self, people: Sequence[CharacterRead]) -> None:
        self._people = people
        for one in people:
            self._names.character.number(one.id)

    def put_stories(self, stories: Iterable[StoryRead]) -> None:
        """Adds stories, or puts them in the place of what they were before."""
        for story in stories:
            self._titles[story.id] = story.title
            rows = self._rows.setdefault(story.id, [])
            self._columns.alive[rows] = False
            self._columns.make_room(len(self._narrations) + len(story.frames))
            for place, frame in enumerate(story.frames):
                if place == len(rows):
                    rows.append(len(self._narrations))
                    self._narrations.append("")
                self._put_frame(rows[place], story, frame)

    def drop_stories(self, ids: Iterable[str]) -> None:
        for id in ids:
            self._columns.alive[self._rows.get(id, [])] = False
            self._titles.pop(id, None)

    def snapshot(self, *, complete: bool) -> Snapshot:
        self._version += 1
        return Snapshot(
            self._version,
            complete,
            self._columns.copy(len(self._narrations)),
            tuple(self._narrations),
            dict(self._titles),
            self._described(),
            self._names,
        )

    def _put_frame(self, row: int, story: StoryRead, frame: FrameRead) -> None:
        to, names, spec = self._columns, self._names, frame.spec
        scene = spec["scene"]
        to.alive[row] = True
        to.story[row] = names.story.number(story.id)
        to.number[row] = story.number
        to.position[row] = frame.position
        to.state[row] = names.state.number(frame.state)
        to.setting[row] = names.setting.number(scene["setting"])
        to.time[row] = names.time.number(scene["time"])
        to.weather[row] = names.weather.number(scene.get("weather", "clear"))
        to.shot[row] = names.shot.number(spec.get("composition", {}).get("shot", "full"))
        to.style[row] = names.style.number(spec.get("style", "storybook"))
        to.attempts[row] = frame.attempts
        to.score[row] = np.nan if frame.score is None else frame.score
        to.picture[row] = bytes.fromhex(frame.picture)
        to.width[row], to.height[row] = frame.width, frame.height
        # Fewer defect types than bits, and those to come fit as well.
        to.defects[row] = sum({1 << names.defect.number(defect) for defect in frame.defects})
        self._narrations[row] = spec["narration"]
        self._put_performances(row, spec)

    def _put_performances(self, row: int, spec: Spec) -> None:
        to, names = self._columns, self._names
        for column in (to.who, to.pose, to.expression):
            column[:, row] = NOBODY
        for place, performance in enumerate(spec["performances"]):
            to.who[place, row] = names.character.number(performance["character"])
            to.pose[place, row] = names.pose.number(performance["pose"])
            to.expression[place, row] = names.expression.number(performance["expression"])

    def _described(self) -> People:
        """By code: of a character that frames name and that is not there, only its id is known."""
        names = self._names
        known = {one.id: one for one in self._people}
        all_of_them = [known.get(id) for id in names.character.names]
        return People(
            tuple(
                one.name if one else id for one, id in zip(all_of_them, names.character.names, strict=True)
            ),
            tuple(one.template if one else "" for one in all_of_them),
            np.array([names.type.number(one.subject_type) if one else NOBODY for one in all_of_them], "i2"),
            np.array([names.category.number(one.category) if one else NOBODY for one in all_of_them], "i2"),
            np.array(
                [names.profession.number(one.profession) if one else NOBODY for one in all_of_them], "i4"
            ),
            np.array([names.species.number(one.species) if one else NOBODY for one in all_of_them], "i4"),
        )
