"""Something strange is about, and nobody knows what."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

STRANGE_VISITOR: Final = Plot(
    name="strange_visitor",
    titles=(
        "who [took|nibbled] the {missing}",
        "the [mystery|riddle] of the {missing}",
        "{A} the detective",
        "footprints in {home}",
        "a {kind} on the trail",
        "the visitor with the {feet} feet",
    ),
    premises=(
        """Every night some {missing} vanish from {home}, and {A} follows the {feet} footprints {to there}<B with {B}>.""",
        """{A} turns detective to {task}, suspects [everyone|all the neighbours]<B , even {B}>, and learns that {lesson}.""",
        """Who leaves {feet} footprints and takes {missing}? {A} sets a trap, and [catches|meets] somebody quite unexpected.""",
    ),
    things=("net", "lantern", "rope", "jar", "broom"),
    facts={
        "missing": "[biscuits|buttons|eggs|spoons|socks|candles|acorns|pancakes]",
        "feet": "[tiny|three-toed|webbed|muddy|enormous|lopsided]",
        "task": "[catch the thief|solve the riddle|find the thief]",
        "trouble": "about the missing {missing}",
        "lesson": """[a thief may only be somebody hungry|one should not judge by footprints|a guess is not a proof|asking kindly catches more than any net|a
        monster is often just a stranger]""",
        "culprit": "[a hedgehog with seven children|a very old, very shy badger|a lost puppy|a young magpie making a home|a duck who could not sleep]",
    },
    beats={
        "trouble": (
            script(
                """{A} counted the {missing}, and then again. Some were missing! And on the ground were {feet} footprints, [going out|leading away], [none coming in|neat as buttons]. {he} crouched to look at them [closely|from near].""",
                "crouching surprised",
            ),
            script(
                """"[Thieves|Robbers]!" {A} cried and flung up {his} arms. The {missing} were gone again, for the [third|fifth] time [this week|since Sunday]. There was nothing left but {feet} [tracks|footprints].""",
                "arms_raised angry/surprised",
            ),
            script(
                """{A} pointed to the ground, and {his} {hand} shook. Those {feet} footprints! They went [once round|past] the {missing}, and now there were [fewer|none]. They smelled of [swamp|old fish], too.""",
                "pointing disgusted/afraid",
            ),
        ),
        "attempt": (
            script(
                """{A} set a trap, with the {thing}, [a bell|a bucket] and some {missing}, and hid, crouching. [Ding|Clang]! <B It was {B}, upside down and very cross.><!B It was only the wind.> [Back to the start|So not like that].""",
                "crouching determined/surprised",
                "falling angry/surprised",
                "laugh",
            ),
            script(
                """{A} followed the {feet} tracks with {his} nose close to the ground. <B {B} held the [magnifying glass|lantern] [upside down|and asked questions].> Round the corner, through a [hedge|puddle], and then [they stopped|nothing].""",
                "walking/kneeling determined >on",
                "holding neutral/happy +lantern",
                "follow",
            ),
            script(
                """{A} questioned everyone, arms folded, [with a stern face|one eyebrow raised]. "Where were you [at midnight|last night]?" <B "In bed," said {B}, [and blushed|offended].> It did not [help|make {him} any friends].""",
                "arms_crossed determined/angry",
                "standing/hands_on_hips shy/angry >A",
                "grumble",
            ),
            script(
                """{A} wanted to keep watch the whole [time|while]. [One eye closed|First one eye fell shut], then the other. When {he} awoke, [more|three more] {missing} were gone. <B {B} had slept [too|even better].>""",
                "sleeping/sitting sleepy",
                "sleeping/sitting sleepy",
                "tire",
            ),
        ),
        "turn": (
            script(
                """Something rustled. {A} held up the {thing}, [trembling|ready], and out came {culprit}! It stopped, with round eyes. <B {B} [gasped|lowered {bhis} arms].> Nobody [looked|was] more frightened than the little thief.""",
                "holding surprised/afraid +thing",
                "standing/arms_raised surprised",
                "wonder",
                tender=True,
            ),
            script(
                """{A} thought as {trade}s think: {wisdom}. Whoever takes {missing} is [hungry|lonely|poor]. So {he} put down some more, with a [note|flower], and waited [kindly|openly]. <B "[Clever|Odd]," whispered {B}.>""",
                "thinking/kneeling determined/happy",
                "crouching/standing surprised/neutral",
                "watch",
            ),
            script(
                """The {feet} tracks ended [at a hole|before a tiny door]. {A} knelt down and, with {gift}, heard [sniffing|a sob] inside. <B {B} wanted to call out, but {he} shook {his} head.> It was no monster. It was {culprit}.""",
                "kneeling surprised/sad",
                "standing/crouching surprised/sad",
                "wonder",
            ),
        ),
        "resolve": (
            script(
                """{A} offered the little thief an apple. "[You could have asked|Next time, just knock]," {he} said. [Sniff|Munch], went {culprit}. <B {B} had [a lump in {bhis} throat|to wipe {bhis} eyes].>""",
                "offering happy +apple",
                "standing happy/crying >A",
                "watch",
            ),
            script(
                """From that day, {A} left a plate of {missing} [outside|by the door], and every [morning|evening] there was a [pebble|feather] on it in [return|thanks]. <B {B} collects them.> {he} waves when {he} sees a small shadow [go by|run].""",
                "waving happy",
                "kneeling/holding happy +stone",
                "watch",
            ),
            script(
                """{A} laughed at {himself}. Such a fuss about {culprit}! <B {B} laughed so much that {bhe} hiccuped.> [Then|And so] {he} {craft}, and built the visitor a [nest|cosy corner] of its own.""",
                "sitting/standing laughing",
                "sitting/pointing laughing >A",
                "laugh",
            ),
        ),
    },
)
