"""Writing all rows of a release, split by split and story by story: never more than a few pictures in memory."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from vivant.pipeline.progress import Step, Watch
from vivant.release.facts import FactsTally
from vivant.release.filling import Placed, member_rows, reference_rows, story_rows
from vivant.release.gathering import Member, Moment
from vivant.release.indexing import IndexWriter
from vivant.release.picturing import Pictures
from vivant.release.schemas import CONFIGS
from vivant.release.shards import Shard, ShardWriter
from vivant.release.shares import ALL, VOCABULARIES
from vivant.release.splits import Split


class Writing:
    """One release being written into `folder`; `about` is said in every file.

    Afterwards `tally` has counted all rows, and `counts` how many there are by configuration and split.
    """

    def __init__(
        self,
        folder: Path,
        moment: Moment,
        pictures: Pictures,
        divided: Split,
        about: Mapping[str, Any],
        progress: Watch,
    ) -> None:
        self._folder, self._moment, self._pictures = folder, moment, pictures
        self._divided, self._about, self._progress = divided, about, progress
        self._done, self._all = 0, len(divided.stories)
        self._stories_of: dict[str, list[str]] = defaultdict(list)
        self._frames_of: Counter[str] = Counter()
        self.tally = FactsTally()
        self.counts: dict[str, dict[str, int]] = {config: {} for config in CONFIGS}

    def write_all(self, members: Sequence[Member]) -> None:
        """Writes every configuration and the index, once."""
        with IndexWriter(self._folder) as index:
            for split in self._divided.report.sizes:
                written = self._write_split(split, members)
                for config, shards in written.items():
                    self.counts[config][split] = sum(shard.rows for shard in shards)
                for shard in written["frames"]:
                    index.add(shard.path, split)
        for config in VOCABULARIES:
            with ShardWriter(self._folder, config, ALL, self._about) as writer:
                self._put(reference_rows(config, self._pictures), {config: writer}, ALL)
            self.counts[config][ALL] = sum(shard.rows for shard in writer.shards)

    def _write_split(self, split: str, members: Sequence[Member]) -> Mapping[str, tuple[Shard, ...]]:
        """A split's stories with all that belongs to them, then its characters."""
        cast = {member.character.id: member.character for member in members}
        with ExitStack() as stack:
            writers = {
                config: stack.enter_context(ShardWriter(self._folder, config, split, self._about))
                for config in CONFIGS
                if config not in VOCABULARIES
            }
            for id in [id for id, place in self._divided.stories.items() if place == split]:
                self._put(story_rows(self._moment.story(id), cast, self._pictures), writers, split)
                self._done += 1
                self._progress(Step("release", self._done, self._all, "stories"))
            for member in members:
                one = member.character
                if self._divided.characters[one.id] == split:
                    made, seen = self._moment.made_of(one), self._frames_of[one.id]
                    rows = member_rows(member, made, self._stories_of[one.id], seen, self._pictures)
                    self._put(rows, writers, split)
        return {config: writer.shards for config, writer in writers.items()}

    def _put(self, rows: Placed, writers: Mapping[str, ShardWriter], split: str) -> None:
        for config, row in rows:
            if config == "frames":
                self._frames_of.update(row["characters"])
            elif config == "stories":
                for character in row["cast"]:
                    self._stories_of[character].append(row["story_id"])
            self.tally.add(config, split, row)
            writers[config].add(row)
