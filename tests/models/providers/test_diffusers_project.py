"""A whole project whose pictures a pipeline of diffusers draws and edits; its judge answers by dice,
because nobody can see anything in the noise of random weights."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.tiny import HASTE, Judging, assert_nothing_lost, build, make, opened, states
from vivant.config import FILE, EndpointSection
from vivant.models.calling import Roles
from vivant.models.http import Http
from vivant.models.providers.diffusers import ROLES
from vivant.models.providers.studio import StudioPlanner
from vivant.models.settings import Settings

torch = pytest.importorskip("torch", reason='needs pip install "vivant[diffusers]"')
pytest.importorskip("diffusers", reason='needs pip install "vivant[diffusers]"')

from tests.models.providers.tiny_pipelines import save_klein  # noqa: E402

pytestmark = pytest.mark.filterwarnings("default")
DEVICE = os.environ.get("DEVICE", "cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_klein(tmp_path_factory.mktemp("weights") / "klein")


def drawing(folder: Path, role: Any, pipeline: str, **params: Any) -> Any:
    section = EndpointSection(
        provider="diffusers",
        model=str(folder),
        params={"num_inference_steps": 1, "max_sequence_length": 32, **params},
        options={"pipeline": pipeline, "device": DEVICE, "threads": 1},
    )
    return ROLES[role](Settings("local", section, "", Http(), folder))


def built(directory: Path, folder: Path) -> tuple[dict[str, str], list[str | None]]:
    """The states of the frames, and the pixels of every attempt."""
    make(directory, characters=2, stories=1)
    path = directory / FILE
    path.write_text(path.read_text("utf-8").replace('"two_step"', '"one_step"'), "utf-8")
    roles = Roles.of(
        StudioPlanner(),
        drawing(folder, "generator", "Flux2KleinPipeline"),
        drawing(folder, "editor", "Flux2KleinInpaintPipeline", strength=1.0),
        Judging(share_of_no=0.03),
        patience=HASTE,
    )
    with opened(directory) as project:
        build(project, roles)
        assert_nothing_lost(project.catalogue)
        frames = states(project.catalogue)
        pixels = [a.image for frame in frames for a in project.catalogue.attempts(frame)]
        return frames, pixels


def test_every_frame_ends_in_a_state_and_building_again_gives_the_same_pixels(
    tmp_path: Path, folder: Path
) -> None:
    before = torch.get_num_threads()
    frames, pixels = built(tmp_path / "one", folder)
    assert set(frames.values()) <= {"accepted", "rejected", "failed"}
    assert "accepted" in frames.values()
    assert len(pixels) > len(frames), "nothing was ever repaired"
    assert built(tmp_path / "two", folder) == (frames, pixels)
    torch.set_num_threads(before)
