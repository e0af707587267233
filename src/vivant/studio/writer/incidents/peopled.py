"""Farm, village and market."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

PEOPLED: Final[Mapping[str, tuple[Script, ...]]] = {
    "farmyard": (
        script(
            """{A} slipped in the mud and fell, [plop|splat], [right|exactly] where the [pigs|ducks] had
            been. <B "[It suits you|Very fetching]," said {B}, and laughed [out loud|till {bhe} cried].>
            <!B The [pigs|ducks] were [delighted|much amused].>""",
            "falling disgusted/surprised",
            "standing/pointing laughing >A",
            "laugh",
        ),
        script(
            """{A} pulled the bucket up [out of|from] the well, [turn by turn|hand over hand], and drank. <B
            {B} drank too, and [dripped|splashed] everywhere.> [Water|Cold water] is the best thing [on a
            long way|for tired feet].""",
            "pulling determined/neutral +rope",
            "standing/sitting happy >A",
            "watch",
        ),
        script(
            """[A rooster|The farm dog|A turkey|A very old ram] would not let {A} [pass|by|through the gate].
            {A} bowed [politely|as low as {he} could|till {his} nose touched the straw] and [wished it a
            good day|begged its pardon|praised its fine voice]<B , and {B} bowed [too|even lower|to the
            hens as well]>. [Manners|Good manners|Kind words] open gates, [and this one too|even here|as
            everyone knows].""",
            "bowing shy/happy",
            "bowing shy/happy",
            "watch",
        ),
        script(
            """{A} climbed over the [gate|highest gate], which [wobbled|swung]. <B {B} [found|noticed] that
            it was not [locked|even shut].> On the other side somebody [small|woolly] said "[baa|maa],"
            and [meant it|looked surprised].""",
            "climbing determined",
            "pushing/standing laughing/happy",
            "watch",
        ),
        script(
            """{A} carried a [stray|runaway] [chicken|duckling] back to its [mother|coop] in a basket, for
            one must be [helpful|neighbourly]. <B {B} walked [ahead|alongside] and [clucked|quacked], to
            calm it.>""",
            "carrying happy/neutral +basket >on",
            "walking laughing/happy >on",
            "follow",
        ),
    ),
    "village_street": (
        script(
            """{A} walked up and down and asked at every [door|window]. [Three|Two|Five] shook their heads,
            [one|a baby] only [sneezed|waved]. <B {B} asked at the [doors|houses] on the other side.>""",
            "walking determined/neutral >on",
            "walking neutral/determined >back",
            "follow",
        ),
        script(
            """A [runaway|rolling] [barrel|pumpkin] came [bouncing|thundering] down the hill! {A} jumped
            [high|just in time], and it [rolled|rushed] by under {him}. <B "[Well jumped|Hoppla]!" cried
            {B}.>""",
            "jumping surprised/afraid",
            "arms_raised surprised/happy >A",
            "wonder",
        ),
        script(
            """{A} was [suddenly|all of a sudden] too shy to knock. {he} hugged {himself} and [looked
            at|counted] {his} [toes|feet]. <B "[Shall I|May I]?" asked {B}.> <!B [Then|At last] {he}
            knocked, but very softly.>""",
            "hugging_self shy",
            "standing/reaching happy >A",
            "watch",
        ),
        script(
            """{A} waved to [the old woman in the window|the postman|a sleepy cat] and asked the way.
            "[Down|Up], [left|right], and mind the [goose|step]," came the answer. <B {B}
            [repeated|muttered] it under {bhis} breath.>""",
            "waving happy/neutral",
            "thinking/standing neutral",
            "watch",
        ),
        script(
            """{A} crouched [beside|behind] the wall as the [big|growling] dog from [number nine|the mill]
            trotted by. <B {B} shut {bhis} eyes, [so as not to be seen|and held {bhis} breath].> [It was
            looking for its ball|It only wanted its ball], as it turned out.""",
            "crouching afraid",
            "crouching/hugging_self afraid",
            "worry",
        ),
    ),
    "market": (
        script(
            """{A} reached for the [last|topmost] apple, and the whole [pile|heap] came down, [bump|thud],
            [bump|thud], [bump|thump]! <B {B} [helped to gather|chased] the apples [under the
            stalls|everywhere].> [The apple seller|The stall keeper] [counted to ten|sighed].""",
            "reaching surprised/afraid",
            "kneeling/running laughing/determined",
            "wonder",
        ),
        script(
            """The cheese was [ripe|old], and [it told everyone|one could tell]. {A} held {his} nose and
            [hurried|slipped] past. <B {B}, however, [bought some|wanted a taste], and was [happy|in
            heaven].> <!B [It followed {him}|The smell came too] for quite a while.>""",
            "walking disgusted >on",
            "holding happy +cheese",
            "grumble",
        ),
        script(
            """{A} asked [the fish seller|an egg seller|the button man] and pointed [here and there|this way
            and that]. [All the world|Everyone] was shouting [prices|numbers]. <B {B} covered {bhis} ears,
            and [frowned|wished for a quiet wood].>""",
            "pointing determined/neutral",
            "arms_crossed/standing angry/disgusted",
            "grumble",
        ),
        script(
            """{A} carried a heavy sack for [a lady in a hurry|the potato man|an old neighbour], and got
            [three|two] nuts for it. <B {B} cracked them [with one bite|at once].> A little
            [kindness|help] is never [in the way|lost time].""",
            "carrying determined/happy +sack >on",
            "holding/walking happy",
            "follow",
        ),
        script(
            """[Elbows|Baskets], [hats|umbrellas], [knees|geese]: in the [crowd|crush], {A} could hardly
            [move|breathe]. {he} raised both arms so as not to [get lost|go under]. <B {B} [hung on|stayed
            close] to {him}, [like a burr|and hoped].>""",
            "arms_raised afraid/surprised",
            "reaching afraid/shy >A",
            "worry",
        ),
    ),
}
