"""Harbour, pond, country road, waterfall, ruins and rooftops."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

WAYSIDE: Final[Mapping[str, tuple[Script, ...]]] = {
    "harbour": (
        script(
            """"Catch!" cried [a voice|a sailor|somebody], and {A} had a [wet|cold] rope in {his} arms, and a whole boat at
            the other end [of it|, pulling]. {he} pulled back. <B {B} pulled [with {him}|too], heels against a
            stone.> [Bump|Thud], and the boat was [home|tied up], and the fisherman [tipped his cap|threw {them}
            a herring].""",
            "pulling determined/surprised +rope",
            "pulling determined",
            "help",
        ),
        script(
            """A gull [took|snatched] the [crust|biscuit] from {A's} hand and [laughed about it|told all the others].
            {A} shook {his} fist. <B "They always do that," said {B}, [hiding|sitting on] {bhis} own lunch.>""",
            "arms_raised angry/surprised",
            "hugging_self/sitting laughing/shy >A",
            "laugh",
        ),
        script(
            """{A} asked an old [sailor|captain] who was [mending|sorting] nets. He [shut one eye|licked a finger], held
            it to the wind, and pointed with his [needle|pipe]. <B {B} asked if he was [sure|never wrong]. "[Not
            since Tuesday|Only on land]," he said.>""",
            "standing/thinking neutral/determined",
            "standing/pointing neutral/laughing >A",
            "listen",
        ),
        script(
            """{A} walked along the edge of the quay, one foot before the other, arms out. The water [winked|went slap]
            below. <B {B} walked on the [land side|inside], with [a good grip|one finger] on {him}.>""",
            "walking determined/shy >on",
            "walking afraid/happy >on",
            "follow",
        ),
        script(
            """A crab [had got|had climbed] out of its [basket|pot] and came [sideways|clicking] at {A}, who went
            [backwards|on a crate]. <B {B} [put down|held out] a bucket, and in it walked.> <!B Then it saw the
            water, [and dropped|and plop].>""",
            "jumping afraid/surprised",
            "holding determined/happy +bucket",
            "wonder",
        ),
    ),
    "pond": (
        script(
            """{A} crouched at the water's edge. Another one looked [up|out], [upside down|all wobbly]. {he} put out
            {his} tongue, and so did the other[|, at the same moment]. <B {B} dropped [a pebble|a twig] in, and both
            of them [broke|went to pieces].>""",
            "crouching laughing/surprised",
            "throwing happy/laughing +stone >A",
            "watch",
        ),
        script(
            """"[Quack|Wack]," said a duck [loudly|with feeling], and walked [behind|after] {A}. When {he} stopped, it
            stopped. <B There were [six more|nine] behind {B}.> <!B Soon there were [six|nine], in a row.>""",
            "walking surprised/laughing >on",
            "walking laughing/surprised >on",
            "follow",
        ),
        script(
            """[The mud|It] was deeper than it [looked|had any right to be]. It took {A's} foot, then [the other|all of
            the leg], and [held on|smacked its lips]. <B {B} reached out a [branch|hand], and there was a noise like
            a cork.> <!B {he} came out at last, [none the cleaner|with a noise like a cork].>""",
            "falling disgusted/afraid",
            "reaching determined/laughing >A",
            "help",
        ),
        script(
            """A frog [sang|was singing], and {A} sat down to [listen|hear it out], since it would have been [rude|hard]
            not to. <B {B} [knew|hummed] the second part.> It had [nine|seven] verses, all [alike|about rain].""",
            "sitting happy/neutral",
            "sitting/standing happy/laughing",
            "watch",
        ),
        script(
            """{A} pointed: [over there|out in the middle], a [fish|carp] [as long as an arm|with a gold back] was [turning|
            looking at {them}]. <B "Where?" said {B}, [every time|until it was gone].> It [let out|blew] one round
            [bubble|ring], and that was all it had to say.""",
            "pointing surprised/happy",
            "standing/crouching neutral/surprised",
            "wonder",
        ),
    ),
    "country_road": (
        script(
            """A cart full of [hay|cabbages|hens] came along, and the [driver|farmer] [clicked his tongue|slowed down]. {A}
            pushed from behind, up the whole hill, for a [ride|seat] down the other side. <B {B} pushed [too|harder].> [That was fair|Uphill is long].""",
            "pushing determined",
            "pushing determined/happy",
            "help",
        ),
        script(
            """Where the road [forked|split in two], {A} shut {his} eyes, [spun round|turned three times] and pointed. <B
            "That is where we came from," said {B}.> <!B It was the way {he} had come from, so {he} [spun
            again|took another].>""",
            "pointing determined/happy",
            "hands_on_hips/arms_crossed laughing/neutral >A",
            "laugh",
        ),
        script(
            """{A} held up one foot and shook it. Out fell [a stone|three stones] and [a beetle|some sand], and
            the beetle [looked cross|walked on alone]. <B {B} sat down [at once|too] and did the same.>""",
            "sitting neutral/disgusted",
            "sitting sleepy/neutral",
            "tire",
        ),
        script(
            """A tinker [sat|was having his dinner] by the road and [waved|raised] a spoon. He had walked [from
            there|that way], he said, and it was [two songs|three songs and a sneeze] to {there}. {A} bowed. <B {B}
            [began|started] the first song.>""",
            "bowing happy/neutral",
            "arms_raised/walking happy",
            "follow",
        ),
        script(
            """Dust! A [herd|flock|coach] went by, and when it [settled|was past], {A} was [grey|white] from head to toe.
            <B Two eyes [blinked|looked out] where {B} had been.> {he} [coughed|spat], and a [small|round] cloud came out.""",
            "standing disgusted/surprised >viewer",
            "standing laughing/disgusted >A",
            "grumble",
        ),
    ),
    "waterfall": (
        script(
            """{A} shouted [something|what {he} thought], and the water shouted [louder|back]. <B "What?" shouted {B}.
            "What?" shouted {A}.> [So|In the end] it had to be done with [hands|fingers], and [much
            pointing|some hopping].""",
            "pointing laughing/determined",
            "arms_raised/hands_on_hips laughing/surprised >A",
            "laugh",
        ),
        script(
            """Spray [blew|drifted] over {A}, [cold|fine] as [needles|pins], and {he} hugged {himself} and [squeaked|
            stayed, because it was lovely]. <B {B} had [opened|found] an umbrella.>""",
            "hugging_self laughing/surprised",
            "holding happy/neutral +umbrella",
            "laugh",
        ),
        script(
            """The stones were [green|slippery as soap]. {A} climbed on [hands and knees|all fours], [hold by hold|an inch
            at a time], the thunder of the water [in {his} ribs|under {him}]. <B {B} stepped [exactly|only] where {he} had stepped.>""",
            "climbing determined/afraid >on",
            "climbing afraid/determined >on",
            "climbing determined/afraid >on",
        ),
        script(
            """[A salmon|A fish] jumped [at the fall|up the white water], fell back, and jumped again. {A} held {his}
            breath. [Again|Once more], and over! {A} threw up {his} arms. <B {B} cheered [too|until it
            echoed].>""",
            "arms_raised happy/surprised",
            "arms_raised/jumping happy/laughing",
            "cheer",
        ),
        script(
            """[Behind|In behind] the falling water there was a [ledge|dry place], no wider than a bed, and {A} reached in
            to see if it was [real|deep]. <B {B} held {his} other hand.> Something [warm|small] [sniffed|licked] {his}
            fingers, [twice|and went away].""",
            "reaching surprised/shy",
            "pulling/holding afraid/determined >A",
            "wonder",
        ),
    ),
    "ruins": (
        script(
            """{A} stood where the [king|host] must have stood, and made a [grand|deep] bow to [forty|a hundred] guests of
            [grass|nettles]. <B {B} was the [queen|trumpet].>""",
            "bowing happy/laughing",
            "bowing/dancing laughing/happy",
            "laugh",
        ),
        script(
            """A step [gave way|turned over] under {A}, [crick|crack], and down {he} slid, [with|in] a small river of
            [pebbles|old mortar]. <B {B} called down to ask [how it was|if {he} was whole].> Nothing was broken[, only dusty|, except the quiet].""",
            "falling surprised/afraid",
            "reaching/crouching afraid >A",
            "worry",
        ),
        script(
            """Somebody had [scratched|cut] a [ship|heart|goose] into the wall, [long ago|three hundred years back], and {A}
            put a finger in the [line|groove]. It [was|felt] like [shaking hands|saying hello]. <B {B} looked
            [for the name|about for whoever it was].>""",
            "reaching happy/surprised",
            "standing/thinking neutral/surprised",
            "watch",
        ),
        script(
            """[Whoo|Hu-hu], said [the wall|something]. {A} stood very still. <B {B} stood [behind|very close to] {him}.> It
            was an owl, [and half asleep|in a bad temper], and the [question|thing] had not been meant for [strangers|
            {them}].""",
            "hugging_self afraid/surprised",
            "hugging_self/crouching afraid",
            "worry",
        ),
        script(
            """{A} climbed the [stump of wall|last bit of stair], which led [nowhere|to nothing but air], and from the top of
            nowhere one saw [everything|the whole way to {there}]. <B {B} stayed [down|below] and [was told|held the
            bags].>""",
            "climbing determined/happy",
            "standing neutral/happy >A",
            "watch",
        ),
    ),
    "rooftops": (
        script(
            """{A} went along the ridge, arms [out|spread], heel to toe. [A tile|One tile] [clicked|slid], and far below
            somebody said "[Ouch|Hey]." <B {B} came after sitting down, [tile by tile|and humming to keep calm].>""",
            "arms_raised determined/afraid >on",
            "sitting afraid/shy >on",
            "follow",
        ),
        script(
            """From one roof to the next it was [a good step|a yard, or a bit more]. {A} [took a run|looked away] and jumped,
            and [landed|came down] [on a pigeon's supper|like a sack of coal]. <B {B} found the [plank|board].>""",
            "jumping determined/afraid >on",
            "pushing/walking happy/laughing >on",
            "wonder",
        ),
        script(
            """A [sooty|grinning, sooty] face [rose|popped up] from a chimney: the sweep. "[Lost|Looking for something]?" He [shook
            {A's} hand|touched {A's} nose], for luck, and [that showed|it left a mark]. <B {B} wanted some luck
            too.>""",
            "offering surprised/happy",
            "reaching laughing/happy",
            "laugh",
        ),
        script(
            """A [shirt|petticoat] had [blown|got] loose, and {A} ran after it, [over|round] chimneys, until it wrapped
            {him} up [like a letter|from head to foot]. <B {B} [unwrapped|peeled] {him}.> A [voice|woman] at a window
            said thank you, [dear|and mind the gutter].""",
            "running determined/surprised >on",
            "pulling laughing/determined >A",
            "laugh",
        ),
        script(
            """{A} lay flat and looked over the edge. The people down there were [hats|hats with feet], and a dog was [a
            comma|a crumb]. <B {B} held {his} ankles, [eyes shut|and did not look].>""",
            "lying surprised/happy",
            "kneeling afraid/determined >A",
            "watch",
        ),
    ),
}
