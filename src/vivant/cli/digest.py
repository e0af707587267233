"""`vivant digest`: one hash of everything accepted."""

from vivant.cli.output import Json, Project, show


def digest(directory: Project, as_json: Json = False) -> None:
    """Print one hash of everything accepted: equal for equal content, however it was made."""
    from vivant.pipeline.digest import project_digest

    value = project_digest(directory)
    show({"digest": value}, [value], as_json=as_json)
