"""`vivant prompts`: what planners and judges are told."""

from typing import Annotated

import typer

from vivant.cli.output import Json, show

Name = Annotated[
    str, typer.Argument(help="Print this prompt, as models get it.", metavar="[NAME]", show_default=False)
]


def prompts(name: Name = "", as_json: Json = False) -> None:
    """List the prompts for planners and judges with their versions, or print one."""
    from vivant.models.asking.prompts import all_prompts, find_prompt

    if name:
        prompt = find_prompt(name)
        show({**prompt.document(), "text": prompt.text}, [prompt.text], as_json=as_json)
        return
    told = all_prompts()
    lines = [f"{p.name:<10} version {p.version:<4} {p.digest}  {p.for_whom}" for p in told]
    show({"prompts": [p.document() for p in told]}, lines, as_json=as_json)
