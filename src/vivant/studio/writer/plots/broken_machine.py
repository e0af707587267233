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
        "machine": """[[village|old|great|singing] [mill|clock|pump]|[soup|butter|toffee|bubble|porridge] machine|merry-go-round|music box|printing press|weather clock]""",
        "good": "[festival|supper|music|fun] tomorrow",
        "task": "[mend|repair|fix] the {machine}",
        "trouble": "[that|how] the {machine} had [stopped|broken down]",
        "part": "[little wheel|spring|cog|screw|peg|handle]",
        "lesson": """[the smallest part may be the most important|a broken thing is only waiting for patience|shouting mends nothing|listening
        is the best tool of all|nothing is so broken that two friends cannot try]""",
    },
    homes=("workshop", "village_street", "farmyard", "castle_hall", "market"),
    routes=("hhhhwttth", "hhhwwttth", "hhhhwtthh", "hhhhtttth"),
    ends=("forest", "riverbank", "mountain_path", "seashore", "market", "workshop", "library"),
    beats={
        "trouble": (
            script(
                """[Crack|Clonk], said the {machine}, [then|and after that] [pfff|a sad hiss], then nothing. {A} stood before it with [open mouth|round eyes]. Without it there would be no {good}.""",
                "standing/hands_on_hips surprised",
            ),
            script(
                """{A} [pulled the lever|pulled hard at the handle]. The {machine} [coughed|shook], [spat out|coughed up] a puff of [stinking|oily] smoke and stopped. "Pooh!" {he} [cried|said], [holding {his} nose|turning away].""",
                "pulling disgusted",
            ),
            script(
                """{A} [gave|stood and gave] the {machine} a long look, {his} arms folded. It had run for [thirty|a hundred] years, [day and night|in all weathers], and [today|now], of all days, it would not.""",
                "arms_crossed angry/sad",
            ),
        ),
        "attempt": (
            script(
                """{A} hammered [here|on the left], {he} hammered [there|on the right]. The {machine} [dented|rang like a bell], but it did not move. <B "[Gently|Not so hard]!" cried {B}, both hands on {bhis} ears.>""",
                "holding/throwing angry/determined +hammer",
                "hugging_self/standing disgusted/afraid >A",
                "grumble",
            ),
            script(
                """{A} crawled [inside|underneath] and [looked about|tapped everything]. <B {B} [passed|held] the [spanners|candles].> Out {he} came, [oily|dirty] from head to toe, and no wiser. [Ugh|Bah], that taste!""",
                "kneeling/crouching disgusted",
                "holding/standing neutral/laughing +lantern >A",
                "watch",
            ),
            script(
                """{A} pushed and <B {B} pulled><!B pushed again>, then they tried it [the other way round|upside down]. The {machine} [creaked|groaned] [politely|wearily] and stayed [where|as] it was.""",
                "pushing determined/angry",
                "pulling determined/angry",
                "help",
            ),
            script(
                """{A} read the [instructions|old handbook] from [front to back|the first page to the last]. <B {B} read them backwards.> "[Page seven is missing|A mouse has eaten page seven]," {he} said [bitterly|and sighed]. It was [just the one|the important one].""",
                "reading angry/sad +book",
                "standing/reading neutral/surprised +letter",
                "watch",
            ),
        ),
        "turn": (
            script(
                """{A} held one ear [close|against the wood] and thought, quietly. [Ticking|Tick], [ticking|tack], and then a tiny gap. "[Listen|Hush]," {he} whispered. "A {part} is missing!" <B {B} [listened|nodded] [with big eyes|open-mouthed].>""",
                "thinking surprised/determined",
                "standing/reaching surprised",
                "wonder",
                tender=True,
            ),
            script(
                """On the ground [something|a small thing] [shone|gleamed]. {A} knelt down. [A {part}|One lonely {part}], no bigger than a [pea|bean|hazelnut]! "That is [it|what is missing]," {he} [breathed|said]. <B "[That|So small]?" asked {B}.>""",
                "kneeling surprised/happy",
                "standing/pointing surprised >A",
                "wonder",
            ),
            script(
                """"{Wisdom}," [murmured|said] {A}, for that is what {trade}s say. [So|And so] {he} sat down, looked at the {part} and {craft}. <B {B} [handed|gave] {him} one thing after the other.>""",
                "sitting determined",
                "offering neutral/happy +thing >A",
                "help",
            ),
        ),
        "resolve": (
            script(
                """{A} turned the {part} [once|a little] [to the left|to the right]. [Click|Clack]! The {machine} [shivered|hummed], [sneezed|cleared its throat] and ran. <B {B} danced [round it|on one leg].>""",
                "reaching happy/surprised",
                "dancing happy/laughing",
                "cheer",
            ),
            script(
                """[Rattle|Whirr], [clatter|hum], [bing|ding]: the {machine} was running again! {A} raised {his} arms and [shouted|sang] with it. <B {B} clapped and [cried|laughed] at once.> The {good} was [saved|safe].""",
                "arms_raised laughing/happy",
                "jumping/standing laughing/crying",
                "cheer",
            ),
            script(
                """{A} pushed the {machine} with one [toe|{hand}], [hardly at all|only a little], and off it went. "[After you|There you go]," {he} said [proudly|and bowed to it]. <B {B} laughed [aloud|with relief].>""",
                "pushing happy",
                "standing laughing >A",
                "laugh",
            ),
        ),
    },
)
