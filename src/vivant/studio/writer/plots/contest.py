"""A contest that is won, or not, in an unexpected way."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

CONTEST: Final = Plot(
    name="contest",
    titles=(
        "the great {event}",
        "{A} and the {event}",
        "the {kind} who wanted to win",
        "[second|last] place for {A}",
        "the {trade} at the {event}",
        "the [best|slowest] {trade} of all",
    ),
    premises=(
        "{A} wants [nothing more than|at any price] to win the {event}, and finds {at there} that {lesson}.",
        """The {event} is coming, and {A} is sure to lose it, until <B {B} and> a {trade}'s {gift2} change everything.""",
        "At the {event}, {A} must choose between [the prize|winning] and [a good deed|doing what is right].",
    ),
    things=("flower", "ball", "cup", "stone", "bread", "basket"),
    facts={
        "event": """[[pancake|pumpkin|barrel|sack|hill|egg-and-spoon|wheelbarrow|stilt]
                 [race|derby]|[whistling|yodelling|kite|soup|knot-tying|cloud-guessing]
                 [contest|cup|championship]]""",
        "gift2": "[stubbornness|patience|quick thinking|good cheer]",
        "task": "win the {event}",
        "trouble": "how [frightening|big|important] the {event} was",
        "lesson": """[winning is only half the fun|a friend is worth more than a prize|the one who helps has
                  already won|doing your best is a prize in itself|it is not the fastest who go furthest]""",
    },
    beats={
        "trouble": (
            script(
                """{A} read the notice [twice|three times], with {his} nose against the paper: the {event}
                would be [in a week|tomorrow|on Sunday]! {he} had [come last|lost] [every year|each time]
                [so far|up to now].""",
                "reading surprised/determined +letter",
            ),
            script(
                """{A} pointed to the [poster|shiny cup on the shelf|notice]. "This year [the prize|it] will
                be [mine|ours]," {he} said, for the {event} was the [greatest|loudest|finest] day of the
                year, and {he} had never [won|even been third|come better than ninth].""",
                "pointing determined",
            ),
            script(
                """{A} walked up and down. [All the others|Everyone else] would be [bigger|stronger|faster],
                and a {kind} who lost the {event} [again|once more] would be [laughed at|a joke] until
                [spring|Christmas].""",
                "walking afraid/sad",
            ),
        ),
        "attempt": (
            script(
                """[Training began|They say practice helps|There was a week to go], and {A} jumped over
                [puddles|baskets|a broom|sleeping hens], [forty|a hundred|who knows how many] times. <B
                {B} counted [aloud|on {bhis} toes] and [lost count|gave marks|called out the numbers].> It
                looked [splendid|rather silly|a little like flying], and [the {event} was still far
                off|the {event} came nearer|nobody trained harder for the {event}].""",
                "jumping determined",
                "sitting/standing happy/laughing >A",
                "watch",
            ),
            script(
                """{A} ran as fast as {he} could, with the thought of the {event} [at {his} heels|in {his}
                head]. <B {B} ran alongside and [shouted|puffed] "[Faster|Knees up]!"> [Then|After ten
                rounds] {his} legs [turned to soup|gave in].""",
                "running determined >on",
                "running happy/laughing >on",
                "arms_raised happy >A",
            ),
            script(
                """{A} carried [stones|a sack of stones] [up and down|to and fro] to grow [strong|stronger].
                <B {B} sat on top [for a while|of it all], [to help|which made it harder].> By the end
                {he} was [strong|worn out], and [covered in dust|hungry as a wolf].""",
                "carrying determined/angry +sack",
                "sitting laughing/happy",
                "watch",
            ),
            script(
                """The [rival|champion|winner of last year], a [large goose|loud goat from over the hill|very
                smug turkey], [boasted|laughed|strutted up and down] so that all of {place} could hear it.
                {A} folded {his} arms, [and it stung|and it hurt all the same|and {his} ears grew hot]. <B
                "[Wait|You wait] [and see|until the {event}]," {B} [said|muttered].>""",
                "arms_crossed angry",
                "hands_on_hips angry/determined",
                "grumble",
            ),
        ),
        "turn": (
            script(
                """The {event} had [begun|started], and {A} was [ahead|in front], when [a small snail|a lost
                duckling|a very old goat|a limping hen] lay [in the road|on the course|by the wayside],
                crying. {he} [stopped|turned back] and knelt down, [though the others ran past|with one
                look at the finish|as any good {trade} would]. <B "[What now|But the prize]?" called {B}.>""",
                "kneeling determined/sad",
                "standing surprised >A",
                "wonder",
                tender=True,
            ),
            script(
                """[Halfway|In the middle of the {event}|On the steepest bit], {A} [was out of breath|nearly
                gave up|got a stitch], and stood and thought of what {trade}s say: {wisdom}. <B "You can
                do it!" cried {B}[| from the fence| and waved both arms].> [And slowly|And step by
                step|So] {he} found {his} own way to do it.""",
                "thinking determined",
                "arms_raised happy/determined >A",
                "cheer",
            ),
            script(
                """At the {event}, {A} fell over {his} own feet, [and so did|just like] [half of the
                others|the champion]. <B {B} [gasped|covered {bhis} eyes].> But {he} had {gift}, and
                nobody gets up [faster|more often] than a {trade}.""",
                "falling surprised/determined",
                "standing afraid/surprised >A",
                "wonder",
            ),
        ),
        "resolve": (
            script(
                """{A} came in [last|second to last] at the {event}, and [everybody|the whole crowd|all
                {place}] cheered [as if {he} had won|all the louder|until the birds flew up]. {he} raised
                both arms, [astonished|red to the ears|laughing]. <B {B} hugged [everyone|three people|a
                post] and [cried|sang|danced].>""",
                "arms_raised surprised/laughing",
                "arms_raised/jumping laughing/crying",
                "cheer",
            ),
            script(
                """{A} ran the last [steps|bit|stretch of the {event}] with [tears|a laugh|a song] in {his}
                throat and [won|crossed the line], by [a whisker|the length of a nose|half a toe]. <B {B}
                jumped [up and down|as high as a house|over the rope].> [Nobody|No one] had seen [that|it]
                coming, [least of all the {trade}|not even the champion|and the noise was enormous].""",
                "running laughing/happy >on",
                "jumping happy/laughing",
                "cheer",
            ),
            script(
                """{A} offered the prize, {a thing}, <B to {B}><!B to the one who had come last>. "[Without
                you|Alone] I would [still be|be] sitting [in a ditch|at home]," {he} said. [Then
                everyone|The whole crowd|the judges|half the village] [clapped|stamped their feet|cheered themselves hoarse|threw up their hats|wanted to shake hands].""",
                "offering happy/shy +thing >B @giving",
                "reaching surprised/happy >A",
                "cheer",
            ),
        ),
    },
)
