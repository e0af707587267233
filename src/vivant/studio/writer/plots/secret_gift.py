"""A present is made in secret."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

SECRET_GIFT: Final = Plot(
    name="secret_gift",
    titles=(
        "the secret {thing}",
        "a {thing} for [Grandmother|the lighthouse keeper|a lonely neighbour|the whole village]",
        "{A}'s [big|little|well-kept] secret",
        "[psst|hush], said {A}",
        "the {trade}'s present",
        "what {A} was hiding",
    ),
    premises=(
        """{A} wants to surprise {who} with {a thing}, but a secret is [harder|heavier] to carry than {he}
        [thought|expected].""",
        """{Who} has a birthday [soon|tomorrow], and {A} <B and {B}><!B all alone> must {task} without
        anybody noticing.""",
        """To {task}, {A} goes all the way {to there}, and learns that {lesson}.""",
    ),
    things=("basket", "flower", "jar", "book", "cup", "flute", "jewel", "lantern", "bread", "cheese"),
    facts={
        "who": """[grandmother|the miller's wife|the old ferryman|the postmistress|the night watchman|the
               smallest neighbour]""",
        "task": "[finish|prepare|get] the secret present",
        "trouble": "[about the secret|about the surprise]",
        "lesson": """[a present is mostly the thought inside it|giving warms the giver too|the best gifts
                  cannot be wrapped|a secret is sweetest on the day it is told|love shows even through
                  crooked wrapping]""",
    },
    beats={
        "trouble": (
            script(
                """{A} counted on [one {hand}|the calendar|{his} toes]: [two|three|five] more days until the
                birthday of {who}! There had to be a present, [{a thing}, perhaps|and a good one], and
                nobody {at home} [must|was to] know. {he} thought [until {his} head smoked|of nothing
                else|it over from all sides].""",
                "thinking neutral/determined",
            ),
            script(
                """{A} looked at the present that {he} had made for {who}, and frowned. The {thing} [was
                crooked|had a dent], [and it smelled|and it even smelled] [of glue|of fish]. It was not
                [good|fine] enough, not [nearly|by a long way].""",
                "holding disgusted/sad +thing",
            ),
            script(
                """"[Psst|Hush]," said {A} to {himself}, a {hand} to {his} lips. {he} was going to surprise
                {who}, [who never got presents|who had been so sad of late], and {a thing} was to be the
                surprise.""",
                "standing/hugging_self happy/shy",
            ),
        ),
        "attempt": (
            script(
                """{A} climbed up to hide the {thing} where {who} would [never|surely not] look. <B {B} [handed it
                up|passed it up|kept a lookout], [giggling|with a finger to {bhis} lips].> [Up there|High up] it was
                [safe|out of sight], [if only {he} knew how to get down|and full of cobwebs|and so was {he}, nearly].""",
                "climbing determined/shy",
                "reaching/standing laughing/happy >A",
                "watch",
            ),
            script(
                """{A} worked in secret and [whenever|each time] somebody came, {he} crouched down [behind a
                crate|and played at being a stone]. <B {B} [kept watch|whistled] as a warning.> It is [not
                easy|quite hard] to {task} like that.""",
                "crouching afraid/determined",
                "standing/pointing neutral/determined",
                "watch",
            ),
            script(
                """{A} carried the {thing} [under a cloth|behind {his} back], and everyone asked what it was.
                "[Nothing|Turnips]," {he} said [and blushed|too fast]. <B "[Old boots|Just air]," said {B}
                at the same moment.>""",
                "carrying shy +thing",
                "standing shy/laughing",
                "wonder",
            ),
            script(
                """{A} reached for the [finest|highest] [blossoms|berries|feathers] to decorate the {thing}.
                <B {B} found a ribbon, [hardly chewed|nearly new].> Little by little it [looked like
                something|grew into a present].""",
                "reaching happy/determined",
                "holding happy +rope",
                "help",
            ),
            script(
                """{A} [stumbled|sneezed|slipped] and dropped the {thing}, and it rolled [down, down,
                down|away, faster and faster|off, bump, bump, bump]. {he} ran after it [with wild leaps|in
                despair|calling its name], <B and {B} tried to head it off><!B past two very surprised
                hens>.""",
                "running afraid/surprised >on",
                "running determined/afraid >on",
                "running surprised >on",
            ),
        ),
        "turn": (
            script(
                """"{Wisdom}," {A} [remembered|thought|said half aloud], and looked at {his} work [again|once
                more]. It was not perfect, but it was [made|thought out|put together] with love, and
                [anyone|a mole|even {who}] could see that. <B "[Wrap it up|Leave it|Not one stroke more],"
                said {B}.>""",
                "thinking happy",
                "standing/hands_on_hips happy >A",
                "watch",
                tender=True,
            ),
            script(
                """{A} knelt down, [began again|took a deep breath|turned the {thing} over], and {craft}. <B
                {B} held the [string|ribbon|lamp] with one {bhand}.> This time it came right:
                [plain|simple|small], [sturdy|neat|warm to the touch] and [full of love|just right for
                {who}|made to last].""",
                "kneeling determined/happy",
                "holding/kneeling happy +rope",
                "help",
            ),
            script(
                """[A tear|One tear|A fat tear] ran down {A}'s nose: all that trouble[| over a {thing}| for
                {who}], and now this! <B "Give it to {who} anyway," said {B} [softly|firmly],
                "[dents|love] and all."><!B "[Anyway|Even so|As it is]," {he} told {himself}, "I shall
                give it, [dents and all|and today|and with a bow].">""",
                "hugging_self/standing crying",
                "reaching/standing happy/sad >A",
                "sorry",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """{A} bowed and [set|laid] the {thing} before the door of {who}, knocked, and hid. <B {B}
                hid as well, but [giggled|sneezed].> The [cry|shout|shriek|whoop] of joy [could be heard [as far as|all the way
                to] the next village|woke three cats and a baby|made the windows ring|brought all the neighbours to their doors|was worth every bit of the trouble].""",
                "bowing shy/happy",
                "crouching/standing laughing",
                "watch",
            ),
            script(
                """{A} held out the {thing} with [both arms|both knees shaking|a very red face]. "[For you|I
                made it|It is only small]," {he} would say, nothing else, and practised it on <B {B}><!B a
                bush>, [four|nine] times. Then {who} opened the door and [wept|beamed|danced] for joy.""",
                "offering shy/happy +thing >B @giving",
                "standing happy/laughing >A",
                "cheer",
                tender=True,
            ),
            script(
                """"[For me|All for me|Is it really mine]," {who} had asked, [twice|three times over|with wet
                eyes], "[this fine {thing}|and not even my birthday|and so well made]?" {A} danced [all
                the way|up and down|round and round] as {he} told it. <B {B} wanted to hear it [from the
                start|again and again|with all the details].>""",
                "dancing happy/laughing",
                "sitting/standing happy/laughing >A",
                "laugh",
            ),
        ),
    },
)
