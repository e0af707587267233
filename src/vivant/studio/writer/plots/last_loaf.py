"""There is only a little left, and more than one is hungry."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

LAST_LOAF: Final = Plot(
    name="last_loaf",
    titles=(
        "the last {thing}",
        "half a {thing}",
        "{A} and the [last|only] {thing}",
        "enough for [all|two|everyone]",
        "who gets the {thing}",
        "the {trade} and the hungry [winter|week|morning]",
    ),
    premises=(
        """There is only one {thing} left {at home}, and {A} would like to keep it, until [hungry eyes {at
        there} change|a hungry stranger {at there} changes] {his} mind.""",
        """{A} hides the last {thing} from [everyone|all the world]<B , even from {B}>, and it [tastes|feels]
        wrong, because {lesson}.""",
        """How does one share a single {thing}? {A} <B and {B}> must {task}, and nobody may go hungry.""",
    ),
    things=("bread", "cheese", "apple"),
    facts={
        "task": "[share the last {thing}|make the {thing} last|divide one {thing} fairly]",
        "trouble": "that there was only one {thing} left",
        "lesson": """[half a meal in company tastes better than a whole one alone|what you share comes back
                  with butter on it|there is enough when everybody gives a little|a full belly is no
                  comfort beside an empty one|the best spice is somebody to eat with]""",
    },
    homes=("kitchen", "bakery", "cottage", "inn", "farmyard", "village_street"),
    beats={
        "trouble": (
            script(
                """{A} looked into the pantry [of {home}|and blinked|and sighed]. There lay [one single|the
                very last] {thing}, and [beyond|around] it nothing but [air|a spider, fasting|dust and
                good intentions]. {he} hugged {himself}, for {his} stomach [growled|was growling] like [a
                dog|thunder|a bear in March].""",
                "hugging_self sad/afraid",
            ),
            script(
                """{A} held the last {thing} [of {home}|of the winter|in the house] in both arms.
                [Snow|Rain|A fallen tree] had [blocked|closed] the road, and there would be no
                [market|more|other] until [Friday|next week|who knew when]. "Mine," {he} said, [to be on
                the safe side|although nobody had asked|and sniffed at it].""",
                "holding determined/angry +thing",
            ),
            script(
                """{A} sniffed at the [porridge|soup]. [Ugh|Brr|Oh dear|Goodness], [burnt|sour|nothing but salt|stiff as glue]! So there was only one thing
                left to eat {here}, and that was {a thing}, [not a big one|and a small one].""",
                "standing/holding disgusted",
            ),
        ),
        "attempt": (
            script(
                """{A} carried the {thing} [away|off], to eat it [in peace|where nobody could see]. [At every
                step|With every bite] it grew [heavier|drier]. <B {B} walked behind and
                [sniffed|swallowed].>""",
                "carrying shy/determined +thing >on",
                "walking sad/neutral >on",
                "walking sad/neutral >on",
            ),
            script(
                """{A} tried to cut the {thing} into equal pieces, [measured|looked|squinted], and cut
                again[| and again]. <B "[Yours is bigger|That is not half|My sister cuts better]," {B}
                remarked, arms folded.> [Crumbs, crumbs, nothing but crumbs|Soon there were more crumbs
                than {thing}|The pieces grew smaller and smaller].""",
                "kneeling/standing determined/angry",
                "arms_crossed angry/disgusted >A",
                "grumble",
            ),
            script(
                """A [thin|wet] stranger [with a bundle|with tired feet] came along and looked at the
                {thing}, not at {A}. {he} turned [away|{his} back], [hot with shame|red in the face]. <B
                {B} [cleared {bhis} throat|looked at {him}].>""",
                "standing/hugging_self shy/angry >back",
                "standing/arms_crossed sad/angry >A",
                "sorry",
            ),
            script(
                """{A} pulled up [roots|nettles] to make the meal bigger. <B {B} tasted one [bravely|first]
                and [spat it out|turned pale].> "[Horrible|Awful]," {he} agreed, and [pulled|tugged] at
                the next.""",
                "pulling determined/disgusted",
                "standing disgusted >A",
                "grumble",
            ),
        ),
        "turn": (
            script(
                """{A} wanted to take a bite, but {he} could not swallow, with [so many|those] hungry eyes in
                {his} head. {he} sat down and thought of the [saying|rule] of {trade}s: {wisdom}. <B {B}
                [waited|was silent|looked at {his} {thing}].>""",
                "sitting sad/shy +thing",
                "sitting sad/neutral >A",
                "sorry",
                tender=True,
            ),
            script(
                """A [small|tiny|hoarse|very polite] voice said "please". {A} looked [down|round], something
                in {his} chest [turned over|gave way|grew warm|went soft as butter], and {he} reached for
                the {thing} and broke it in [two|pieces|two, the bigger half for the stranger], [just like
                that|before {he} could think better of it|and hardly any crumbs fell]. <B {B} [stared|held
                {bhis} breath|swallowed|nodded].>""",
                "reaching sad/happy",
                "standing surprised/happy >A",
                "watch",
                tender=True,
            ),
            script(
                """"Wait," {A} said and pointed [at a pot|into the air|at everyone in turn], "[what
                if|suppose] everyone brings [what they have|one little thing|whatever is left] [and we
                share|and we put it together]?" <B "I have half [an onion|a turnip|a sausage|a bean]," {B}
                [said|admitted|muttered].> With one {thing}, it [sounded|was] like the start of a
                [soup|feast|stew].""",
                "pointing happy/determined",
                "standing/holding shy/happy",
                "wonder",
            ),
        ),
        "resolve": (
            script(
                """{A} offered [half|the bigger half] <B to {B}><!B to the stranger>, and they ate,
                [slowly|crumb by crumb], and nothing had ever tasted so good. Somebody [passing|from next
                door] brought [salt|honey], another a [song|jug of milk].""",
                "offering happy +thing >B @giving",
                "reaching happy/crying >A",
                "reaching/sitting happy",
            ),
            script(
                """[One|A neighbour|The miller] brought a [carrot|potato|bean], [another|the next] a
                [leek|turnip|pinch of salt], and {A} {craft}, until the pot was [full|steaming|singing].
                Then {he} threw the last {thing} in, and it was enough for [all|twenty]. <B {B} ate
                [three|four|five] bowls.>""",
                "throwing happy/laughing +thing",
                "sitting/standing happy/laughing",
                "cheer",
            ),
            script(
                """{A} sat in the middle, full and [warm|happy|round as a drum], with a [grain|crumb] on
                {his} nose. There had been one {thing}, and it was [still|somehow|in the end] enough. <B
                {B} yawned [contentedly|and leaned on {him}|and patted {bhis} belly].>""",
                "sitting happy/sleepy",
                "sitting happy/sleepy >A",
                "sitting/lying happy/sleepy",
            ),
        ),
    },
)
