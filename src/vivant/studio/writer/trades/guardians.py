"""Those who look after others."""

from typing import Final

from vivant.studio.writer.scripts import script
from vivant.studio.writer.trades.trade import Trade

GUARDIANS: Final[tuple[Trade, ...]] = (
    Trade(
        name="knight",
        homes=("castle_hall", "village_street", "farmyard", "stable", "inn"),
        tool="staff",
        makes=("[brave|good] deeds", "[kept|solemn] promises", "[safe|quiet] nights for all"),
        craft=(
            "[stood firm|held on], as knights have promised to",
            "took a [deep|knightly] breath and [went first|did the hard part first]",
        ),
        wisdom=(
            "to be brave is to be [afraid|scared] and [go on|do it anyway]",
            "the [strongest|best] shield is a [friend|good friend]",
        ),
        work=(
            script(
                """{A} bowed [low|deeply] to [the cat of the house|an empty chair|a passing goose], for
                practice. A knight must be [polite|courteous] to [everybody|high and low], and one can
                never [start too early|practise enough].""",
                "bowing happy/neutral",
            ),
            script(
                """{A} stood guard with folded arms and let nothing pass [but a snail|except two hens|without
                a password]. It had been a [quiet|peaceful] [week|month] for knights, [thank goodness|and
                a dull one].""",
                "arms_crossed determined/neutral",
            ),
        ),
    ),
    Trade(
        name="firefighter",
        homes=("village_street", "workshop"),
        tool="bucket",
        makes=("[quick|wet] rescues", "[full|ready] buckets", "a [calm|cool] head"),
        craft=(
            "stayed calm and [acted|moved] fast, as firefighters [learn to|do]",
            "did [first things first|one thing at a time], [quick and cool|without any fuss]",
        ),
        wisdom=(
            "never run before you [look|know where]",
            "[small|tiny] sparks are put out with [small|tiny] drops",
        ),
        work=(
            script(
                """{A} carried the [big|heavy] bucket [up and down|to and fro], as firefighters do [for
                practice|before every breakfast]. [Nothing was burning|There was no fire], but [it is best
                to be ready|one never knows].""",
                "carrying determined +bucket",
            ),
            script(
                """{A} ran [three|ten|seven] times round the [square|houses], because a firefighter must be
                fast. The [neighbours|pigeons] were [used to it|counting the rounds].""",
                "running determined/happy",
                at=("village_street",),
            ),
            script(
                """{A} pulled the [long|coiled] rope tight and checked [every|each] knot [twice|again]. A
                firefighter's [ropes|knots] must [hold|never slip], and {A} [smiled more|was happy]
                when they did.""",
                "pulling determined/neutral +rope",
            ),
        ),
    ),
    Trade(
        name="ranger",
        homes=("forest", "mountain_path", "meadow"),
        tool="staff",
        makes=("[safe|clear] paths", "[good|dry] campfires", "[bird|owl] calls"),
        craft=(
            "read the [signs|tracks] and [followed them|stayed close], as rangers can",
            "moved [softly|quietly] and [noticed|saw] everything, the ranger's way",
        ),
        wisdom=(
            "the forest [tells you|answers] if you are quiet [enough|first]",
            "every [track|footprint] leads to [somebody|a story]",
        ),
        work=(
            script(
                """{A} crouched over a [tiny|fresh|muddy] footprint and [nodded|read it like a letter]. A
                ranger knows who has [passed|come by], [when|how fast], and [whether they had breakfast|in
                what mood].""",
                "crouching neutral/happy",
            ),
            script(
                """{A} walked {his} [usual|daily] round and [greeted|wished a good day to] [every tree|each
                stone]. [Not a|No] twig fell [here|hereabouts] without the ranger [hearing|knowing] of it.""",
                "walking happy/neutral +staff >on",
            ),
        ),
    ),
    Trade(
        name="sailor",
        homes=("seashore", "riverbank", "harbour", "inn"),
        tool="rope",
        makes=("[good|tight] knots", "[tall|salty] tales", "[sea|rowing] songs"),
        craft=(
            "tied a [proper|good] sailor's knot and [pulled|hauled] with a yo-ho",
            "kept [steady|an even keel], as one does in [high waves|a gale]",
        ),
        wisdom=(
            "after every storm [the sea lies down|comes a flat calm]",
            "you cannot [turn|change] the wind, but you can [turn|trim] the sail",
        ),
        work=(
            script(
                """{A} pulled in a [long|wet] rope, hand over hand, and sang of [whales|islands|far
                harbours]. A sailor on land must [pull something|keep busy], or [the knees go soft|the
                songs rust].""",
                "pulling happy/laughing +rope",
            ),
            script(
                """{A} lay [in the sun|on the warm planks] and listened to the [water|waves]. [Even
                sailors|Every sailor] must rest [now and then|once a week], and {A} [was good at it|took
                it seriously].""",
                "lying happy/sleepy",
            ),
        ),
    ),
    Trade(
        name="shepherd",
        homes=("meadow", "mountain_path", "farmyard", "pasture", "stable"),
        tool="staff",
        makes=("[warm|soft] wool", "[counted|well-kept] flocks", "[little|evening] tunes"),
        craft=(
            "[called softly|waited] and let [it|them] come, as shepherds do",
            "counted [slowly|to a hundred] and kept [everything|everyone] together, as with a flock",
        ),
        wisdom=(
            "go back for the [last one|smallest], always",
            "who [walks slowly|waits] loses [no lambs|nobody]",
        ),
        work=(
            script(
                """{A} counted the [lambs|flock], [fell asleep|nodded off] at [eleven|seventeen], woke up and
                began again. [That is the hard part|It is the one hard thing] about being a shepherd.""",
                "sitting/lying sleepy",
            ),
            script(
                """{A} waved {his} staff at the [lambs|clouds], and [slowly|one by one] they [moved|drifted]
                [on|along]. A shepherd [has|needs] [time|plenty of time] and an eye for [small, woolly
                things|stragglers].""",
                "waving happy/neutral +staff",
            ),
        ),
    ),
    Trade(
        name="ruler",
        homes=("castle_hall", "bedroom"),
        tool="letter",
        makes=("[fair|wise] laws", "[short|kind] speeches", "[good|just] judgements"),
        craft=(
            "[gave up|forgot] giving orders and [set to work|lent a hand] like anyone else",
            "[listened|asked] first and decided afterwards, as good rulers do",
        ),
        wisdom=(
            "a crown is [heavy|no use] when [nobody laughs|the head is empty]",
            "who [rules|leads] must [first learn to carry|also carry]",
        ),
        work=(
            script(
                """{A} read a [long|very dull|rolled-up] letter about [taxes|spoons|the moat] and tried [not
                to yawn|to look royal]. Being a ruler [was|is] mostly [paper|reading], with [soup|a
                parade] now and then.""",
                "reading sleepy/neutral +letter",
            ),
            script(
                """{A} stood very [straight|upright], hands on hips, and practised [looking royal|the morning
                speech]. To rule is [hard|not easy] when one would rather [slide down the banisters|go out
                to play].""",
                "hands_on_hips neutral/determined",
            ),
        ),
    ),
)
