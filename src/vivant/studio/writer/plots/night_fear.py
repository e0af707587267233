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
        """{A} is afraid of the dark, and when {a thing} no longer helps, {he} goes out <B with {B}> to
        [meet|look at] the night itself.""",
        """Every night {A} hears a {noise} {at home}, and learns {at there} that {lesson}.""",
        """A {trade} who fears the dark? {A} tells nobody<B  but {B}>, and sets out to {task}.""",
    ),
    things=("lantern", "book", "ball", "broom", "cup"),
    facts={
        "noise": "[creak|scratching|knocking|rustling|whistling|gurgling]",
        "task": "[face the dark|get through the night|find out about the night]",
        "trouble": "about the {noise} in the night",
        "lesson": """[the dark is only the day with its eyes shut|fear grows smaller when you look at it|the
                  night has songs of its own|brave is what you are when you are afraid together|the dark
                  is where the stars live]""",
        "truth": """[a snail on the window|a loose shutter|a hedgehog at the saucer|the wind in the
                 drainpipe|a beetle in the beam|two branches kissing]""",
    },
    clocks=(("dusk", "night"), ("dusk", "night", "dawn"), ("night",), ("night", "dawn")),
    routes=("hhhhwttth", "hhhhttttt", "hhhwwtttt", "hhhhttthh"),
    homes=("bedroom", "bedroom", "cottage", "attic", "inn", "workshop", "farmyard", "castle_hall"),
    ends=("meadow", "forest", "farmyard", "riverbank", "seashore", "village_street", "mountain_path"),
    beats={
        "opening": (
            script(
                """{A} yawned. By day nobody was [braver|more cheerful], and no {trade} made finer plans. But
                when [the light went|the shadows came], {he} looked [twice|three times] behind the door.""",
                "standing/sitting sleepy/afraid",
            ),
            script(
                """{A} put down {his} work and hugged {himself}. There were {makes} to be proud of, and still
                {he} [dreaded|feared] the [hour|moment] when the light grew thin.""",
                "hugging_self sleepy/afraid",
            ),
        ),
        "trouble": (
            script(
                """{A} lay awake with [wide open|round|burning] eyes. [There|Again|And there], a {noise},
                [very close|right beside {him}|just behind the wall]! Under the blanket it was
                [hot|stuffy|much too warm], outside it was [dark|black|as dark as in a sack], and both
                were bad.""",
                "lying afraid",
                time=("night", "dusk"),
            ),
            script(
                """{A} crouched in the corner with {a thing} for [protection|company]. Something made a
                {noise}, [stopped|waited], and made it again. [Monsters|Ghosts], {he} was [quite|almost]
                sure, do [just that|exactly that].""",
                "crouching afraid +thing",
            ),
            script(
                """"[Who is there|Is anyone there]?" {A} whispered and held up {the thing}, but nobody
                answered, only a {noise}. [{he} trembled|Two knees knocked|Two rows of teeth chattered] so
                loudly that the mice [complained|moved out|stopped to listen].""",
                "holding afraid +thing",
            ),
        ),
        "attempt": (
            script(
                """{A} counted [sheep|lambs|geese], but [number nine|the fourth|one of them] looked like a
                wolf. <B "[Count carrots|Count me|Count backwards]," yawned {B}, half asleep.> {he} lay
                [stiff|as still] as a [board|stick|spoon] and waited for [morning|the {noise}|sleep, in
                vain].""",
                "lying afraid/sad",
                "sitting/sleeping sleepy",
                "sleeping/sitting sleepy",
            ),
            script(
                """{A} read a [cheerful|long|very silly] book to drown the {noise}, [loudly|in a loud
                voice|at the top of {his} voice], with all the [songs|animal noises|rhymes] in it. <B {B}
                sang [the second part|along|quite another song].> But between two [lines|pages|chapters],
                [there it was|it came|{he} heard it] again[| {here}|, a little nearer].""",
                "reading afraid/determined +book",
                "arms_raised/sitting happy/laughing",
                "worry",
            ),
            script(
                """{A} pushed [a chest|a box|a barrel] against the [door|gate], and [another|a bench|a bag of
                turnips] on top of it. <B {B} pushed, too, [grumbling|in a nightcap|half asleep].> Now
                nobody could come in [any more|from outside], [but|only] {he} could not get out either,
                [and the {noise} had stayed inside|and the {noise} went on].""",
                "pushing afraid/determined",
                "pushing angry/sleepy",
                "help",
            ),
            script(
                """"It is nothing," {A} told {himself}, arms crossed, "[nothing|only nothing|only the night]
                makes a {noise} like that." <B "[Nothing is quite big, then|It sounds hungry|And now it is
                closer]," {B} [whispered|said in a small voice].> [Even the tip of {his} nose|A little spot on {his} back|Something inside {him}] [felt cold with fright|had gone quite
                numb|was shivering].""",
                "arms_crossed afraid/determined",
                "hugging_self afraid",
                "worry",
            ),
        ),
        "turn": (
            script(
                """{A} [took|gathered] all {his} courage, and it was just enough, for every {trade} knows:
                {wisdom}. Step by step {he} walked [towards the {noise}|into the dark|to where it came
                from]. <B {B} walked [behind {him}|after {him}], one {bhand} on {his} shoulder.>""",
                "walking afraid/determined >on",
                "walking afraid >on @touching",
                "walking afraid >on",
            ),
            script(
                """{A} held up a lantern and looked. And there it was, the {noise} [of all those nights|that
                had kept {him} awake|in person]: {truth}, [nothing else|no one else|nothing at all],
                [neither ghost nor giant|and it looked quite startled|and rather small]! <B {B}
                [peeped|looked] through {bhis} fingers.>""",
                "holding surprised/laughing +lantern",
                "hugging_self/standing surprised/afraid >A",
                "wonder",
            ),
            script(
                """<B "Look [up|there|over the roofs]," said {B}, pointing, and><!B Then> {A}
                [forgot|stopped] to [tremble|shiver|be afraid]. There were [stars|so many stars] over
                {place}, [spilled|thick|scattered] like [sugar|flour|spilled beads], and without the dark
                {he} would never have [seen|met] them.""",
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
                """"[Good evening|Hello|How do you do], night," said {A} and bowed, for one must be polite,
                and the night [rustled|sighed|hummed] [kindly|in a friendly way|all around]. <B {B} bowed,
                too, [just to be safe|a bit deeper|with one eye shut].> The fear of the {noise} had grown
                as small as a [button|pea|ladybird|crumb].""",
                "bowing happy/shy",
                "bowing happy/shy",
                "watch",
            ),
            script(
                """So it was {truth}, [all this time|and nothing more|night after night]! {A} laughed until
                [the last of {his} fear|all {his} fear] [fell out|was gone|had run away], and sat down [to
                listen|and pricked up {his} ears]. <B {B} [brought|shared] a [blanket|biscuit|cup of
                cocoa], for the><!B The> {noise} was [a tune|almost a song|not unlike a lullaby], once one
                knew it.""",
                "sitting laughing/happy",
                "sitting/carrying happy/sleepy >A",
                "sitting/standing happy/sleepy",
            ),
            script(
                """{A} slept, and [snored|smiled|dreamed of {there}], and the {noise} went on, [as always|all
                the same|softly], but it did not matter [any more|now|at all]. <B {B} lay near and slept
                too.> [Dark|Night] lay over {place} like a [soft|warm|thick] [coat|blanket|feather bed].""",
                "sleeping sleepy/happy",
                "sleeping sleepy/happy",
                "sleeping/sitting sleepy",
                time=("night", "dusk"),
            ),
        ),
    },
)
