"""Something strange is about, and nobody knows what."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

STRANGE_VISITOR: Final = Plot(
    name="strange_visitor",
    titles=(
        "who [took|nibbled] the {missing}",
        "the [mystery|riddle] of the {missing}",
        "{=A} the detective",
        "footprints {at home}",
        "a {kind} on the trail",
        "the visitor with the {feet} feet",
    ),
    premises=(
        """Every night some {missing} vanish from {home}, and {A} follows the {feet} footprints {to there}<B with {B}>.""",
        """{A} turns detective to {task}, suspects [everyone|all the neighbours]<B , even {B}>, and learns
        that {lesson}.""",
        """Who leaves {feet} footprints and takes {missing}? {A} sets a trap, and [catches|meets] somebody
        quite unexpected.""",
    ),
    things=("net", "lantern", "rope", "jar", "broom"),
    facts={
        "missing": "[biscuits|buttons|eggs|spoons|socks|candles|acorns|pancakes]",
        "feet": "[tiny|three-toed|webbed|muddy|enormous|lopsided]",
        "task": "[catch the thief|solve the riddle|find the thief]",
        "trouble": "about the missing {missing}",
        "lesson": """[a thief may only be somebody hungry|one should not judge by footprints|a guess is not a
                  proof|asking kindly catches more than any net|a monster is often just a stranger]""",
        "culprit": """[a hedgehog with seven children|a very old, very shy badger|a lost puppy|a young magpie
                   making a home|a duck who could not sleep]""",
    },
    beats={
        "trouble": (
            script(
                """{A} counted the {missing}, and then [again|once more, aloud], and some were missing! There
                were {feet} footprints {here}, [going out|leading away], [none coming in|neat
                as buttons|and they were still fresh]. {he} crouched to look at them [closely|from
                near|with a {trade}'s eye].""",
                "crouching surprised",
            ),
            script(
                """"[Thieves|Robbers|Not again]!" {A} cried and flung up {his} arms, for the {missing} were
                gone again, for the [third|fifth|ninth] time [this week|since Sunday|this month]. There
                was nothing left {here} but {feet} [tracks|footprints] [and a smell of mud|and two
                crumbs|leading off].""",
                "arms_raised angry/surprised",
            ),
            script(
                """{A} pointed to the ground, and {his} {hand} shook. Those {feet} footprints went [once
                round|past|straight to] the {missing}, and now there were [fewer|none|only half as many];
                they smelled of [swamp|old fish|wet fur], too, [enough to make one sneeze|and so did the
                whole of {home}|and {he} pulled a face].""",
                "pointing disgusted/afraid",
            ),
        ),
        "attempt": (
            script(
                """{A} set a trap, with the {thing}, [a bell|a bucket|some string] and some {missing}, and
                hid, crouching. [Ding|Clang|Swish|Bang|Twang|Crash]! <B It was {B}, [upside down|head first|in a tangle|by one foot|up to the ears in string]
                and [very cross|not amused|asking whose idea it had been|laughing too hard to be rescued|rather proud of it].><!B It was only the wind,
                [chasing a leaf|playing with the string|and it got away].>""",
                "crouching determined/surprised",
                "falling angry/surprised",
                "laugh",
            ),
            script(
                """{A} followed the {feet} tracks with {his} nose close to the ground. <B {B} held the
                [magnifying glass|lantern] [upside down|and asked questions].> Round the corner, through a
                [hedge|puddle|flower bed|pile of leaves], [twice round a barrel|over a wall|under a bench],
                and then [they stopped|nothing|no more tracks at all].""",
                "walking/kneeling determined >on",
                "holding neutral/happy +lantern",
                "follow",
            ),
            script(
                """{A} questioned everyone, arms folded, [with a stern face|one eyebrow raised|like a judge]:
                [where had they been|what had they heard|who had been up and about] [at midnight|last
                night|when the {missing} went]? <B "In bed," said {B}, [and blushed|offended|with a
                yawn].> It did not [help|make {him} any friends|bring back one of the {missing}].""",
                "arms_crossed determined/angry",
                "standing/hands_on_hips shy/angry >A",
                "grumble",
            ),
            script(
                """{A} wanted to keep watch the whole [time|while], but first one eye [closed|fell shut],
                then the other. When {he} awoke, [more|three more|even more] {missing} were gone, [and the
                {feet} prints went round {his} nose|with a neat {feet} trail|under {his} very nose]. <B
                {B} had slept [too|even better|through it all].>""",
                "sleeping/sitting sleepy",
                "sleeping/sitting sleepy",
                "tire",
            ),
        ),
        "turn": (
            script(
                """Something [rustled|scraped|sniffed], {A} held up the {thing}, [trembling|ready for
                anything|and forgot to breathe], and out came {culprit}, [with round eyes|blinking|with
                crumbs all over]! <B {B} [gasped|lowered {bhis} arms|had to lean on something].>
                [Nobody|No one] {here} [looked|was] more frightened than the little thief, [who had meant
                no harm|who sat down and hiccuped|and that was plain to see|whose ears had gone quite
                flat|who offered a crumb to make up for it|and nobody had a plan for that].""",
                "holding surprised/afraid +thing",
                "standing/arms_raised surprised",
                "wonder",
                tender=True,
            ),
            script(
                """{A} thought as {trade}s think: {wisdom}. So, [because a thief is surely hungry|as thieves
                may only be lonely|since it was cold], {he} [knelt and|] put down some more {missing},
                with a [note|flower|little blanket], and waited [kindly|openly|beside them]. <B
                "[Clever|Odd|Now I understand nothing]," whispered {B}.>""",
                "thinking/kneeling determined/happy",
                "crouching/standing surprised/neutral",
                "watch",
            ),
            script(
                """The {feet} tracks ended [at a hole|before a tiny door|under a root]. {A} knelt down and
                [heard|could hear] [sniffing|a sob|a very small cough] inside<B ; {B} wanted to
                [shout|knock], but {he} shook {his} head>. It was no [monster|robber|villain] [at all|in
                there], it was {culprit}, [all alone|quite lost|hugging some {missing}].""",
                "kneeling surprised/sad",
                "standing/crouching surprised/sad",
                "wonder",
            ),
        ),
        "resolve": (
            script(
                """{A} offered the little thief [an apple|half an apple|the reddest apple]. "[You could have
                asked|Next time, just knock|There are {missing} enough for all]," {he} said, [and meant
                it|quite softly|and knelt down to say it]<B , and {B} had [a lump in {bhis} throat|to wipe
                {bhis} eyes|to look away]>.""",
                "offering happy +apple",
                "standing happy/crying >A",
                "watch",
            ),
            script(
                """From that day, {A} left a plate of {missing} [outside|by the door|on the step], and every
                [morning|evening] there was a [pebble|feather|shiny nail|green button|bit of ribbon|wild strawberry] on it in
                [return|thanks|exchange|payment]. <B {B}
                collected them.> {he} waved whenever {he} saw a small shadow [go by|run past|stop and
                look|hurry home|at the corner].""",
                "waving happy",
                "kneeling/holding happy +stone",
                "watch",
            ),
            script(
                """{A} laughed at {himself}, [long and loud|till {his} sides hurt|with relief]: such a fuss
                about [a little hunger|some {missing}|a few {feet} tracks]! <B {B} laughed so much that
                {bhe} hiccuped.> [Then|And so] {he} {craft}, and built the visitor a [nest|cosy
                corner|bed] of its own.""",
                "sitting/standing laughing",
                "sitting/pointing laughing >A",
                "laugh",
            ),
        ),
    },
)
