"""A big show goes wrong, and right again."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

SPOILED_SHOW: Final = Plot(
    name="spoiled_show",
    titles=(
        "the show must [go on|go wrong]",
        "{A} on the big stage",
        "the great {show}",
        "[bravo|encore], {A}",
        "stage fright",
        "the {trade} and the {show}",
        "the day the curtain fell",
    ),
    premises=(
        """{A} is to star in the {show}, but [everything|all that can go wrong] goes wrong, and that turns
        out to be the best part.""",
        """Before the {show}, {A} loses {his} nerve<B , and {B} helps {him}><!B and has to find it> again: {lesson}.""",
        """The {show} {at there} needs a star; {A} has practised for weeks, and then {the thing} is forgotten at home.""",
    ),
    things=("ball", "flute", "book", "flower", "rope", "cup", "lantern"),
    facts={
        "show": "[midsummer|harvest|moonlight|spring|lantern|Sunday] [show|concert|play|circus|ball]",
        "task": "[perform|appear] in the {show}",
        "trouble": "about the {show}",
        "lesson": """[a mistake can be the best part of the show|nobody claps for perfect, they clap for
                  brave|stage fright is only joy with cold feet|who can laugh at a stumble never really
                  falls|a show belongs to all who help]""",
    },
    ends=("market", "village_street", "castle_hall", "meadow", "farmyard", "theatre", "inn", "schoolroom"),
    routes=("hhhhwtttt", "hhhhhtttt", "hhhhwttth", "hhhwwtttt"),
    beats={
        "trouble": (
            script(
                """{A} had a part in the {show}, and not a small one. {he} practised the final bow before
                [the mirror|a bucket of water], [again and again|nine times], and each time [something
                cracked|{his} stomach turned over].""",
                "bowing shy/afraid",
            ),
            script(
                """{A} read the [programme|poster] for the {show}, and there it stood in big letters: {=A},
                [the great surprise|the one and only|star of the evening]. The surprise was [on {his}
                side|mainly {his} own|so great that {he} had to read it twice].""",
                "reading surprised/afraid +letter",
            ),
            script(
                """"[Tomorrow|Tonight] is the {show}!" {A} cried and danced round and round [until the floor
                creaked|with a chair|like a top]. {the thing} was packed, the [costume|joke|last verse]
                was ready[| at last]; what could possibly go wrong [with a {trade} like {him}|now|after so
                much practice]?""",
                "dancing happy/laughing",
            ),
        ),
        "attempt": (
            script(
                """{A} practised the big [leap|jump] for the {show}. {he} jumped, [turned|hung in the air for
                a moment|forgot what came next], and landed in [a basket|a washtub|the flour|somebody's
                lunch]. <B {B} [held up|gave] [three|four|two and a half] out of ten points[| for
                courage].>""",
                "jumping determined/surprised",
                "arms_raised/sitting laughing >A",
                "laugh",
            ),
            script(
                """{A} said {his} lines for the {show} [by heart|from memory], and at the
                [third|second|fourth] sentence everything was gone, [white|empty|blank], like [fresh
                snow|a plate|a licked bowl]. <B {B} whispered the words, [the wrong ones|but from another
                play|much too loud].>""",
                "standing/thinking afraid",
                "reading/standing neutral/laughing +book >A",
                "worry",
            ),
            script(
                """The curtain would not [open|budge|go up]. {A} pulled [at one side|on the rope|with both
                feet against the wall], <B {B} pulled at the other,> and [crash|bang|whoosh], down it came
                upon {their} heads, with [dust|moths|a dead mouse] and a smell of old
                [socks|cellar|cabbage]!""",
                "pulling disgusted/determined +rope",
                "pulling disgusted/surprised",
                "grumble",
            ),
            script(
                """{A} threw {a thing} into the air and caught it, [higher each time|again and again|with one
                eye shut]. <B {B} [gasped|clapped|oohed] each time, to get {him} used to it.> Only the
                last time it [did not come down|landed on a foot|stayed up on a beam|came down somewhere
                else], [which was not in the programme|and the {show} was so near].""",
                "throwing happy/surprised +thing",
                "arms_raised surprised/happy >A",
                "wonder",
            ),
        ),
        "turn": (
            script(
                """The {show} began, and {A} stepped out, saw [all the eyes|the crowd|the front row] and
                [could not move|turned to wood|forgot {his} own name]. <B "[Breathe|Go on]," {B}
                whispered.> {he} hugged {himself} and thought: {wisdom}.""",
                "hugging_self afraid/shy >viewer",
                "standing/reaching sad/neutral >A",
                "worry",
                tender=True,
            ),
            script(
                """In the [middle|best part|very first minute] of the {show}, {A} stumbled over {the thing}
                and fell [flat|full length|with arms and legs in all directions], and it grew [quiet|so
                still that one could hear a flea cough|as silent as a cellar] {here}. <B {B} [put a
                {bhand} to {bhis} mouth|froze|could not look].>""",
                "falling surprised/afraid",
                "standing afraid/surprised >A",
                "wonder",
            ),
            script(
                """{A} waited behind the [curtain|stage], [shivering|all in a tremble|white as chalk], with
                {gift} and [cold feet|no voice|a hiccup]. <B {B} [laid|put] a {bhand} on {his} shoulder.> [Out
                there|On the other side|Beyond the cloth] they were [calling|shouting|singing] {his} name.""",
                "standing/hugging_self afraid/shy",
                "reaching/standing happy >A @touching",
                "watch",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """[Somebody|A child|An old lady] laughed, [warmly|and not unkindly|and then another]. {A}
                bowed as if the tumble [were planned|had been part of the {show}|were the best trick of
                all], and did it all again, [on purpose|bigger|backwards]<B , and {B} joined in[| at once|
                with the {thing}]>. The [crowd|house|front row] [roared|went wild|stamped for more]!""",
                "bowing laughing/happy",
                "falling/dancing laughing/happy",
                "laugh",
            ),
            script(
                """{A} danced as {he} had never danced, with [a hole in the stocking|straw in {his} ears|one
                shoe on and one shoe off], and nobody {here} wanted to go home. <B {B} danced
                [beside|along with] {him}[|, backwards].> "[Encore|Once more|Again], {=A}!" they shouted[|
                until they were hoarse|, and threw flowers].""",
                "dancing happy/laughing",
                "dancing happy/laughing",
                "cheer",
            ),
            script(
                """{A} raised both arms and sang, [softly|a little flat|in a squeak] at first, then
                [louder|so that the lamps swung|like a whole choir]. <B {B} came in [at the chorus|with
                the drum|a beat too late].> [At the end of the {show}|Before the last note|At once],
                flowers flew [from all sides|through the air|in handfuls], and one [turnip|cabbage|wooden
                shoe], [meant kindly|for luck|which missed].""",
                "arms_raised happy/determined",
                "standing/arms_raised happy/laughing",
                "cheer",
            ),
        ),
    },
)
