"""What a picture of the studio costs: display list, pixels, PNG and back, at 768 and at 384.

    python benchmarks/bench_drawing.py [FRAMES] [SHEETS]

Then what each art style costs against the cheapest, on the same frames drawn by turns. Frames of invented stories and character sheets, each drawn as a painter draws it for the first time:
nothing of its figures or of its backdrop is known. Times are medians of processor time. To compare two
versions, run them by turns: only ratios hold between machines, or beside other work.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Callable, Iterator

from vivant.config import Config, ProjectSection, StudioSection
from vivant.design.balance import cells
from vivant.design.designing import Opening, fill
from vivant.encoding.dealing import deal
from vivant.encoding.encoding import invent
from vivant.models.configured import team_of
from vivant.schema.character import Character
from vivant.schema.story import FrameSpec, Story
from vivant.schema.vocabulary import ART_STYLES, ArtStyle
from vivant.store import images
from vivant.studio.drawing.displaylist import Node
from vivant.studio.drawing.scene import (
    cast_nodes,
    draw_on,
    draw_tableau,
    figure_of,
    nodes_of_look,
    set_of,
    staged,
    stageset,
)
from vivant.studio.drawing.settings.backdrop import draw_backdrop
from vivant.studio.drawing.tableau import Actor, Tableau
from vivant.studio.drawing.thorvg import rasterise

SEED = 1
CAST = 32
STEPS = ("figures", "backdrop", "pixels", "again", "encoding", "decoding")
"""`figures` and `backdrop` are drawn for the first time, `pixels` is the rest of the first picture,
`again` a second one of the same figures on the same backdrop."""


def main() -> None:
    frames = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    sheets = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    drawn = asyncio.run(invented(frames, sheets))
    for name, tableaux in drawn.items():
        for size in (768, 384):
            report(f"{len(tableaux)} {name} of {size} x {size}", [measured(t, size) for t in tableaux])
    compare_styles(drawn["frames"])


def compare_styles(frames: list[Tableau]) -> None:
    """Milliseconds of each style from the tableau to the PNG, figures and backdrop new, and PNG sizes."""
    spans: dict[ArtStyle, list[float]] = {style: [] for style in ART_STYLES}
    sizes: dict[ArtStyle, list[int]] = {style: [] for style in ART_STYLES}
    for tableau in frames:
        for style in ART_STYLES:
            restyled = tableau.model_copy(update={"style": style})
            clear()
            begun = time.process_time()
            data = images.encode_png(draw_tableau(restyled, 768, 768))
            spans[style].append(1e3 * (time.process_time() - begun))
            sizes[style].append(len(data))
    medians = {style: statistics.median(values) for style, values in spans.items()}
    print(f"{len(frames)} frames of 768 x 768 in every style, to the PNG")
    for style, median in medians.items():
        ratio = median / min(medians.values())
        print(
            f"  {style:13}{median:7.1f} ms {ratio:6.2f} x the cheapest {statistics.median(sizes[style]) / 1e3:6.0f} kB"
        )


def clear() -> None:
    """Forgets what was drawn before."""
    for cache in (figure_of, nodes_of_look, stageset, draw_backdrop):
        cache.cache_clear()


async def invented(frames: int, sheets: int) -> dict[str, list[Tableau]]:
    """Unstaged tableaux of the first stories of a project, and of the characters in them alone."""
    config = Config(project=ProjectSection(name="bench"), studio=StudioSection(slips="none"))
    roles = team_of(config).roles
    openings = [Opening(f"C{n:04d}", *cell) for n, cell in enumerate(cells(CAST), 1)]
    cast = {c.id: c for c in await fill(openings, [], roles, SEED)}
    shown: list[Tableau] = []
    for number in range(frames):
        hand = deal(number, list(cast), SEED)
        story = await invent(f"S{number + 1:05d}", 1, hand, cast, roles, SEED)
        assert isinstance(story, Story), story
        shown += [tableau_of(spec, cast) for spec in story.frames]
        if len(shown) >= frames:
            break
    actors = dict.fromkeys(
        actor.model_copy(update={"facing": "right", "placement": "center", "prop": None})
        for tableau in shown
        for actor in tableau.actors
    )
    alone = [Tableau(kind="sheet", actors=(actor,)) for actor in actors]
    return {"frames": shown[:frames], "sheets": alone[:sheets]}


def tableau_of(spec: FrameSpec, cast: dict[str, Character]) -> Tableau:
    return Tableau(
        kind="frame",
        actors=tuple(
            Actor(
                name=p.character,
                identity=cast[p.character].identity,
                pose=p.pose,
                expression=p.expression,
                facing=p.facing,
                placement=p.placement,
                prop=p.prop,
            )
            for p in spec.performances
        ),
        setting=spec.scene.setting,
        detail=spec.scene.detail,
        time=spec.scene.time,
        weather=spec.scene.weather,
        shot=spec.composition.shot,
        angle=spec.composition.angle,
        style=spec.style,
    )


def measured(tableau: Tableau, size: int) -> list[float]:
    """Milliseconds of each of `STEPS`."""
    clear()
    spans = []

    def timed(step: Callable[[], object]) -> None:
        begun = time.process_time()
        step()
        spans.append(1e3 * (time.process_time() - begun))

    timed(lambda: staged(tableau, 1.0))
    ready = staged(tableau, 1.0)
    timed(lambda: set_of(ready, size, size))
    ground = set_of(ready, size, size)
    timed(lambda: draw_on(ground, ready))
    pixels = draw_on(ground, ready)
    nodes: list[Node] = cast_nodes(ready, ground)
    timed(lambda: rasterise(nodes, size, size, over=ground.pixels, scale=size))
    timed(lambda: images.encode_png(pixels))
    data = images.encode_png(pixels)
    timed(lambda: images.decode(data))
    return spans


def report(title: str, rows: list[list[float]]) -> None:
    medians = [statistics.median(column) for column in zip(*rows, strict=True)]
    total = sum(medians)
    print(f"{title}: {total:.1f} ms")
    for line in told(medians, total):
        print(line)


def told(medians: list[float], total: float) -> Iterator[str]:
    for step, span in zip(STEPS, medians, strict=True):
        yield f"  {step:10}{span:7.2f} ms{100 * span / total:5.0f} %"


if __name__ == "__main__":
    main()
