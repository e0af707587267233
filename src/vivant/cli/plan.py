"""`vivant plan`: what would be made, without making it."""

from vivant.cli.output import Json, Project, show


def plan(directory: Project, as_json: Json = False) -> None:
    """Say what a build would make: stories, frames, calls and cost per role. Spends nothing."""
    from vivant.pipeline.planning import plan_project

    planned = plan_project(directory)
    show(planned.document(), planned.lines(), as_json=as_json)
