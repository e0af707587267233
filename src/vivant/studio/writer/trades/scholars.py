"""Those who find things out and teach them."""

from typing import Final

from vivant.studio.writer.scripts import script
from vivant.studio.writer.trades.trade import Trade

SCHOLARS: Final[tuple[Trade, ...]] = (
    Trade(
        name="teacher",
        homes=("library", "village_street", "cottage", "schoolroom"),
        tool="book",
        makes=(
            "[clear|patient] answers",
            "[good|useful] lessons",
            "[stories|sums] that [nobody forgets|make sense]",
        ),
        craft=(
            "explained it [step by step|slowly], as to [the smallest pupil|a class of beginners]",
            "went through it [point by point|from A to Z], as teachers do",
        ),
        wisdom=(
            "a mistake is only a [question|lesson] in [disguise|a funny hat]",
            "nobody learns to [swim|sing|count] by [watching|looking on]",
        ),
        work=(
            script(
                """{A} pointed at [the weather|a passing cloud|the longest word in the book] and explained it
                [from beginning to end|for a good half hour]. A teacher [never stops|always goes on]
                teaching.""",
                "pointing happy/neutral +book",
            ),
            script(
                """{A} read aloud from [a thick book|a book without pictures|page ninety-nine] and did all
                the [voices|animal noises] too. [As a teacher|For a good teacher], that is [half the
                work|the best part].""",
                "reading happy/laughing +book",
            ),
        ),
    ),
    Trade(
        name="doctor",
        homes=("cottage", "village_street", "library", "kitchen"),
        tool="jar",
        makes=(
            "[soothing|bitter] teas",
            "[bandages|plasters] that [never slip|stay on]",
            "[kind|calm] words",
        ),
        craft=(
            "looked [twice|carefully] and [touched|moved] nothing too [fast|roughly], as doctors do",
            "listened first and [acted|worked] second, the doctor's way",
        ),
        wisdom=(
            "a kind word is [half the|the first half of a] cure",
            "first [look|listen], then [think|wait], and only then [poke|prod]",
        ),
        work=(
            script(
                """{A} held a jar of [peppermint|honey|ginger] drops up to the light and counted them
                [twice|with care]. [Brave patients|Those who coughed politely] got two, and a good doctor
                [knows|knew] them all by name.""",
                "holding neutral/happy +jar",
            ),
            script(
                """{A} bowed [politely|with a smile] to {his} last patient of the [hour|morning list]. "[A
                teaspoon|Two spoons] of honey and [an early night|no handstands]," said the doctor. It
                [nearly always helped|helped, as a rule|had never failed yet|worked for almost everything].""",
                "bowing happy",
            ),
        ),
    ),
    Trade(
        name="inventor",
        homes=("workshop", "cottage", "attic", "observatory"),
        tool="hammer",
        makes=(
            "[clockwork|wind-up] [birds|mice]",
            "machines that [butter toast|tie shoelaces]",
            "[useful|odd] gadgets",
        ),
        craft=(
            "[tinkered|tested], [changed a thing or two|turned it round], and tried again, as inventors must",
            "made a [quick sketch|tiny model] in {his} head and [followed it|built it]",
        ),
        wisdom=(
            "if it [bangs|explodes], [write it down|you have learned something]",
            "the [tenth|hundredth] try knows what the [first|ninth] did wrong",
        ),
        work=(
            script(
                """{A} raised both arms as the [toast machine|egg-peeler|sock-finder] gave a
                [loud|tremendous] bang. "[Splendid|Wonderful]!" said the inventor. "Now I know
                [nine|forty] ways [not to do it|that do not work]." """,
                "arms_raised happy/surprised",
            ),
            script(
                """{A} stood thinking [so hard|very hard] that [one could almost hear it|the kettle boiled
                over]. An inventor's head, {he} always said, is [a cupboard|an attic] where one must
                [rummage|search] [now and then|every day].""",
                "thinking neutral/determined",
            ),
        ),
    ),
    Trade(
        name="librarian",
        homes=("library",),
        tool="book",
        makes=(
            "[well-kept|tidy] shelves",
            "the right book for [anyone|everyone]",
            "[stories for|a story for] every mood",
        ),
        craft=(
            "put [everything|each thing] in order, [from A to Z|shelf by shelf], as librarians do",
            "[searched|went] [row by row|line by line] and did not skip a [page|word]",
        ),
        wisdom=(
            "every answer [waits|stands] on some shelf",
            "the [thinnest|shyest] book may hold the [biggest|best] story",
        ),
        work=(
            script(
                """{A} carried a stack of books that was [taller than a door|almost as tall as a tree] and
                [hummed|whistled] quietly. [Librarians have|A librarian has] [strong arms|good balance],
                though [few|hardly any] people [know|notice].""",
                "carrying happy/determined +book",
            ),
            script(
                """{A} reached up to put the last book [back|in its place], between [Dragons|Cheese] and
                [Doughnuts|Clouds]. Now [everything|each story] was where it [belonged|should be], as {he}
                liked it.""",
                "reaching happy/neutral +book",
            ),
        ),
    ),
    Trade(
        name="astronomer",
        homes=("library", "castle_hall", "mountain_path", "observatory"),
        tool="book",
        makes=("[star|moon] maps", "names for [new|little] stars", "[long|exact] lists of comets"),
        craft=(
            "[waited and watched|kept still], as one does for a [comet|shy star]",
            "worked it out [star by star|on ten fingers], as astronomers do",
        ),
        wisdom=(
            "you only see the stars [when it is dark|because of the dark]",
            "even the moon has [days when it hides|nights off]",
        ),
        work=(
            script(
                """{A} pointed up to where the [first|last|smallest] star [would be|had to be] and
                [whispered|said] its name. An astronomer knows the sky [by heart|like a garden], even
                [through a roof|in cloudy weather].""",
                "pointing happy/neutral",
            ),
            script(
                """{A} yawned over {his} [notes|star lists]. [That is the trouble with
                astronomers|Astronomers are like that]: they are up [half the night|until the last star],
                and then [breakfast comes too early|they nod over the porridge].""",
                "sitting/hugging_self sleepy",
            ),
        ),
    ),
    Trade(
        name="mapmaker",
        homes=("library", "workshop", "cottage", "observatory", "schoolroom"),
        tool="map",
        makes=(
            "maps of [every|each] puddle",
            "maps with [tiny|careful] [trees|mountains]",
            "[fine|true] maps",
        ),
        craft=(
            "marked [each turn|every corner] [in order|in mind], as mapmakers do",
            "[planned|found] the [shortest|safest] way and [kept to it|followed it], like a line on paper",
        ),
        wisdom=(
            "no road is lost [that leads home|if you remember where you began]",
            "the [white|empty] spots are [where stories begin|the best part of the map]",
        ),
        work=(
            script(
                """{A} held a [new|freshly drawn] map at arm's length and [nodded|blew on the ink]. Every
                [hill|duck pond|path] was there, for a mapmaker [leaves nothing out|forgets nothing], not
                even the [molehills|puddles].""",
                "holding happy/neutral +map",
            ),
            script(
                """{A} knelt on the floor over a map [as big as a carpet|of the whole valley] and added [one
                more|a tiny] [tree|bridge|cow]. [The tip of {his} tongue stuck out|It was careful work].""",
                "kneeling determined/neutral",
            ),
        ),
    ),
)
