"""Those who make things with their hands."""

from typing import Final

from vivant.studio.writer.scripts import script
from vivant.studio.writer.trades.trade import Trade

MAKERS: Final[tuple[Trade, ...]] = (
    Trade(
        name="baker",
        homes=("cottage", "village_street", "market", "bakery", "kitchen"),
        tool="bread",
        makes=("warm [rolls|buns|bread]", "[crusty|golden] bread", "[honey cakes|cinnamon buns]"),
        craft=(
            "[kneaded|worked] [slowly and well|with both fists|and folded], as bakers do",
            """went about it [like baking|the baker's way], [one thing after the other|with a pinch of
            patience]""",
        ),
        wisdom=(
            "good dough [takes its time|cannot be hurried|needs a rest before it rises]",
            "a [burnt|flat] loaf is only [the first try|a lesson with a crust]",
        ),
        work=(
            script(
                """{A} held up the [first|newest|best] loaf of the [day|batch] and [sniffed it|breathed in
                deeply]. [Nobody for miles|Nobody in ten villages|No one else] baked [bread that smelled
                so good|such fine crusts].""",
                "holding happy +bread",
            ),
            script(
                """{A} carried [a sack of flour|the heaviest flour sack] [across the floor|in from the cart]
                and left a [long|neat|wobbly] [white trail|trail of flour] behind, as {he} did every
                [single day|day of the week].""",
                "carrying determined/happy +sack",
            ),
        ),
    ),
    Trade(
        name="smith",
        homes=("workshop", "village_street"),
        tool="hammer",
        makes=("[iron|sturdy] hinges", "[horseshoes|good strong nails]", "bells that [ring|sing]"),
        craft=(
            "[hammered|worked] [in a steady beat|stroke by stroke], the smith's way",
            "bent [it|everything] into shape, [little by little|as patiently as hot iron]",
        ),
        wisdom=(
            "even iron [bends|gives way] if you [warm it first|are patient with it]",
            "one [great|wild] blow breaks, [a hundred|many] small ones [shape|mend]",
        ),
        work=(
            script(
                """{A} raised {his} hammer [high|with both arms] and brought it down, [clang|cling],
                [clang|clong]! [The whole street|Every spoon nearby] [jumped in time|danced to the beat].""",
                "arms_raised determined/happy +hammer",
            ),
            script(
                """{A} stood with {his} hands on {his} hips and looked over a [row|pile] of [new|shining]
                [horseshoes|hinges|nails]. A smith's day begins [with fire|early] and ends [with
                soup|hungry].""",
                "hands_on_hips happy/neutral",
            ),
        ),
    ),
    Trade(
        name="farmer",
        homes=("farmyard", "meadow", "cornfield", "orchard", "stable"),
        tool="bucket",
        makes=("[ripe|round] pumpkins", "[sweet|crunchy] carrots", "the [fattest|finest] turnips"),
        craft=(
            "[dug in|rolled up both sleeves] and [worked|went at it] [row by row|like a whole team of oxen]",
            "[heaved and hauled|worked on] as if [harvesting turnips|it were harvest time]",
        ),
        wisdom=(
            "you cannot [shout|scold] a seed into growing",
            "[rain|bad weather] today is [bread|soup] tomorrow",
        ),
        work=(
            script(
                """{A} threw [corn|grain|seed] in [wide|big] handfuls [over the ground|left and right].
                [Farming|The farmer's life], {he} liked to say, was mostly [throwing things|waiting] and
                [hoping|trusting].""",
                "throwing happy/neutral",
            ),
            script(
                """{A} carried two days' worth of [milk|water] in one [big|heavy] bucket and did not spill [a
                drop|one drop|more than a thimbleful]. [The hens|The ducks|The calves] were [most|deeply]
                impressed.""",
                "carrying determined/happy +bucket",
                at=("farmyard", "meadow"),
            ),
            script(
                """{A} pulled and pulled at a [stubborn|huge|mighty] turnip. The turnip [did not|would not]
                [budge|move], but {A} had been a farmer [for too long|long enough] to [give up|be beaten
                by a vegetable].""",
                "pulling determined",
            ),
        ),
    ),
    Trade(
        name="tailor",
        homes=("cottage", "workshop", "village_street", "attic", "theatre"),
        tool="basket",
        makes=(
            "[tidy|tiny] stitches",
            "coats that [fit|last]",
            "[seams that never|buttons that never] come loose",
        ),
        craft=(
            "put things together [stitch by stitch|seam by seam], [small and neat|as tailors do]",
            """measured [twice|three times] and [then did it|began] with [tiny|neat] tailor's
            [movements|stitches]""",
        ),
        wisdom=(
            "measure twice and [cut|snip] once",
            "a [small|single] stitch in time [saves|holds] the whole coat",
        ),
        work=(
            script(
                """{A} sat cross-legged with {his} sewing, [as all tailors do|stitch after stitch], and
                [hummed|sang] through a mouthful of [pins|thread]. It is [harder|trickier] than it sounds.""",
                "sitting happy/neutral",
            ),
            script(
                """{A} reached for the [scissors|thread|needle] on the [top|highest] shelf. A tailor
                [needs|must have] [long arms|sharp eyes] and [endless|a great deal of] patience, and {A}
                had [both|the second].""",
                "reaching determined/neutral",
            ),
        ),
    ),
    Trade(
        name="carpenter",
        homes=("workshop", "farmyard"),
        tool="hammer",
        makes=(
            "chairs that do not [wobble|squeak]",
            "[little|toy] boats",
            "tables with [straight|sturdy] legs",
        ),
        craft=(
            "[tapped and fitted|planed and fitted] [each piece|every corner], as a carpenter would",
            "took {his} time and made it [straight and true|fit like a drawer]",
        ),
        wisdom=(
            "follow the grain and the wood [will help you|does half the work]",
            "there is a [peg|place] for every hole, [if you look|sooner or later]",
        ),
        work=(
            script(
                """{A} pushed the [long|big] plane [over|along] a plank, [whoosh|swish], [whoosh|swish].
                [Curls|Long curls] of wood [piled up|grew] round {his} feet [like snow|until only the
                knees showed].""",
                "pushing happy/determined",
            ),
            script(
                """{A} carried a bundle of [ash|oak|birch] sticks on {his} shoulder. By [evening|supper],
                they would be [a chair|a ladder|three stools], for that is [the magic of a carpenter|what
                carpenters do].""",
                "carrying happy/neutral +stick_bundle",
            ),
        ),
    ),
    Trade(
        name="gardener",
        homes=("meadow", "cottage", "castle_hall", "farmyard", "garden", "kitchen"),
        tool="flower",
        makes=(
            "[tall|bright] sunflowers",
            "[sweet peas|roses]",
            "[herbs|flowers] that smell of [summer|honey]",
        ),
        craft=(
            "[cleared and tended|worked] [gently|with soft hands], as if [among seedlings|for a rose]",
            "[began|started] at the roots, [as every gardener does|where gardeners start]",
        ),
        wisdom=(
            "everything [opens|blooms] in its own [time|week]",
            "water the roots, and the flower [looks after itself|will come]",
        ),
        work=(
            script(
                """{A} knelt [by|beside] the flower pots and told each seedling [good morning|a short
                story|to take its time]. [Gardeners know|A gardener knows] that plants [listen|are good
                listeners].""",
                "kneeling happy/neutral",
            ),
            script(
                """{A} held a [single|new] flower up to the light and [smiled|counted its petals]. [It had
                taken|This one had needed] [all winter|a whole year|eleven weeks], and it was worth every
                [day|hour].""",
                "holding happy +flower",
            ),
        ),
    ),
)
