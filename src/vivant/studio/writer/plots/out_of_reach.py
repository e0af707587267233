"""Something is stuck high up."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

OUT_OF_REACH: Final = Plot(
    name="out_of_reach",
    titles=(
        "too high for {A}",
        "the {creature} on the {height}",
        "how to reach the {height}",
        "{A} goes up",
        "the {trade} who would not climb",
        "up, up, said {A}",
    ),
    premises=(
        """A {creature} is stuck on the {height}, and {A}, who is afraid of heights, is the only one who can {task}.""",
        """{A} goes {to there} to {task}, <B with {B},> and finds that {lesson}.""",
        """Nobody can reach the {height}: not by [jumping|ladder], not by shouting. Then {A} remembers
        {gift}.""",
    ),
    things=("rope", "net", "basket", "apple", "bone", "staff"),
    routes=("httttttth",),
    facts={
        "creature": "[kitten|fledgling|owlet|duckling|squirrel|baby goat|hatchling|young hedgehog]",
        "height": """[highest ledge|tallest post|topmost beam|steepest roof|tip of the highest pole|very top
                  of the wall]""",
        "task": "[get the {creature} down|rescue the {creature}|bring the {creature} home]",
        "trouble": "[that|how] the {creature} was stuck up there",
        "lesson": """[one gets high up by small steps|courage can be lent by a friend|it is no shame to be
                  afraid of heights|from above, big worries look small|the way down begins with trust]""",
    },
    beats={
        "trouble": (
            script(
                """{A} pointed up, and {his} {hand} [trembled|shook]. A {creature} [sat|hung] far up on the
                {height}, and could go neither up nor down. And {A} [grew dizzy|felt sick] even on a
                [stool|doorstep].""",
                "pointing surprised/afraid",
            ),
            script(
                """"[Come down|Down with you]!" {A} called, waving with {the thing}, but the {creature} on
                the {height} [did not stir|only shivered|looked the other way]. "[Somebody|Someone] must
                fetch it," {he} said, and looked round for somebody.""",
                "waving surprised/afraid +thing",
            ),
            script(
                """{A} heard a [thin|pitiful] sound. [High above|Up there], on the {height}, was the
                {creature}, stuck! {he} raised {his} arms, [much too short|and they were too short|as high as they would go, and it was not enough], and
                {his} heart [sank|gave a thump|went out to it].""",
                "arms_raised sad/afraid",
            ),
        ),
        "attempt": (
            script(
                """{A} jumped, once, twice, [ten|twenty|thirty] times, [and it was hopeless|which looked
                ridiculous|till {he} was quite out of breath], for the {height} was [a house|a whole
                ladder|three {kind}s] too high. <B {B} jumped as well, [like a flea|and came no
                nearer|with a stick].>""",
                "jumping determined",
                "jumping determined/laughing",
                "jumping/standing determined/laughing",
            ),
            script(
                """{A} threw the {thing} up, to [hook|catch] on the {height}. It came down again,
                [thump|plop], on {his} own head. <B {B} tried not to laugh, and [failed|snorted].>""",
                "throwing determined/angry +thing",
                "standing/sitting laughing >A",
                "laugh",
            ),
            script(
                """{A} climbed [a little|two steps|as far as the first knot], looked down, and [clung
                on|could not let go|shut {his} eyes]. "[Help|I am stuck too]!" {he} cried. <B "You are [as
                high as a chair|no higher than my hat|almost on the ground]," said {B}[, helpfully|,
                craning {bhis} neck|].>""",
                "climbing afraid/crying",
                "standing/hands_on_hips laughing/neutral >A",
                "watch",
            ),
            script(
                """{A} dragged a [ladder|cart|trestle] closer, and it was [rotten|too short|older than {he}
                thought]. It broke at the first step, [crack|snap|crash], and {he} sat [among|on|in] the
                pieces, [rubbing {his} back|more surprised than hurt|and glared at the {height}]. <B {B}
                [counted|picked up|gathered] the rungs.>""",
                "sitting angry/surprised",
                "kneeling/standing sad/neutral",
                "sorry",
            ),
        ),
        "turn": (
            script(
                """{A} sat down and thought it out. {Wisdom}, as we {trade}s say; not all at once, then, but
                [bit by bit|one hold at a time|the long way round]. <B "I will stand [below|here|right
                behind you] and [look at you|count for you|not laugh]," {B} promised.>""",
                "sitting determined/neutral",
                "standing/hands_on_hips determined/happy >A",
                "help",
            ),
            script(
                """"Don't look down, [look at me|look up]!" <B cried {B}.><!B {A} told {himself}.> {A} set
                one foot above the other, with {gift}, [trembling|slowly], and climbed [higher|on].""",
                "climbing determined/afraid",
                "arms_raised/standing determined/happy >A",
                "arms_raised/standing afraid/happy >A",
            ),
            script(
                """{A} stood on <B {B}'s shoulders><!B a pile of seven boxes> and reached, [and reached|as
                far as {he} could|on tiptoe], and only a [finger's width|feather's breadth|hair] was
                missing. "[Trust me|Come|Do not be afraid]," {he} said to the {creature}, very softly[|,
                and held out a {hand}|, for a {trade} can be gentle].""",
                "reaching determined/happy",
                "arms_raised determined",
                "worry",
            ),
        ),
        "resolve": (
            script(
                """[And then|One long stretch later,] {A} held the {creature} in {his} arms,
                [light|warm|soft] as a [bun|dream|glove], and both were [shaking|safe|out of breath]. <B
                "I knew it!" [shouted|lied] {B}.> [From the {height}|From up there] the whole
                [land|valley|world] had looked [small and friendly|like a toy|no bigger than a quilt].""",
                "holding happy/crying",
                "jumping/arms_raised happy/laughing",
                "cheer",
            ),
            script(
                """{A} carried the {creature} home in a basket, [slowly|as if it were made of glass|on
                tiptoe]<B , while {B} cleared the way>. "[It was not so high|Nothing to it|Any {trade}
                could {task}]," {he} said, but {his} knees [knew better|said otherwise|were still on the
                {height}].""",
                "carrying happy +basket >on",
                "walking happy/laughing >on",
                "follow",
            ),
            script(
                """[Back on the ground|On the ground again], {A} lay flat on the [good|dear|solid] earth and
                [kissed|patted|praised] it. <B {B} held the {creature}, which was [already asleep|the
                right way up again|quite unhurt|chewing on {bhis} sleeve].><!B The {creature} was
                [safe|back with its mother|already asleep].> {he} had really managed to {task}.""",
                "lying happy/laughing",
                "holding happy",
                "cheer",
            ),
        ),
    },
)
