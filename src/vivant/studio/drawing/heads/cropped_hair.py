"""Hair that stays on top: short, curly, spiky."""

from vivant.studio.drawing.heads.comb import HIGH, SWEPT, Comb, Hair
from vivant.studio.drawing.heads.manes import cloud
from vivant.studio.drawing.heads.strokes import plain
from vivant.studio.drawing.path import Path, circle, smooth


def short_hair(comb: Comb) -> Hair:
    """Parted and swept to one side, with a quiff over the parting."""
    v = comb.view
    strands = comb.strands(
        (v.at(0.3, -0.72), v.at(0.16, -0.84), v.at(-0.04, -0.93)),
        (v.at(0.04, -0.42), v.at(0.1, -0.6), v.at(0.24, -0.74)),
        (v.at(-0.3, -0.34), v.at(-0.26, -0.56), v.at(-0.1, -0.76)),
        (v.at(-0.66, -0.3), v.at(-0.62, -0.52), v.at(-0.48, -0.72)),
        (v.at(0.62, -0.54), v.at(0.56, -0.66), v.at(0.44, -0.78)),
    )
    quiff = smooth(
        [
            (x - 0.34 * v.profile, y)
            for x, y in (
                v.at(-0.34, -1.02), v.at(-0.2, -1.2), v.at(0.08, -1.3), v.at(0.4, -1.22), v.at(0.3, -1.14), v.at(0.5, -1.02), v.at(0.36, -0.9),
                v.at(0.0, -0.98),
            )
        ]
    )  # fmt: skip
    return Hair(front=(*comb.nape(), *comb.cap(SWEPT, 0.1), strands), top=(comb.solid(quiff),))


def curly_hair(comb: Comb) -> Hair:
    v, t = comb.view, comb.view.turn
    ring = cloud(-0.06 * t - 0.16 * v.profile, -0.3, 1.08, 0.92, 13, 0.26)
    curls = Path()
    for u, y, r in (
        (-0.82, -0.42, 0.24),
        (-0.45, -0.52, 0.26),
        (0.0, -0.58, 0.27),
        (0.45, -0.54, 0.25),
        (0.8, -0.42, 0.22),
    ):
        x, y = v.at(u, y)
        curls.extend(circle(x, y, r))
    fill = smooth(
        [
            (-0.9 - 0.06 * t, -0.4),
            (-0.6, -0.9),
            (0, -1.05),
            (0.6, -0.9),
            (0.88, -0.4),
            (0.5, -0.56),
            (-0.5, -0.56),
        ]
    )
    swirl = comb.strands(
        ((-0.62, -0.95), (-0.45, -1.06), (-0.36, -0.92), (-0.48, -0.86)),
        ((0.14, -1.1), (0.32, -1.16), (0.38, -1.0), (0.26, -0.96)),
        (v.at(-0.5, -0.45), v.at(-0.38, -0.52), v.at(-0.42, -0.64)),
        (v.at(0.4, -0.48), v.at(0.5, -0.56), v.at(0.42, -0.66)),
    )
    return Hair(
        under=(comb.solid(ring),),
        front=(
            *(comb.cap(HIGH, 0.1)[:1] if v.profile else comb.nape()),
            comb.solid(curls),
            plain(comb.part, fill, comb.colour),
            swirl,
        ),
        ears=True,
    )


def spiky_hair(comb: Comb) -> Hair:
    v, t = comb.view, comb.view.turn
    shift = 0.06 * t + 0.14 * v.profile
    spikes = Path().move(-0.98 - 0.1 * t, 0.0)
    for tip, root in (
        ((-1.34, -0.62), (-0.98, -0.56)), ((-1.06, -1.2), (-0.66, -0.92)), ((-0.5, -1.56), (-0.2, -1.08)),
        ((0.14, -1.66), (0.3, -1.06)), ((0.72, -1.4), (0.7, -0.84)), ((1.18, -0.92), (0.92, -0.5)),
    ):  # fmt: skip
        spikes.line(tip[0] - shift, tip[1]).line(root[0] - shift, root[1])
    spikes.line(*v.at(0.93, -0.02))
    for tip, root in (
        ((0.72, -0.2), (0.62, -0.46)),
        ((0.34, -0.26), (0.14, -0.5)),
        ((-0.08, -0.24), (-0.34, -0.48)),
        ((-0.52, -0.2), (-0.76, -0.4)),
    ):
        spikes.line(*v.at(*tip)).line(*v.at(*root))
    spikes.line(*v.at(-0.95, 0.06)).close()
    low = smooth(
        [
            v.at(0.94, -0.02),
            v.at(0.7, -0.3),
            v.at(0.3, -0.36),
            v.at(-0.2, -0.34),
            v.at(-0.7, -0.3),
            v.at(-0.95, 0.06),
            (-1.0 - 0.1 * t, -0.3),
            (-0.6, -0.8),
            (0.0, -0.9),
            (0.7, -0.7),
            (0.96, -0.3),
        ]
    )
    return Hair(front=(*comb.nape(), comb.solid(low)), top=(comb.solid(spikes),))
