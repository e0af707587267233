"""Somebody new is too shy to say hello."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

NEWCOMER: Final = Plot(
    name="newcomer",
    titles=(
        "{A} says hello",
        "the shy {kind}",
        "the new {trade} {at home}",
        "a {thing} for the newcomer",
        "{A} and {B} next door",
        "how {A} found a friend",
        "[one|a] small hello",
    ),
    premises=(
        """{A} is new {at home} and too shy to [speak|say hello], until {B} [comes along|finds out why] and a
        walk {to there} shows that {lesson}.""",
        """{A} has just arrived and knows [nobody|not a soul]; {B} [makes up {bhis} mind|wants] to be {his}
        friend, but shyness is [in the way|a high wall].""",
        """The new {trade}, {A}, hides from [everyone|all the neighbours], even from {B}, and needs {a thing}
        and some courage to [change that|step out].""",
    ),
    things=("flower", "apple", "bread", "book", "cup", "ball", "basket"),
    facts={
        "task": "[make a friend|find a friend|feel at home]",
        "trouble": "how [hard|frightening] it was to be new",
        "lesson": """[everybody was new once|a friend begins with one small word|shyness melts when somebody
                  waits for you|a quiet voice is also a voice|it takes two shy people to make one good
                  beginning]""",
    },
    homes=("village_street", "market", "farmyard", "castle_hall", "cottage", "schoolroom", "inn", "bakery"),
    least_cast=2,
    pair=True,
    beats={
        "opening": (
            script(
                """{A} was new {here}. {he} had come [yesterday|on Monday|with the last cart], with [one
                suitcase|two bags] and {a thing}, and {he} hugged {himself}, for [everything|every face]
                was [strange|unknown].""",
                "hugging_self shy/afraid",
            ),
            script(
                """{A} stood [at the edge|in the shade] and watched the others [laugh|play|chat]. {he} was
                new {here}, and {his} [tongue|voice] was [tied in a knot|hiding] whenever somebody
                [smiled|looked up].""",
                "standing/arms_crossed shy",
            ),
        ),
        "trouble": (
            script(
                """{B} waved and called "[Hello|Good day|Lovely morning], [stranger|neighbour|you there]!"
                {A} wanted to answer, but not a [sound|word|squeak] came out, so {he} hugged {himself} and
                looked [away|at the ground|for a hole to vanish in].""",
                "hugging_self shy",
                "waving happy >A",
            ),
            script(
                """[Footsteps came nearer|Somebody came along], and {A} hid at once, crouching [behind a
                barrel|behind a box|behind the nearest thing]. "[Funny|Odd|Strange]," said {B}, "I was
                [sure|certain|almost sure] there was [somebody new here|a {trade} here|a face I did not
                know]." """,
                "crouching shy/afraid",
                "thinking/standing surprised/neutral",
            ),
            script(
                """{B} offered {A} {a thing} to say welcome. {A} turned [red|pink|as red as a radish], bowed
                [stiffly|much too low] and [could not speak|said nothing at all]. {B} went away [puzzled|a
                little sad].""",
                "bowing shy",
                "offering happy/surprised +thing >A",
            ),
        ),
        "company": (
            script(
                """"Perhaps [{he}|our neighbour] cannot hear," {B} said<R to {R}> and thought it over. {A},
                [not far away|round the corner], heard [every word|it all] and wished {he} could
                [vanish|melt].""",
                "hugging_self/standing sad/shy",
                "thinking neutral/sad",
                "thinking/arms_crossed/standing neutral/surprised",
            ),
            script(
                """{B} tried it with a dance, right before {A}'s nose, [hop and turn|one, two, three|with a
                bow at the end]<R , and {R} clapped>. One corner of {A}'s mouth [twitched|moved|went up],
                [only one|just a little|for as long as a blink], [but it was a start|but {B} had seen
                it|and nobody said anything about it].""",
                "standing/hugging_self shy",
                "dancing laughing/happy >A",
                "arms_raised/dancing laughing/happy",
            ),
            script(
                """"[Come|Come along]," said {B}, pointing [the way|ahead]. "We are going {to there}<R , {R}
                and I>. You need not say [a word|anything]." {A} [looked up|blinked], and took one step.""",
                "walking shy",
                "pointing happy >on",
                "standing/waving happy >A",
            ),
        ),
        "attempt": (
            script(
                """{A} walked [three|five] steps behind the others. {B} walked slowly, [so that it became
                two|on purpose], and talked of [the weather|beetles|soup]. [Nobody|No one] had to
                [answer|say anything].""",
                "walking shy/neutral >on",
                "walking happy >on",
                "follow",
            ),
            script(
                """{A} opened {his} mouth to say something, and a [squeak|hiccup] came out. [Silence|Nobody
                breathed]. Then {B} [laughed|giggled], [kindly|not unkindly], but {A} burst into tears and
                hid {his} face.""",
                "hugging_self crying",
                "standing laughing/surprised >A",
                "wonder",
                tender=True,
            ),
            script(
                """{B} threw {A} a ball, and {A} was so [surprised|startled|deep in thought] that {he}
                [caught|almost ate|hugged] it. "[Well caught|Good|Not bad for a {trade}]," called {B},
                "[now|and now] [back again|throw it here|a bit higher]!" [Nobody had to talk|It needs no
                words, playing ball|To and fro it went], [and that was fine|and time went by|for quite a
                while].""",
                "holding surprised/shy +ball",
                "throwing happy >A",
                "watch",
            ),
            script(
                """{A} sat [a little apart|with {his} back to the others] and pretended to [sleep|count
                ants]. {B} sat down beside {him}, [not too near|at the right distance], and [pretended
                too|counted along].""",
                "sitting shy/sad >viewer",
                "sitting happy/neutral",
                "watch",
            ),
        ),
        "turn": (
            script(
                """{B} was stuck: [one foot|a whole leg] was caught fast [between two stones|under a
                root|under a beam], and nobody else was near. {A} ran [at once|without thinking|before
                {he} knew it]. "[Hold still|Wait|I am coming]!" {he} cried, [loud and clear|out
                loud|louder than ever before], and {craft}.""",
                "running determined >B",
                "sitting/crouching afraid/crying >A",
            ),
            script(
                """{A} [breathed in|held {his} breath]. "As we {trade}s say, {wisdom}," {he} thought. Then
                {he} held out {a thing} to {B} and [whispered|said]: "My name is {=A}." """,
                "offering shy +thing >B @giving",
                "standing/reaching surprised/happy >A",
                "watch",
                tender=True,
            ),
            script(
                """"[I am shy too|I was new once as well|My knees are shaking too]," said {B} [all at
                once|quietly|out of nowhere], looking at {bhis} toes, "[and that is why I talk so much|so
                I hum, and it helps|only I hide it better|even if I am a {btrade}]." {A} stared, and
                [then|suddenly|very slowly] {he} had to laugh.""",
                "standing/sitting laughing/surprised >B",
                "standing/hugging_self shy",
                "watch",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """"[Hello|Good morning|Hello, {=B}]," said {A}, and waved, [a little late|three days
                late|with {his} whole arm]<R , at {R} as well>. "[Hello|Good morning|Hello yourself]," {B}
                answered and waved back, [and that was not even hard|and it was quite easy|as if nothing
                had ever been simpler].""",
                "waving happy/shy >B",
                "waving happy/laughing >A",
                "waving happy",
            ),
            script(
                """{A} told a [joke|story|riddle], [quietly at first|with a red face|all in one breath], and
                {B} laughed so much that {bhe} fell over. <R {R} wanted to hear it again.> [Who would have
                thought it|Nobody had expected that|It was about a goose and a ladder], [of somebody so
                shy|of a {trade}|and it was really funny].""",
                "standing/pointing happy/laughing",
                "falling/lying/sitting laughing",
                "laugh",
            ),
            script(
                """{A} and {B} shared an apple, [bite by bite|half and half], and {A} talked and talked. [All
                the words|Everything] that had [waited|been stuck] came out [all together|in one long stream].""",
                "holding happy/laughing +apple",
                "sitting/standing happy >A",
                "listen",
            ),
        ),
    },
)
