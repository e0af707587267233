"""River, mountain and sea."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

STEEP_AND_WET: Final[Mapping[str, tuple[Script, ...]]] = {
    "riverbank": (
        script(
            """{A} jumped from [stone to stone|one stone to the next], over the [rushing|cold|quick] water.
            <B {B} came [after|behind], eyes [shut|half closed].> The last jump was the [longest|worst],
            [as it always is|and it worked].""",
            "jumping determined/afraid >on",
            "jumping afraid >on",
            "jumping/standing determined/afraid >on",
        ),
        script(
            """[One|A single] [wrong|careless|wobbly] step, and {A} fell [splash|with a great splash|head
            over heels] into the [shallow|muddy|cold] water! <B {B} reached out and [fished {him}
            out|pulled {him} back|got hold of one foot].> A [duck|frog|very old trout] [watched|looked on]
            and [said nothing|shook its head|made a note of it].""",
            "falling surprised/afraid",
            "reaching surprised/afraid >A",
            "wonder",
        ),
        script(
            """{A} pulled on a [wet|old|mossy] rope until a [raft|plank|door] came [nodding|drifting|gliding]
            out of the reeds. <B {B} [counted|sang|whistled] the beat.> It was [leaky|crooked|not very
            big|full of frogs], but [it floated|it would carry {them}|it was better than swimming].""",
            "pulling determined +rope",
            "pulling/standing determined/happy >A",
            "help",
        ),
        script(
            """{A} threw a stone over the water, [hop|skip|hop, hop], [hop|skip], [plop|plunk|gone], for that
            always [helped {him}|helps|helps a {trade}] to think. <B {B} threw one too, and it [sank|went
            under|vanished] at once.> [Five hops|Three hops|Even one hop] [meant|was] a good sign[|, if
            one needed one].""",
            "throwing neutral/happy +stone",
            "throwing happy/disgusted +stone",
            "watch",
        ),
        script(
            """{A} put one toe in the river and shivered[| all over]. "[Ice|Snow] is warmer," {he} said,
            hugging {himself}. <B {B} [found|saw] the [shallow|easy] place [further on|round the bend].>""",
            "hugging_self disgusted/afraid",
            "pointing happy >on",
            "watch",
        ),
    ),
    "mountain_path": (
        script(
            """{A} climbed [hand over hand|step by step|like a goat], and [pebbles|little stones]
            [rattled|hopped|skipped] down behind {him}. <B "Don't look [down|back]," said {B}, climbing
            [close behind|below].> {he} looked, [and it was a long way|which was a mistake|and wished {he}
            had not], [for the valley was as small as a plate|and the wind blew right through {him}|and
            hugged the rock].""",
            "climbing afraid/determined",
            "climbing afraid/determined",
            "climbing/standing afraid/determined",
        ),
        script(
            """[A big stone|A boulder|Half a mountain, it seemed,] lay [across|in the middle of] the path.
            {A} pushed [until {his} ears hummed|with all {his} might|with {his} back], <B and {B} pushed
            too, [groaning|puffing|counting to three],> until [with a grunt|slowly, slowly|crunching] it
            rolled [aside|over the edge|into the ditch] [and was gone|and left a hole|with a long rumble].""",
            "pushing determined",
            "pushing determined/angry",
            "pushing determined",
        ),
        script(
            """The [echo|mountain] answered [everything|whatever one said]. "Hello!" cried {A}, arms in the
            air, and "[lo|Hello], [lo|hello]!" it [cried back|answered]. <B {B} laughed [so much that
            {bhe} had to sit|till it echoed].>""",
            "arms_raised happy/surprised",
            "sitting laughing >A",
            "laugh",
        ),
        script(
            """The wind was so strong [up here|at this height] that {A} had to [hug|hold] {himself} and lean
            on it, [step by step|bent low|with closed eyes]. <B {B} [shouted|called|sang] something, but
            the wind [ate|stole|tore up] the words.> [On {they} went, however|Nobody turned back|It was
            not far now, surely].""",
            "hugging_self determined/afraid >on",
            "walking determined/afraid >on",
            "walking determined >on",
        ),
        script(
            """{A} slipped on the [loose|wet] stones and fell, [bump, bump, bump|on {his} bottom]. <B {B}
            [stopped|caught] {him} [just in time|with both arms].> "[Ouch|Oof]," said {A}, "[mountains are
            hard|I meant to do that]." """,
            "falling afraid/surprised",
            "reaching afraid/surprised >A",
            "worry",
        ),
    ),
    "seashore": (
        script(
            """A [tall|rolling|cheeky] wave [chased|came after|licked at] {A}, and {he} ran,
            [squealing|laughing|splashing], [up the sand|past the shells|all along the shore]. <B {B} was
            [slower|not so quick], and got [wet feet|wet to the knees|a shoe full of sea].> [The sea
            laughed|It drew back with a chuckle|It had only wanted to play].""",
            "running laughing/surprised >back",
            "running disgusted/laughing >back",
            "running laughing/surprised >back",
        ),
        script(
            """{A} pulled at a [long|tangled|salty] rope that stuck out of the sand. <B {B} pulled
            [too|behind {him}|at {his} coat].> [Heave|Yo-ho|One, two], and out came [an old boot|a
            kettle|a rusty pot|a very cross crab], [in a bad mood|full of sand|and a smell|with half the
            beach inside].""",
            "pulling determined +rope",
            "pulling determined/happy",
            "pulling determined",
        ),
        script(
            """{A} waved at a [far|passing|little] ship, and [somebody|a tiny sailor|the captain] [far
            away|on board] waved back[|, no bigger than a pin|, or perhaps it was a flag]. <B {B} waved
            too, [just in case|until it was gone|with a handkerchief].> [That was nice|That was
            friendly|It made the road to {there} seem shorter].""",
            "waving happy",
            "waving happy/laughing",
            "waving happy",
        ),
        script(
            """{A} held up a [shiny|slimy|wobbly] thing from the [sand|pools|seaweed], and it [smelled|stank]
            of [last year|a hundred fish|a giant's socks]! <B "[Put it back|Throw it away|Not near my
            nose]!" cried {B} and turned away.> <!B {he} put it back, at arm's length[|, with an
            apology].>""",
            "holding disgusted",
            "arms_crossed/standing disgusted >viewer",
            "grumble",
        ),
        script(
            """{A} knelt in the [wet|cool] sand and drew [the way {to there}|a plan to {task}|a map] with a
            [shell|stick|claw of seaweed]. <B {B} [studied it|nodded at everything|added a crab].> Then a
            wave [came|rolled in] and [wiped it away|ate it all], but {they} [knew|remembered] enough.""",
            "kneeling determined/neutral",
            "kneeling/standing/thinking neutral/happy >A",
            "watch",
        ),
    ),
}
