"""Pictures of samples as files that many rows name: one for each frame, one for each reference."""

from vivant.release.exporters.drafting import Draft
from vivant.release.exporters.pictures import as_png
from vivant.release.samples import Picture, Sample


def share_target(sample: Sample, draft: Draft, picture: Picture | None = None) -> str:
    """The path of a frame's picture, which samples of all tasks share; `picture` stands for it where it was cut."""
    path, shown = f"images/{sample.frame_id}.png", picture or sample.target
    draft.share(path, shown.id, as_png(shown))
    return path


def share_references(sample: Sample, draft: Draft, within: str = "") -> list[str]:
    """The paths of a sample's references in their order, from the folder `within`."""
    paths = [f"references/{ref.name}.png" for ref in sample.refs]
    for path, ref in zip(paths, sample.refs, strict=True):
        draft.share(f"{within}{path}", ref.picture.id, as_png(ref.picture))
    return paths
