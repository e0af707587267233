"""Kitchen, bedroom, bakery, schoolroom and inn."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.incidents.indoors import ANY_ROOM
from vivant.studio.writer.scripts import Script, script

ROOMS: Final[Mapping[str, tuple[Script, ...]]] = {
    "kitchen": (
        *ANY_ROOM,
        script(
            """{A} carried a [tower|stack] of [plates|bowls] across the kitchen, [one foot at a time|chin on
            the topmost]. <B {B} walked [backwards|ahead] and moved the cat.> [Not one fell|The last spoon
            fell, and only that].""",
            "carrying determined",
            "walking afraid/neutral >A",
            "worry",
        ),
        script(
            """{A} tasted the soup, [thought|shut one eye], and tasted again. [Salt|Pepper|A carrot] was
            missing, or [luck|an onion]. <B {B} tasted too and was [no help at all|on the side of more].>""",
            "holding neutral/disgusted +cup",
            "standing laughing/happy >A",
            "watch",
        ),
        script(
            """[A pan|The biggest pan] fell from its hook with a [clang|crash] that made {A} jump. <B "Was that
            you?" asked {B}.> The cat [opened one eye|turned over], for in [this kitchen|a kitchen] that is
            nothing new.""",
            "jumping surprised/afraid",
            "standing surprised >A",
            "wonder",
        ),
    ),
    "bedroom": (
        *ANY_ROOM,
        script(
            """{A} looked under the bed and [found|met] a [slipper|marble], a [long lost|dusty] sock and
            [two|a pair of] green eyes. It was [only the cat|the neighbours' cat]. <B {B} had climbed
            [on the chair|up] all the same.>""",
            "crouching surprised/afraid",
            "standing afraid/surprised >A",
            "worry",
        ),
        script(
            """{A} lay down just to try the bed, [for one minute|shoes and all]. It was a [good|soft] one.
            <B "We have no time," said {B}, [sitting down|and yawned].> The minute [grew|stretched] rather
            long.""",
            "lying sleepy/happy",
            "sitting sleepy/neutral >A",
            "tire",
        ),
        script(
            """{A} bounced on the mattress, [once to try|higher and higher], till the [ceiling|lamp] came very
            near. <B {B} counted: [eleven|nineteen], twenty, [bump|ouch].> <!B {he} got to [twenty|thirty].>
            One thinks better [up there|in the air].""",
            "jumping laughing/happy",
            "standing laughing/surprised >A",
            "laugh",
        ),
    ),
    "bakery": (
        *ANY_ROOM,
        script(
            """{A} sneezed into the flour. When the [cloud|white cloud] [settled|came down], {he} was white from top to toe<B , and so
            was {B}><!B , and so was the cat>, all but the eyes.""",
            "standing surprised/laughing",
            "standing surprised/laughing >A",
            "laugh",
        ),
        script(
            """{A} pushed a [tray|whole tray] of buns into the oven. <B {B} watched the [hourglass|buns] [and did
            not blink|grow].> Ten minutes can be [very long|an age] for [a nose|those who are hungry].""",
            "pushing determined",
            "sitting happy/neutral >A",
            "watch",
        ),
        script(
            """{A} ate a bun so hot that {he} had to [hop|dance] from one leg to the other. <B "Wait a
            little," said {B}, who had [burned|burnt] {bhis} tongue [on the first|already].> It was worth
            it.""",
            "jumping surprised/happy +bread",
            "standing laughing >A",
            "laugh",
        ),
    ),
    "schoolroom": (
        *ANY_ROOM,
        script(
            """{A} sat down at a desk that was far too [small|low], and {his} knees [stuck|came] up to {his}
            ears. <B {B} put up {bhis} hand and asked to [go out|be excused].> It felt like the first day
            [of school|all over again].""",
            "sitting shy/surprised",
            "sitting laughing/happy >A",
            "laugh",
        ),
        script(
            """{A} drew the way on the board: here {they} {were}, there was [the hill|the wood], and here lived
            [a question mark|nobody knew who]. <B {B} drew a [sun|cow] in the corner, [for the look of it|to
            be of use].>""",
            "pointing determined",
            "standing happy/laughing >A",
            "listen",
        ),
        script(
            """{A} rang the school bell, [just once|by mistake], and from [everywhere|all sides] children came
            running. It took [a story|three riddles] to [quiet them|send them home]. <B {B} was the last to
            [sit still|be quiet].>""",
            "holding surprised/laughing",
            "sitting laughing/happy >A",
            "laugh",
        ),
    ),
    "inn": (
        *ANY_ROOM,
        script(
            """{A} asked the innkeeper, who [rubbed|scratched] his chin and asked the cook, who asked the
            [goose|stable boy]. <B {B} had meanwhile asked for [soup|pancakes].> By and by the whole inn was
            [asking|talking about it].""",
            "standing neutral/shy",
            "sitting happy >viewer",
            "listen",
        ),
        script(
            """A [sailor|pedlar] at the next table told a tale about a [whale|bear] as long as [the street|two
            Sundays], and {A} forgot {his} [soup|supper]. <B {B} did not forget [it|{bhis} own].>""",
            "sitting surprised/happy",
            "sitting happy",
            "wonder",
        ),
        script(
            """Somebody [struck up a tune|played the fiddle], and {A} could not keep {his} feet still. [Round
            the tables|Between the benches] {he} went<B , and {B} went the other way round>, and
            where {he} came by, the mugs hopped along.""",
            "dancing happy/laughing",
            "dancing happy/laughing",
            "cheer",
        ),
    ),
}
