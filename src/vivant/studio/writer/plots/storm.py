"""A storm comes, and somebody must be brought to safety."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

STORM: Final = Plot(
    name="storm",
    titles=(
        "the [great|big|wild] storm",
        "{A} and the [great wind|thunder|wild wind]",
        "the night the [roof|wind] sang",
        "a {trade} in the storm",
        "[thunder|wind] over {home}",
        "the storm and the {thing}",
    ),
    premises=(
        "A storm rolls towards {home}, and {A}, who is [afraid|secretly afraid] of thunder, has to {task}.",
        """When the [wildest|worst] storm in years [breaks|comes], {A} <B and {B} find><!B finds> out that
        {lesson}.""",
        """{A} must {task} before the storm [comes|breaks], <B with {B}'s help and> with nothing but {a
        thing} and {gift}.""",
    ),
    things=("lantern", "rope", "umbrella", "bucket", "sack", "basket"),
    facts={
        "task": """[bring the [goslings|lambs|ducklings|beehives|piglets|kittens] to safety|save the
                [harvest|washing|seedlings|hay]|close the [shutters|barn doors|sluice] in time]""",
        "trouble": "[that|how] the storm was [on its way|coming nearer]",
        "lesson": """[one can be brave and tremble|after every thunder comes a quiet|nobody is too small to
                  hold a rope|a storm is smaller when you face it together|even the wildest wind gets
                  tired]""",
    },
    homes=("farmyard", "meadow", "seashore", "riverbank", "mountain_path", "village_street"),
    ends=(
        "cottage",
        "workshop",
        "farmyard",
        "village_street",
        "castle_hall",
        "stable",
        "inn",
        "attic",
        "cave",
    ),
    weathers={
        "trouble": "cloudy",
        "company": "cloudy",
        "attempt": "rain",
        "incident": "rain",
        "low": "rain",
        "turn": "rain",
        "resolve": "cloudy",
    },
    routes=("hhhhhtttt", "hhhwwtttt", "hhhwwttth", "hhhhhttth"),
    beats={
        "trouble": (
            script(
                """{A} pointed at the [sky|clouds], where a [wall|whole mountain|tower] of cloud was
                [growing|piling up|climbing], [dark|black] as the inside of a [boot|chimney|sack]. The
                [swallows|gulls|rooks] flew [low|home|in circles], and the first gust [smelled of|tasted
                like] [rain|iron|snow].""",
                "pointing afraid/surprised",
            ),
            script(
                """{A} hugged {himself}. The air had grown [still|cold|heavy], [all at once|too still|so that
                one could hear the beetles], and far away something [growled|rumbled] like a
                [cross|hungry|sleepy] bear: a storm! And [somebody|nobody else] [had to|was there to]
                {task}.""",
                "hugging_self afraid",
            ),
            script(
                """The wind snatched [a hat|the washing|a whole newspaper|somebody's umbrella] and {A} ran
                after it, [in vain|as far as the fence|with both arms out]. "That is no
                [ordinary|common|friendly] wind," {he} [said|panted], "that is a storm, [and a big one|and
                it is coming here|and I have to {task}]." """,
                "running surprised/afraid >on",
            ),
        ),
        "attempt": (
            script(
                """{A} pulled at the {thing} [with all {his} might|until it creaked], but the wind [pulled
                back|was stronger]. <B {B} grabbed hold [behind {him}|as well], and [together|slowly] they
                [won|gained] one step.> Rain [flew|came] sideways.""",
                "pulling determined/afraid +thing",
                "pulling determined/afraid",
                "pulling determined/afraid",
            ),
            script(
                """[There was lightning|The sky lit up|A white flash came], and {A} crouched [low|down],
                covered {his} ears and counted [one, two|two, three|from five backwards], and then came
                the thunder, [BOOM|CRASH|louder than a hundred drums]. <B "It is [close|near|right over
                {home}]," {B} whispered[|, very pale|, clutching {the thing}].> [Every window|Every
                leaf|The whole of {place}] [shook|trembled|held its breath].""",
                "crouching afraid/crying",
                "crouching/hugging_self afraid",
                "worry",
            ),
            script(
                """{A} carried what {he} could under one arm, [bent double|nose down|eyes shut] against the
                rain. <B {B} carried the [rest|other half|heavier half], and lost [a shoe|one glove|a hat]
                [on the way|to the wind].> The road [to {there}|underfoot|ahead] was [a brook|a river|a
                row of puddles] by now.""",
                "carrying determined +thing >on",
                "carrying determined/disgusted +basket >on",
                "walking afraid/determined >on",
            ),
            script(
                """A gust blew {A} [over|off {his} feet], and {he} fell backwards [into a bush|into the mud].
                <B {B} was blown [the other way|into a hedge].> "[I hate|I cannot stand] storms!" {he}
                [shouted|yelled], and the storm [laughed|howled].""",
                "falling angry/surprised",
                "falling/crouching surprised/afraid",
                "worry",
            ),
        ),
        "turn": (
            script(
                """{A} took {B} by the {bhand} and led {bhim} [straight through|right through] the [rain|roar
                and the rain|wet], step by step. "[Do not look round|Just hold on|Nearly there]," {he}
                [called|said], for every {trade} knows: {wisdom}.<R {R} [followed|kept close behind].>""",
                "walking determined >on @leading",
                "walking afraid/shy >on",
                "walking afraid/determined >on",
            ),
            script(
                """{A} [swallowed|breathed deeply|counted to three] and stood up, hands on hips. "Every
                {trade} [knows|learns] it," {he} said: "{wisdom}." {he} had {gift}, and [that|this] was
                the [hour|time|weather] for it<B , and {B} [nodded|believed {him}|rolled up {bhis}
                sleeves]>.""",
                "hands_on_hips determined",
                "standing/arms_crossed determined/happy >A",
                "help",
            ),
            script(
                """Then {A} heard a [tiny|thin|frightened] voice cry for help[| through the wind| from
                below]. {he} forgot to be afraid, reached [out|down] into the dark and [held on|did not
                let go|pulled], [with {gift}|as every {trade} would|for all {he} was worth]. <B {B} held
                {him} [by the belt|tight|by both feet].>""",
                "reaching determined",
                "holding/pulling determined/afraid >A",
                "help",
                tender=True,
            ),
            script(
                """{A} held up the {thing} so that [everybody|everyone] could see it through the rain. "[This
                way|Over here]!" {he} cried, and {craft}. <B {B} came [first|running].>""",
                "arms_raised determined +thing",
                "running determined/happy >A",
                "running/walking determined/afraid >A",
            ),
        ),
        "resolve": (
            script(
                """[At last|One by one] the drops [stopped|grew fewer|ran out], and {A} looked out, counted
                [everyone|heads and tails|noses] and laughed: [not one|nobody] was missing[| in all
                {place}]. <B {B} wrung out {bhis} [socks|hat|sleeves].> [A rainbow|A star|A very clean bit
                of sky] [hung|stood] over {place}.""",
                "standing laughing/happy",
                "sitting/standing laughing/disgusted",
                "cheer",
            ),
            script(
                """[Safe|Dry|Under a roof] at last, {A} sat down among a [heap|row|crowd] of
                [shivering|damp|sleepy] [chicks|creatures|kittens] and blew on a cup of tea. <B {B}
                sneezed, [happily|seven times|into the biscuits].> Outside, the storm
                [grumbled|growled|muttered] and [trotted|moved|wandered] off.""",
                "sitting happy/sleepy +cup",
                "sitting happy/sleepy",
                "sitting/standing happy/sleepy",
            ),
            script(
                """{A} hugged {himself}, wet [through and through|to the bone|from top to toe] and [very
                proud|quite proud|happier than ever]. "[Was that all|Is it over already|Call that a
                storm]?" {he} asked, and <B {B} [had to laugh|laughed until it hurt|laughed so much that
                {bhe} sneezed]><!B nobody contradicted>. {he} had managed to {task}.""",
                "hugging_self happy/laughing",
                "standing laughing >A",
                "laugh",
                tender=True,
            ),
        ),
    },
)
