"""Vineyard, cornfield, orchard, garden and pasture."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

TENDED: Final[Mapping[str, tuple[Script, ...]]] = {
    "vineyard": (
        script(
            """{A} jumped for the [ripest|bluest|lowest] grapes, and [jumped again|once more], and got
            [a leaf|nothing but a leaf|one tendril]. <B {B} [counted the jumps|held the ladder that was
            not there|bent a shoot down, quite gently].> [Some grapes|Grapes like that] [are for
            looking|taste of jumping].""",
            "jumping determined/disgusted",
            "standing/reaching laughing/happy >A",
            "watch",
        ),
        script(
            """[Bare feet|All toes] in the tub! {A} danced on the grapes, [squelch|squish], [squash|splosh],
            until [the juice ran|they gurgled|{his} knees were purple]. <B {B} held {his} hand and [danced
            too|slid about].>""",
            "dancing laughing/happy",
            "dancing laughing/happy",
            "laugh",
        ),
        script(
            """{A} pushed at a barrel that had rolled [across|over] the path. It [would not budge|only
            sloshed]. <B {B} set {bhis} shoulder to it [too|as well].> "[And heave|Now]!" It [trundled off|rolled downhill], [faster than was planned|singing in all its hoops].""",
            "pushing determined",
            "pushing determined",
            "help",
        ),
        script(
            """A [starling|thrush|fat magpie] sat on the wire with a grape in its beak and looked {A} [up and
            down|in the eye]. {A} bowed, since [it had been here first|this was clearly the owner]. <B {B}
            bowed to its [wife|seven cousins].>""",
            "bowing shy/happy",
            "bowing shy/laughing",
            "watch",
        ),
        script(
            """Row after row after row, and [all alike|every one the same]: {A} stood still and tried to
            remember [which one|how many]. <B "[Seventh|Ninth] from the fig tree," said {B}.> <!B [Then|Only
            then] {he} saw {his} own footprints in the [dust|red earth].>""",
            "thinking surprised/neutral",
            "pointing happy/determined >on",
            "watch",
        ),
    ),
    "cornfield": (
        script(
            """The corn was higher than {A}. {he} waded in with {his} arms up, [swish|hush], [swish|hush],
            like somebody in [deep water|the sea]. <B Only the [tip|top] of {B} could be seen, [now here|now
            left], [now there|now right].>""",
            "arms_raised happy/determined >on",
            "walking happy/surprised >on",
            "follow",
        ),
        script(
            """"Good day," said {A} to the [farmer|man] at the edge of the field, and waved. [He|The man] did
            not [answer|wave back], for he was [straw up to the hat|a scarecrow]. <B {B} [laughed till {bhe} hiccuped|had to sit down].>""",
            "waving happy/shy",
            "sitting/standing laughing >A",
            "laugh",
        ),
        script(
            """[Deep in the corn|Quite near], something [rustled|whirred]. {A} crouched. <B {B} took hold of {his} arm.> Then [up it went|out it burst], a [lark|partridge], [and sang|straight as a
            string], until it was only a dot with a [song|voice].""",
            "crouching afraid/surprised",
            "crouching afraid/surprised >A",
            "wonder",
        ),
        script(
            """{A} carried a [sheaf|bundle of ears] to the [stack|stook], because [many hands|two more hands]
            make [short work|the evening come sooner], and a reaper [lent|drew] {him} a [map in the
            dust|drink of cold tea] for it. <B {B} [gleaned|picked up] what fell.>""",
            "carrying determined/happy",
            "crouching/carrying happy >A",
            "help",
        ),
        script(
            """Chaff got up {A's} nose. {he} [stopped|shut {his} eyes], held on to {himself}, and sneezed so that [three crows|the crows] [left|fell off the fence]. <B "Bless
            you," said {B}, [from a safe distance|wiping {bhis} ear].>""",
            "hugging_self disgusted/surprised",
            "standing laughing/disgusted >A",
            "laugh",
        ),
    ),
    "orchard": (
        script(
            """{A} climbed up to where the [reddest|roundest] apple hung. <B {B} stood below with both arms [spread|held out].> The bough [bent|dipped], and bent, and then let {him} down [as politely as
            a lift|on the grass], apple and all.""",
            "climbing determined/happy",
            "reaching happy/afraid >A",
            "watch",
        ),
        script(
            """[Tock|Bonk]! An apple fell on {A's} head. {he} [looked up|rubbed the place] and thought of
            something [clever|important], but [it was gone|could not say what]. <B {B} [ate|bit into] the
            apple, [as proof|before another could fall].>""",
            "thinking surprised/disgusted",
            "holding laughing/happy +apple >A",
            "laugh",
        ),
        script(
            """A [hedgehog|badger|gardener's goat] had [its eye|first claim] on the windfalls. {A} rolled it
            [one|the best one] with a [careful|gentle] toss. <B {B} rolled another.> It [grunted|snuffled]
            its thanks [with its mouth full|and pointed with its nose which way to go].""",
            "throwing happy/neutral +apple",
            "throwing happy +apple",
            "watch",
        ),
        script(
            """{A} sat down against a trunk to [count|rub] {his} feet, and the [bees|leaves] hummed, and
            [{his} eyes grew small|{his} chin sank]. <B "No sleeping under apple trees," said {B}, "[one
            wakes with a pip in the ear|they drop things]." > <!B A beetle on {his} nose [changed {his}
            mind|put a stop to that].>""",
            "sitting sleepy/happy",
            "hands_on_hips neutral/determined >A",
            "tire",
        ),
        script(
            """"[Hold this|Take this end]," said the apple picker, and so {A} pulled on the [rope|cord] while
            a basket came down, [jerk by jerk|creak by creak]. <B {B} caught it [in both arms|at the last
            moment].> {they} {were} paid in apples.""",
            "pulling determined +rope",
            "reaching determined/happy",
            "help",
        ),
    ),
    "garden": (
        script(
            """{A} walked between the beds on [tiptoe|{his} toes], for the [lettuce|soil] was [newly
            raked|combed like hair]. <B {B} did not see the rake, [and the rake saw to that|which stood
            up].>""",
            "walking determined/shy >on",
            "falling surprised",
            "wonder",
        ),
        script(
            """The [watering can|old can] was [heavier|fuller] than it looked, and {A} carried it with both
            hands along the [beans|marrows], [slop|slosh], [slop|slosh]. <B {B} walked [behind|after {him}]
            with [dry|wet] feet and [good advice|a thimbleful].>""",
            "carrying determined +bucket >on",
            "walking happy/neutral >on",
            "follow",
        ),
        script(
            """{A} pulled at a [carrot|turnip|radish]. It [held on|would not come]. <B {B} pulled at {A}.> It [held on|thought about it], and came out [all at once|with a pop], and was [as small as a finger|a foot long, with legs].""",
            "pulling determined/surprised",
            "pulling determined/laughing >A",
            "laugh",
        ),
        script(
            """[In the mint|Under the rhubarb] sat a toad as [big|broad] as a bun. {A} knelt to ask it the way,
            [for toads know|since nobody else was in]. It swallowed [twice|once], which in toad means [left at
            the gate|straight on]. <B {B} [thanked it|wrote that down].>""",
            "kneeling shy/surprised",
            "bowing/standing happy/neutral >A",
            "watch",
        ),
        script(
            """{A} put {his} nose into [a rose|the biggest rose], breathed in, and breathed in a bee [too|as well]. <B {B} [fanned|flapped] with a leaf.> The bee came out [again|the way it went in], [quite calm|in no hurry], which {A} was not.""",
            "arms_raised afraid/surprised",
            "waving/reaching afraid/laughing >A",
            "worry",
        ),
    ),
    "pasture": (
        script(
            """A ram stood in the gap of the wall, [head|horns] down. {A} folded {his} arms and [waited|stood
            there too]. <B {B} offered it [a thistle|half a biscuit].> [After a while|When the wind turned],
            it [forgot why|remembered its lunch] and [wandered|went] off.""",
            "arms_crossed determined/afraid",
            "offering shy/happy",
            "listen",
        ),
        script(
            """{A} lay down and rolled, from the [top|brow] of the slope to the [bottom|brook], [sky, grass, sky,
            grass|over and over], [because it was there|since legs are slow]. <B {B} came down [more|rather
            more] [sensibly|slowly], and was [sorry|third after two sheep].>""",
            "lying laughing/happy",
            "running laughing/happy >A",
            "laugh",
        ),
        script(
            """[A lamb|The smallest lamb] had its [head|leg] stuck in the [hurdle|gate]. {A} knelt and talked to it
            [softly|in sheep, as well as {he} could], and [turned|eased] it, so, and so. <B {B} held the [other
            end|back half].> [Out it came|It was free], and kicked [up its heels|everybody], out of joy.""",
            "kneeling determined/happy",
            "kneeling/holding determined/happy",
            "help",
        ),
        script(
            """{A} counted the sheep, to be [sure|polite], and at [eleven|nine] {his} eyes [closed|fell shut] on their
            own. <B "[Stop counting|Not sheep]!" cried {B} and [clapped|shook {him}].> <!B A wet nose [in the
            neck|on the ear] began the day again.>""",
            "sleeping sleepy",
            "reaching/standing surprised/laughing >A",
            "tire",
        ),
        script(
            """The wind [came over the hill|had the whole hill to itself] and took {A's} breath and [gave it back|blew it
            out like a candle]. {he} stretched out {his} arms and [leaned on it|nearly flew]. <B {B} kept hold of {him}.>""",
            "arms_raised laughing/surprised",
            "pulling/standing laughing/afraid >A",
            "laugh",
        ),
    ),
}
