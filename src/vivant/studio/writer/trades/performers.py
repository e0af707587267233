"""Those who delight others."""

from typing import Final

from vivant.studio.writer.scripts import script
from vivant.studio.writer.trades.trade import Trade

PERFORMERS: Final[tuple[Trade, ...]] = (
    Trade(
        name="musician",
        homes=("village_street", "cottage", "castle_hall", "inn", "theatre"),
        tool="flute",
        makes=("[merry|slow] tunes", "[dances|lullabies]", "[songs|a song] for every weather"),
        craft=(
            "found the [rhythm|beat] in it and kept [time|going], as musicians do",
            "[hummed|counted to four] and worked in time, [like playing a dance|note by note]",
        ),
        wisdom=(
            "a wrong note is [soon over|just a note on its way to the right one]",
            "the [rests|silences] belong to the song too",
        ),
        work=(
            script(
                """{A} held {his} flute and tried a [new|tricky] tune, again and [again|yet again]. A
                musician plays [every note|the hard part] [a hundred times|until it comes by itself], and
                the [sparrows|crickets] knew it too by now.""",
                "holding happy/determined +flute",
            ),
            script(
                """{A} danced to a tune that nobody else could hear. [It was only in {his} head so far|It had
                come with the breakfast], but a [good|proper] musician must [dance it|try it with the
                feet] first.""",
                "dancing happy/laughing",
            ),
        ),
    ),
    Trade(
        name="painter",
        homes=("meadow", "workshop", "cottage", "seashore", "attic"),
        tool="jar",
        makes=("[little|large] pictures", "portraits of [clouds|hens]", "[skies|sunsets] in a frame"),
        craft=(
            "[stepped|stood] back, [squinted|looked], and touched just the right spot, as painters do",
            "worked from the [edges|background] [in|forward], with a light touch",
        ),
        wisdom=(
            "every blot is [a cloud|a bird] [that nobody expected|waiting to be found]",
            "look [longer|three times], and the [dullest|plainest] thing grows [beautiful|bright]",
        ),
        work=(
            script(
                """{A} looked at {his} [new|half-finished] picture, one {hand} to {his} chin: was it [a cow|a
                hill|a boat], or was it [a cloud|the sea|somebody's aunt]? A painter must sometimes [wait
                and see|let the picture decide|turn it upside down and be glad].""",
                "thinking neutral",
            ),
            script(
                """{A} reached [as high as {he} could|on tiptoe] to paint the [sky|top of a tree]. That is
                the trouble with skies, as every painter [knows|will tell you]: they are always [at the
                top|out of reach].""",
                "reaching determined/happy",
            ),
        ),
    ),
    Trade(
        name="acrobat",
        homes=("village_street", "market", "meadow", "castle_hall", "theatre"),
        tool="ball",
        makes=(
            "[double|perfect] somersaults",
            "[handstands|cartwheels]",
            "[leaps|jumps] that make people gasp",
        ),
        craft=(
            "[balanced|leaned], [breathed out|looked ahead] and did it in one go, as acrobats do",
            "[bent|stretched] and [swung|turned] like someone on a [high wire|trapeze]",
        ),
        wisdom=(
            "falling is [half of|the first part of] flying",
            "look [where you want to go|ahead], never [where you might fall|down]",
        ),
        work=(
            script(
                """{A} jumped, turned over [once|twice] in the air and landed on {his} feet [without a
                sound|like a feather]. "[Again|Once more]," said the acrobat to {himself}, [as always|for
                it could be better].""",
                "jumping happy/determined",
            ),
            script(
                """{A} fell over, [bump|thump], [as acrobats must|for the ninth time]. It did not hurt
                [much|at all]. A new trick [is|begins as] a row of [bumps|tumbles], and this one was
                nearly [ready|done].""",
                "falling surprised/laughing",
            ),
        ),
    ),
    Trade(
        name="conjuror",
        homes=("market", "village_street", "castle_hall", "cottage", "theatre"),
        tool="ball",
        makes=("[coin|card] tricks", "[rabbits|flowers] out of nowhere", "[wonders|surprises]"),
        craft=(
            "[blinked|counted to three], and did it with a conjuror's fingertips",
            "[smiled|said the magic word] and let nobody see how hard it was, as conjurors do",
        ),
        wisdom=(
            "the [real|best] magic is [looking closely|making somebody smile]",
            "a trick works [when you believe it first|only if you are not in a hurry]",
        ),
        work=(
            script(
                """{A} threw a ball into the air, and [only|just] [an egg|a radish|a sock|a spoon] came down.
                "[Hm|Well, well]," said the conjuror, "[that is not|that is not quite|this was never] what
                I [meant|ordered|had in mind]," and [bowed all the same|tried it again with two|looked up
                the sleeve for the rest].""",
                "throwing surprised/happy +ball",
            ),
            script(
                """{A} bowed to a row of [empty chairs|turnips|sparrows] and [took|pulled] a [coin|pea] from
                behind {his} own ear. [Conjurors|All conjurors] [practise|rehearse] most of the day,
                [though nobody sees it|in secret].""",
                "bowing happy",
            ),
        ),
    ),
    Trade(
        name="dancer",
        homes=("castle_hall", "village_street", "meadow", "theatre"),
        tool="flower",
        makes=("[light|quick] steps", "[polkas|waltzes|jigs]", "[twirls|spins] like a falling leaf"),
        craft=(
            "went [lightly|on tiptoe], one, two, three, as in a dance",
            "turned [with it|slowly] instead of against it, as dancers do",
        ),
        wisdom=(
            "if you [stumble|trip], make it [part of the dance|a new step]",
            "one step [forward|to the side], and the [rest|dance] will follow",
        ),
        work=(
            script(
                """{A} danced [from wall to wall|in wide circles], [one, two, three|heel and toe], with [a
                broom|{his} own shadow] for a partner. Even [sweeping|waiting] was a dance for {him}, as
                it is for [true|real] dancers.""",
                "dancing happy",
            ),
            script(
                """{A} raised both arms, held {his} breath and stood on the tip of one foot. A dancer must
                [stand like a candle|be as light as steam] for as long as [a song lasts|the cuckoo calls].""",
                "arms_raised determined/neutral",
            ),
        ),
    ),
    Trade(
        name="storyteller",
        homes=("village_street", "cottage", "market", "library", "inn", "schoolroom"),
        tool="book",
        makes=("[long|true] stories", "[riddles|rhymes]", "tales with [seven|happy] endings"),
        craft=(
            "began at the beginning and [left nothing out|kept going until the end], as storytellers do",
            """asked, [like every storyteller|as in every tale], what would happen next, and [made it
            happen|did it]""",
        ),
        wisdom=(
            "a story without a [hole|puddle] in the road is [no story|a short one]",
            "it is [always|usually] darkest [just before|a page before] the happy ending",
        ),
        work=(
            script(
                """{A} was trying out a new story, with [both arms|one arm] in the air for the
                [giant|dragon|beanstalk]. [A snail|Two hens|A small cloud] listened to the end, and for a
                storyteller [that is a good morning|this counts].""",
                "arms_raised happy/laughing",
            ),
            script(
                """{A} sat with closed eyes and listened to [the wind|the street|the rain pipe], because
                storytellers [find|collect] their stories [everywhere|in the strangest places]. [Today|So
                far] there was only [a sneeze|a hiccup|one button|an argument about soup] in it.""",
                "sitting neutral/happy",
            ),
        ),
    ),
)
