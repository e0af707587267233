"""Cottage, workshop, library and castle hall."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

ANY_ROOM: Final[tuple[Script, ...]] = (
    script(
        """{A} climbed [on a chair|on a stool that stood on a chair] to look at things from above. [It
        wobbled|It was not a good idea]. <B {B} held on [below|to the legs] and [looked away|hoped].> From
        up there everything [looked different|seemed possible].""",
        "climbing determined",
        "holding/reaching afraid >A",
        "worry",
    ),
    script(
        """{A} pushed the [big|heavy] cupboard aside, [inch by inch|with {his} back]. <B {B} pushed [the
        wrong way|too], [until {bhe} noticed|just as hard].> Behind it: [dust|cobwebs], [a button|a sock],
        [a sleepy spider|a very old pea].""",
        "pushing determined",
        "pushing determined/laughing",
        "help",
    ),
    script(
        """{A} swept the floor, because [sweeping helps|one thinks best while sweeping]. [To and fro|Swish,
        swish] went the broom. <B {B} sat wherever {he} [wanted to sweep|came].>""",
        "holding neutral/determined +broom",
        "sitting happy/neutral >A",
        "watch",
    ),
    script(
        """The door [slammed|banged|fell] shut, and {A} crouched [under the table|in the corner|behind a
        chair], but it was [no|not a] [ghost|giant|burglar], it was only the [wind|draught], [playing|up
        to its tricks|coming in for a warm]. <B "[I was not afraid|I knew it|Who was afraid]," said {B},
        still holding on.>""",
        "crouching afraid",
        "hugging_self afraid",
        "worry",
    ),
    script(
        """{A} sneezed, [once|twice] and [again|then seven times more]. The dust [flew|rose] in clouds.
        "[Nobody|No one] has [cleaned|looked] here since [the flood|grandmother's day]," {he} said
        [crossly|and pulled a face]. <B {B} sneezed [back|in reply].>""",
        "standing disgusted/angry",
        "standing disgusted/laughing >A",
        "grumble",
    ),
)

INDOORS: Final[Mapping[str, tuple[Script, ...]]] = {
    "cottage": ANY_ROOM,
    "workshop": ANY_ROOM,
    "library": ANY_ROOM,
    "castle_hall": ANY_ROOM,
}
