"""Somebody is afraid of the dark."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import OUTDOORS, script

NIGHT_FEAR: Final = Plot(
    name="night_fear",
    titles=(
        "{A} and the dark",
        "the night was too [big|loud|long]",
        "who is afraid of the dark",
        "the {noise} in the night",
        "a {thing} against the dark",
        "when {A} could not sleep",
    ),
    premises=(
        """{A} is afraid of the dark, and when {a thing} no longer helps, {he} goes out <B with {B}> to [meet|look at] the night itself.""",
        """Every night {A} hears a {noise} in {home}, and learns {at there} that {lesson}.""",
        """A {trade} who fears the dark? {A} tells nobody<B  but {B}>, and sets out to {task}.""",
    ),
    things=("lantern", "book", "ball", "broom", "cup"),
    facts={
        "noise": "[creak|scratching|knocking|rustling|whistling|gurgling]",
        "task": "[face the dark|get through the night|find out about the night]",
        "trouble": "about the {noise} in the night",
        "lesson": """[the dark is only the day with its eyes shut|fear grows smaller when you look at it|the night has songs of its own|brave is what you are
        when you are afraid together|the dark is where the stars live]""",
        "truth": "[a snail on the window|a loose shutter|a hedgehog at the saucer|the wind in the drainpipe|a beetle in the beam|two branches kissing]",
    },
    clocks=(("dusk", "night"), ("dusk", "night", "dawn"), ("night",), ("night", "dawn")),
    routes=("hhhhwttth", "hhhhttttt", "hhhwwtttt", "hhhhttthh"),
    ends=("meadow", "forest", "farmyard", "riverbank", "seashore", "village_street", "mountain_path"),
    beats={
        "opening": (
            script(
                """{A} yawned. By day nobody was [braver|more cheerful], and no {trade} made finer plans. But when [the light went|the shadows came], {he} looked [twice|three times] behind the door.""",
                "standing/sitting sleepy/afraid",
            ),
            script(
                """{A} put down {his} work and hugged {himself}. There were {makes} to be proud of, and still {he} [dreaded|feared] the [hour|moment] when the light grew thin.""",
                "hugging_self sleepy/afraid",
            ),
        ),
        "trouble": (
            script(
                """{A} lay awake with [wide open|round] eyes. [There|Again]! A {noise}, [very close|right beside {him}]. Under the blanket it was [hot|stuffy], outside it was [dark|black], and both were bad.""",
                "lying afraid",
                time=("night", "dusk"),
            ),
            script(
                """{A} crouched in the corner with {a thing} for [protection|company]. Something made a {noise}, [stopped|waited], and made it again. [Monsters|Ghosts], {he} was [quite|almost] sure, [have it|do that] just so.""",
                "crouching afraid +thing",
            ),
            script(
                """"[Who is there|Is anyone there]?" {A} whispered and held up {the thing}. Nobody answered, only a {noise}. Two [knees|rows of teeth] [knocked|chattered] so loudly that the mice [complained|moved out].""",
                "holding afraid +thing",
            ),
        ),
        "attempt": (
            script(
                """{A} counted [sheep|lambs], but [number nine|the fourth] looked like a wolf. <B "[Count carrots|Count me]," yawned {B}, half asleep.> {he} lay [stiff|as still] as a [board|stick] and waited for morning.""",
                "lying afraid/sad",
                "sitting/sleeping sleepy",
                "sleeping/sitting sleepy",
            ),
            script(
                """{A} read a [cheerful|long] book to drown the {noise}, [loudly|in a loud voice], with all the songs in it. <B {B} sang [the second part|along].> But between two lines, [there it was|it came] again.""",
                "reading afraid/determined +book",
                "arms_raised/sitting happy/laughing",
                "worry",
            ),
            script(
                """{A} pushed [a chest|a box] against the [door|gate], and [another|a bench] on top of it. <B {B} pushed, too, [grumbling|in a nightcap].> Now nobody could come in. [But|Sadly,] {he} could not get out either.""",
                "pushing afraid/determined",
                "pushing angry/sleepy",
                "help",
            ),
            script(
                """"It is nothing," {A} told {himself}, arms crossed. "[Nothing|Only nothing] makes a {noise} like that." <B "[Nothing is quite big|It breathes]," {B} whispered.> Even the tip of the nose felt cold with fright.""",
                "arms_crossed afraid/determined",
                "hugging_self afraid",
                "worry",
            ),
        ),
        "turn": (
            script(
                """{A} [took|gathered] all {his} courage, and it was just enough. As every {trade} knows, {wisdom}. Step by step {he} walked towards the {noise}. <B {B} walked [behind {him}|after {him}], one {bhand} on {his} shoulder.>""",
                "walking afraid/determined >on",
                "walking afraid >on",
                "walking afraid >on",
            ),
            script(
                """{A} held up a lantern and looked. And [there it was|what was it], the {noise}: {truth}! [Nothing|No one] else, [nothing at all|nobody]. <B {B} [peeped|looked] through {bhis} fingers.>""",
                "holding surprised/laughing +lantern",
                "hugging_self/standing surprised/afraid >A",
                "wonder",
            ),
            script(
                """<B "Look [up|there]," said {B}, pointing.><!B At last {he} lifted {his} eyes.> {A} [forgot|stopped] to tremble. There were [stars|so many stars], [spilled|thick] like sugar, and without the dark {he} would never have seen them.""",
                "standing/reaching surprised/happy",
                "pointing happy",
                "wonder",
                time=("night",),
                at=OUTDOORS,
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """"[Good evening|Hello], night," said {A} and bowed, for one must be polite. The night [rustled|sighed] [kindly|in a friendly way]. <B {B} bowed, too, [just to be safe|a bit deeper].> The fear had grown as small as a [button|pea].""",
                "bowing happy/shy",
                "bowing happy/shy",
                "watch",
            ),
            script(
                """So it was {truth}. {A} laughed until the last of {his} fear [fell out|was gone], and sat down to listen. <B {B} [brought|shared] a blanket.> It was [a tune|almost a song], once one knew it.""",
                "sitting laughing/happy",
                "sitting/carrying happy/sleepy >A",
                "sitting/standing happy/sleepy",
            ),
            script(
                """{A} slept, and [snored|smiled], and the {noise} went on, [as always|all the same]. It did not matter [any more|now]. <B {B} lay near and slept too.> [Dark|Night] lay over {place} like a soft [coat|blanket].""",
                "sleeping sleepy/happy",
                "sleeping sleepy/happy",
                "sleeping/sitting sleepy",
                time=("night", "dusk"),
            ),
        ),
    },
)
