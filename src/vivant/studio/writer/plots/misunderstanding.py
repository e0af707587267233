"""Two friends fall out over nothing."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

MISUNDERSTANDING: Final = Plot(
    name="misunderstanding",
    titles=(
        "{A} and {B} fall out",
        "the [silly|great|quiet] quarrel",
        "what {B} [really|never] said",
        "one word too many",
        "the {thing} between us",
        "{A}, {B} and the {thing}",
        "sorry, said {A}",
    ),
    premises=(
        """{A} believes that {B} has taken {his} {thing}, and a friendship [nearly ends|goes silent] before
        the truth comes out.""",
        """One misheard [word|sentence] turns {A} and {B} from friends into strangers, until they learn {at
        there} that {lesson}.""",
        """{A} and {B} quarrel over {a thing}; each waits for the other to {task}, and neither does.""",
    ),
    things=("ball", "cup", "book", "flute", "apple", "umbrella", "basket", "stone", "flower"),
    facts={
        "task": "[make peace|say sorry|mend the friendship]",
        "trouble": "[about the quarrel|how it had come to the quarrel]",
        "lesson": """[a question is better than a guess|sorry is a small word that opens big doors|friends
                  may be cross and still be friends|one should ask before one scolds|being right is
                  lonely]""",
        "truth": """[a magpie had taken it|it had rolled under the stairs|it had been lent to the miller|it
                 lay in the wrong basket|the wind had carried it off]""",
    },
    least_cast=2,
    pair=True,
    beats={
        "opening": (
            script(
                """{A} and {B} were [best|the best of] friends. They sat together [every day|each morning]
                {here} and shared [everything|whatever there was]: [jokes|plums], [secrets|riddles] and
                [colds|hiccups].""",
                "sitting happy/laughing >B",
                "sitting happy/laughing >A",
            ),
            script(
                """{A} and {B} had [done|shared] everything [for years|since they were small|from
                breakfast to bedtime]. When one of them laughed, the other [fell over|was out of
                breath|laughed louder], [for that is how it is with friends|and nobody {at home} had ever
                seen them apart|so that all of {home} could hear it].""",
                "standing/pointing laughing >B",
                "falling/sitting laughing >A",
            ),
        ),
        "trouble": (
            script(
                """{A} could not find {his} {thing}, and then {he} saw {B} with one just like it.
                "[Thief|That is mine]!" {he} cried and pointed. {B} [went pale|could not believe {bhis}
                ears].""",
                "pointing angry >B",
                "holding/standing surprised/sad +thing >A",
            ),
            script(
                """"[What a|Such a] silly old {thing}," {B} [laughed|said in fun]. {A} heard only [the
                half|"silly"], [thought|and believed] it was meant for {him}, and turned away with folded
                arms.""",
                "arms_crossed angry/sad >back",
                "standing/pointing laughing >A",
            ),
            script(
                """{A} had waited [an hour|all morning|half the day] for {B}, who [came|strolled up]
                [whistling|with a yawn|eating plums]. "[You forgot me|You are late|I counted every
                minute]!" {he} shouted, hands on hips. "You never [told me|said when|asked]!" {B} shouted
                back, [red in the face|and threw up {bhis} arms|just as loud].""",
                "hands_on_hips angry >B",
                "arms_raised/arms_crossed angry >A",
            ),
        ),
        "company": (
            script(
                """{A} and {B} [stood|stayed] back to back and [would not speak|did not say a word]. <R {R}
                looked [from one to the other|to and fro] and sighed.> [It was a loud silence|Even the
                flies were quiet|One could have cut the air into slices|A whole afternoon went by like
                that|Neither would be the first to turn round].""",
                "arms_crossed angry >back",
                "arms_crossed angry/sad >on",
                "sorry",
            ),
            script(
                """"Tell {=B} I am not [here|talking|at home]," said {A}. "Tell {=A} I [noticed|do not
                care|am glad]," said {B}<R , and {R} grew dizzy with telling>, [but|yet] both of them had
                [lumps in their throats|red eyes|a stomach ache] [from it|since breakfast|and knew why].""",
                "arms_crossed/hands_on_hips angry/sad",
                "arms_crossed/hands_on_hips angry/sad",
                "listen",
            ),
            script(
                """{B} walked off [stiffly|without a glance|with loud steps], and {A} stayed behind with a
                stone in {his} stomach [and a {thing} too many|and nobody to tell|the size of a pumpkin].
                <R {R} called after {B}, but in vain.> [Neither|No one] wanted to be the first to
                {task}[|, and so nobody was].""",
                "standing sad/angry",
                "walking angry/sad >on",
                "waving/standing sad/surprised >B",
            ),
        ),
        "attempt": (
            script(
                """{A} threw [stones|pebbles] [at nothing|one after the other] and told {himself} that it was
                more [fun|peaceful] without {B}. It was not. Even the [pebbles|echoes] sounded
                [lonely|bored].""",
                "throwing angry/sad +stone",
            ),
            script(
                """{A} wrote a letter, read it [through|over] and [tore it up|crumpled it]. "Dear {=B}, [it
                is your fault|I forgive you]" was [not right|wrong], [somehow|and {he} knew it].""",
                "reading angry/sad +letter",
            ),
            script(
                """{A} and {B} met on the path, walked [faster|on], noses in the air, and each [bumped
                into|stumbled over] [a post|a root|the other]. "[Pardon|Oh|Excuse me]," they said
                [coldly|both together|to the air], and [blushed|walked on|did not look round].""",
                "walking angry/shy >on",
                "walking angry/shy >back",
            ),
            script(
                """{A} tried to play [alone|both parts|catch with a wall]: {he} [kicked|threw], [ran
                round|ran], caught and cheered, all by {himself}, [and it was no fun at all|and lost|until
                {he} was tired of it]. <B {B} watched from [far away|behind a bush|round the corner] and
                hugged {bhimself}.>""",
                "running sad/determined",
                "hugging_self sad",
            ),
        ),
        "turn": (
            script(
                """Then {A} learned the truth: {truth}! {B} had [done nothing|never been guilty]. {A} went
                [hot|hot and cold] to the [ears|toes], and hid {his} face. How could {he} ever {task}?""",
                "hugging_self/kneeling shy/crying",
                tender=True,
            ),
            script(
                """{A} thought of the saying of all {trade}s, {wisdom}, and it seemed [to fit|made for
                {him}]. {he} looked at the [empty|bare] place beside {him}. "[I miss {=B}|I have been a
                fool]," {he} said [aloud|softly].""",
                "thinking/sitting sad",
                tender=True,
            ),
            script(
                """{A} found {B} {spot}, crying [quietly|into both sleeves|as if it would never end], and all
                the anger [melted|flew away|was gone] like [snow in March|butter in the sun|smoke in the
                wind|a bad dream]. {he} reached out a {hand}. "I thought [so badly|wrongly|such silly
                things] of you," {he} whispered, "and [I never asked|it was not true|all because of one
                old {thing}]." """,
                "reaching sad/shy >B",
                "sitting crying",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """{A} held out {a thing} to {B} and said "sorry". It was [the smallest|a very small|a short]
                word, and it [weighed|had weighed] [a ton|a hundred pounds|more than a piano]. "[Me
                too|Oh, you|What took us so long]," said {B}, and [laughed|began to smile|had to blink].""",
                "offering shy/sad +thing >B @giving",
                "standing/reaching happy/laughing >A",
                "watch",
                tender=True,
            ),
            script(
                """"I [guessed|shouted|sulked] instead of asking," said {A}, kneeling [before {B}|on one
                knee|in the dust]. "And I [was too proud|would not explain|slammed the door]," said {B}
                and knelt too. [There they knelt|So they stayed|They must have looked very silly], [until
                both had to laugh|nose to nose, until one giggled|and then both laughed at once].""",
                "kneeling shy/laughing >B",
                "kneeling shy/laughing >A",
                "watch",
            ),
            script(
                """{A} ran to {B} and {B} ran to {A}, and they [met|collided] [in the middle|halfway|on the
                very spot where it had all begun], [bump|bang|oof]! [Both of them|Each] said
                "[sorry|forgive me|it was my fault]" at the same [time|moment], [and nobody could say who
                had been first|so that it sounded like one big sorry|and hugged until they were out of
                breath|and the {thing} was quite forgotten].""",
                "running happy/crying >B",
                "running happy/crying >A",
                "cheer",
            ),
        ),
    },
)
