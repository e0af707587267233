"""Rests by the wayside, anywhere."""

from typing import Final

from vivant.studio.writer.scripts import Script, script

RESTS: Final[tuple[Script, ...]] = (
    script(
        """{A} curled up and slept [at once|like a stone|like a dormouse|with {the thing} for a pillow]. <B
        {B} [was supposed|had promised] to keep watch, but [soon|before long] {bhe} was
        [yawning|nodding|dreaming] too.> [Tomorrow|In the morning] there would be [strength|courage|time]
        enough to {task}.""",
        "sleeping sleepy",
        "sitting/lying sleepy",
        "sleeping/sitting/lying sleepy",
        time=("dusk", "night"),
    ),
    script(
        """{A} lay awake and looked [up into the dark|at the dark]. <B {B} slept [soundly|peacefully] and
        [snored|whistled through {bhis} nose] a little.> <!B Somewhere [an owl|a hedgehog] was [up
        late|busy] too, which was a comfort.>""",
        "lying sad/afraid",
        "sleeping sleepy",
        "sleeping/lying sleepy",
        time=("night",),
    ),
    script(
        """{A} yawned so [widely|hugely] that a [moth|fly] nearly flew in. "[Only|Just|No more than] five minutes[|, and not one more|, by the clock]," {he}
        said and sat down. <B {B} was asleep [already|before {him}|by then], [sitting up|with {bhis} mouth open|and smiling about something|like a stone|curled up small].>""",
        "sitting sleepy",
        "sleeping/sitting sleepy >viewer",
        "tire",
    ),
    script(
        """{A} sat down for a rest and shared {his} last [biscuit|sandwich|plum] <B with {B}><R and {R}><!B
        with a [very polite|hungry] ant>. It was [dry|squashed|a little sandy|three days old|mostly crumbs], and it was [delicious|the best in the
        world|gone in a moment|better than any feast|just enough].""",
        "sitting happy",
        "sitting/reaching happy >A",
        "sitting/standing happy >A",
    ),
    script(
        """{A} took a [big|brave|hungry] bite of the [sandwich|pie|bun] {he} had brought and pulled a
        [terrible|dreadful|monstrous] face: [salt|soap|fish|mustard] instead of [sugar|jam|honey]! <B {B}
        laughed [till {bhe} shook|behind one {bhand}|and would not try it|until the crumbs flew|and took a bite all the same].>""",
        "holding/standing disgusted >viewer",
        "standing/sitting laughing >A",
        "laugh",
    ),
    script(
        """{A} read [the directions|{his} notes|{his} list] once more and frowned. Left [and then right|or
        straight on|and left again], [or back to the beginning|or once round the whole of {place}|or had
        {he} held it upside down]? <B {B} looked over {his} shoulder, [upside down|and sighed|humming], [and
        was no wiser|and shrugged|and pointed in three directions].><!B [Paper is patient|It would have to
        do|The paper knew no better].>""",
        "reading neutral/angry +letter",
        "standing/thinking neutral/disgusted >A",
        "watch",
    ),
)
