"""`vivant status`: where a project stands."""

from vivant.cli.output import Json, Project, show


def status(directory: Project, as_json: Json = False) -> None:
    """Count characters, stories and frames by state, findings by type, calls and cost."""
    from vivant.pipeline.status import project_status

    found = project_status(directory)
    show(found.document(), found.lines(), as_json=as_json)
