"""A machine stops, and nobody knows why."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

BROKEN_MACHINE: Final = Plot(
    name="broken_machine",
    titles=(
        "the {machine} that stopped",
        "{A} and the [stubborn|sulking|silent] {machine}",
        "[who|can anyone] mend the {machine}",
        "the {trade} and the {machine}",
        "a [bolt|screw|spring] too many",
        "the day the {machine} stood still",
    ),
    premises=(
        """The {machine} has stopped, and without it there will be no {good}; {A} sets out {to there} to {task}.""",
        """{A} tries everything to {task}, <B with {B},> and learns that {lesson}.""",
        """When the {machine} falls silent, a {trade} is the last one anybody asks, but {A} has {gift}<B  and a friend, {B}>.""",
    ),
    things=("hammer", "rope", "jar", "key"),
    facts={
        "machine": """[[village|old|great|singing] [mill|clock|pump]|[soup|butter|toffee|bubble|porridge]
                   machine|merry-go-round|music box|printing press|weather clock]""",
        "good": "[festival|supper|music|fun] tomorrow",
        "task": "[mend|repair|fix] the {machine}",
        "trouble": "[that|how] the {machine} had [stopped|broken down]",
        "part": "[little wheel|spring|cog|screw|peg|handle]",
        "lesson": """[the smallest part may be the most important|a broken thing is only waiting for
                  patience|shouting mends nothing|listening is the best tool of all|nothing is so broken
                  that two friends cannot try]""",
    },
    homes=("workshop", "village_street", "farmyard", "castle_hall", "market"),
    routes=("hhhhwttth", "hhhwwttth", "hhhhwtthh", "hhhhtttth"),
    ends=(
        "forest",
        "riverbank",
        "mountain_path",
        "seashore",
        "market",
        "workshop",
        "library",
        "observatory",
        "attic",
    ),
    beats={
        "trouble": (
            script(
                """[Crack|Clonk|Ping], said the {machine}, [then|and after that] [pfff|a sad hiss|a long
                groan], then nothing [at all|more]. {A} stood before it with [open mouth|round eyes|a
                lever in one {hand}], for without it there would be no {good}.""",
                "standing/hands_on_hips surprised",
            ),
            script(
                """{A} [pulled the lever|pulled hard at the handle]. The {machine} [rattled|shook|howled], [spat
                out|coughed up] a puff of [stinking|oily] smoke and stopped. "Pooh!" {he} [cried|said],
                [holding {his} nose|turning away].""",
                "pulling disgusted",
            ),
            script(
                """{A} [gave|stood and gave] the {machine} a long look, {his} arms folded. It had run for
                [thirty|a hundred] years, [day and night|in all weathers], and [today|now], of all days,
                it would not.""",
                "arms_crossed angry/sad",
            ),
        ),
        "attempt": (
            script(
                """{A} hammered [here|on the left], {he} hammered [there|on the right]. The {machine}
                [dented|rang like a bell], but it did not move. <B "[Gently|Not so hard]!" cried {B}, both
                hands on {bhis} ears.>""",
                "holding/throwing angry/determined +hammer",
                "hugging_self/standing disgusted/afraid >A",
                "grumble",
            ),
            script(
                """{A} crawled [inside|underneath|in at one end] and [looked about|tapped everything|sniffed
                at every screw]. <B {B} [passed|held] the [spanners|candles|oil can].> Out {he} came,
                [oily|dirty|black] from head to toe and no wiser, [with a taste of grease on {his}
                tongue|smelling like an old kettle|and the {machine} still stood].""",
                "kneeling/crouching disgusted",
                "holding/standing neutral/laughing +lantern >A",
                "watch",
            ),
            script(
                """{A} pushed and <B {B} pulled><!B pushed again>, then {they} tried it [the other way
                round|upside down]. The {machine} [creaked|groaned] [politely|wearily] and stayed
                [where|as] it was.""",
                "pushing determined/angry",
                "pulling determined/angry",
                "help",
            ),
            script(
                """{A} read the [instructions|old handbook|yellowed plans] from [front to back|the first page
                to the last|top to bottom]. <B {B} read them backwards, [in case it helped|with a finger
                on each line].> "[Page seven|Page twelve|The last page] is missing," {he} said
                [bitterly|and sighed|at the end], and just there it must have said how to {task}.""",
                "reading angry/sad +book",
                "standing/reading neutral/surprised +letter",
                "watch",
            ),
        ),
        "turn": (
            script(
                """{A} held one ear [close|against the wood|to the {machine}] and thought, quietly:
                [ticking|tick|a hum], [ticking|tack|then a click], and then a tiny gap, [just there|always
                at the same place]. "A {part} is missing!" {he} [whispered|said|breathed]. <B {B}
                [listened|nodded] [with big eyes|open-mouthed|until {bhe} heard it too].>""",
                "thinking surprised/determined",
                "standing/reaching surprised",
                "wonder",
                tender=True,
            ),
            script(
                """On the ground [something|a small thing] [shone|gleamed|winked], [half buried|no bigger
                than a pea|no bigger than a bean|in a crack]. {A} knelt down and [picked it up|turned it
                over|blew off the dust]: [a {part}|one lonely {part}|the {part} of the {machine}]! <B
                "[That|So small|Such a crumb of a thing]?" asked {B}.><!B "That is it," {he} breathed.>""",
                "kneeling surprised/happy",
                "standing/pointing surprised >A",
                "wonder",
            ),
            script(
                """"{Wisdom}," [murmured|said] {A}, [for that is what {trade}s say|as every {trade} does].
                [So|And so] {he} sat down with the {part} and [worked, calmly and long|began, without any
                hurry|used {gift}]. <B {B} [handed|gave] {him} one [tool|thing] [after the other|at a
                time].>""",
                "sitting determined >B",
                "offering neutral/happy +thing >A @giving",
                "help",
            ),
        ),
        "resolve": (
            script(
                """{A} turned the {part} [once|a little|half round] [to the left|to the right], [and,
                click|and, clack|until it clicked], the {machine} [shivered|hummed|groaned],
                [sneezed|cleared its throat|gave a small jump] and ran. <B {B} danced [round it|on one
                leg|with the oil can].>""",
                "reaching happy/surprised",
                "dancing happy/laughing",
                "cheer",
            ),
            script(
                """[Rattle|Whirr|Click], [clatter|hum|clack], [bing|ding|bong]: the {machine} was running
                again! {A} raised {his} arms and [shouted|sang|hummed] with it, [on one leg|quite out of
                tune|and the {good} was saved]. <B {B} clapped and [cried|laughed] [at once|until {bhe}
                hiccuped|with relief].>""",
                "arms_raised laughing/happy",
                "jumping/standing laughing/crying",
                "cheer",
            ),
            script(
                """{A} pushed the {machine} with one [toe|{hand}], [hardly at all|only a little], and off it
                went. "[After you|There you go]," {he} said [proudly|and bowed to it]. <B {B} laughed
                [aloud|with relief].>""",
                "pushing happy",
                "standing laughing >A",
                "laugh",
            ),
        ),
    },
)
