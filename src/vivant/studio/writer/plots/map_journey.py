"""A map shows the way to something nobody expected."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

MAP_JOURNEY: Final = Plot(
    name="map_journey",
    titles=(
        "the map in the {nook}",
        "{A} and the secret map",
        "the {trade}'s treasure",
        "[three|seven|nine] steps from the old {mark}",
        "[the way|follow the map] to the {mark}",
        "a {kind} with a map",
        "the treasure {at there}",
    ),
    premises=(
        """{A} finds an old map and follows it {to there}<B with {B}>, to a treasure that is not [gold|made
        of gold] at all.""",
        """An old map leads {A} from {home} {to there}, and teaches {him} that {lesson}.""",
        """[Seven|Nine|Three] steps from the old {mark}, says the map, something is waiting for {A}<B and
        {B}>.""",
    ),
    things=("map",),
    facts={
        "nook": "[old clock|cookie tin|left boot|biscuit box|attic|teapot|barrel]",
        "mark": "[oak|well|stone|mill wheel|bell|gate|milestone]",
        "find": """[a box full of letters from long ago|a bench with the finest view in the land|an old music
                box that still played|a sack of seeds with a note: plant me|a tin of marbles and a child's
                drawing|a door that opened on a hidden garden]""",
        "task": "[follow the map|find the treasure|reach the old {mark}]",
        "trouble": "what was drawn on the map",
        "lesson": """[the way itself can be the treasure|a treasure is what you share|one finds the most
                  where one does not dig|the best map is a good companion|who only looks for gold walks
                  past the flowers]""",
    },
    homes=(),
    ends=("forest", "mountain_path", "seashore", "riverbank", "meadow", "waterfall", "ruins", "cave"),
    beats={
        "trouble": (
            script(
                """[Out of|From] the {nook} fell a piece of paper. {A} held it up to the light: a map! There
                was a [dotted|wavy] line, a [crooked|tiny] {mark} and a [fat|big] cross [at the end|in one
                corner].""",
                "holding surprised/happy +map",
            ),
            script(
                """{A} found an old map in the {nook} and read it, [upside down at first|with one
                finger|letter by letter]. "[Seven|Ten|Forty] steps from the {mark}," it [said|began|ran],
                "[and bring courage|bring a sandwich|come hungry|come with a friend]." """,
                "reading surprised/happy +map",
            ),
            script(
                """[Something|A paper] [rustled|crackled] in the {nook}. {A} knelt down and [pulled
                out|unfolded|found] a map so old that it [smelled|stank] of [cheese|mice and mould|old
                boots], [with a {mark} in the corner|with half the {mark} nibbled away|and marked with a
                cross], and who had [drawn|hidden] it?""",
                "kneeling surprised/disgusted +map",
            ),
        ),
        "attempt": (
            script(
                """{A} walked ahead with the map, [counting|muttering] the steps. <B {B} carried the
                [spade|lunch] and asked every [few minutes|ten steps] if it was still far.> [Left at the
                brook|Right at the big stone], [straight on|round the bend].""",
                "walking determined/happy +map >on",
                "carrying neutral/sleepy +basket >on",
                "follow",
            ),
            script(
                """"[Here|This is it|Stop]!" cried {A} and pointed at a [mound|big stone|bare patch]. There
                {they} [dug|scratched|poked about] and found a [worm|smelly boot|rotten cabbage|very old
                fish], for [it was the wrong place|the map had been upside down|the {mark} had to be
                further on]<B , and "A [splendid|rare|royal] treasure" was all that {B} said, [with a
                wrinkled nose|stepping back]>.""",
                "pointing happy/disgusted",
                "standing disgusted/laughing",
                "grumble",
            ),
            script(
                """A gust of wind [snatched|tore away|plucked at] the map[| at the crossroads], and {A}
                jumped and [caught|grabbed|just got] [one corner|the end with the {mark}|a good half]. <B
                {B} reached for the other, and [rip|ritsch|crack], it was in two, [right through the
                dotted line|all along the fold|and each held a piece].> [A torn|A crumpled|Half a] map,
                however, is better than none.""",
                "jumping surprised/determined",
                "reaching surprised/afraid",
                "wonder",
            ),
            script(
                """The way was [blocked|steep], just where the map showed [a smiling bear|three wavy lines].
                {A} climbed up [first|on all fours] and {craft}. <B {B} [kept behind|stayed close to]
                {him}.>""",
                "climbing determined",
                "climbing afraid/determined",
                "climbing/standing afraid/determined",
            ),
        ),
        "turn": (
            script(
                """{A} [turned|held] the map round, and round again, and thought of what {trade}s say:
                {wisdom}. [And suddenly|And now|With that,] the [lines|dots|scribbles] [made sense|fell
                into place|began to speak]. <B "That is no [lake|cloud|blot]," {B} whispered, "that is the
                {mark}!">""",
                "thinking surprised/happy +map",
                "pointing surprised/happy",
                "wonder",
            ),
            script(
                """[Seven|Five|Four] steps, [six|three], [one|and the last], and {A} crouched and {craft}. <B
                {B} [did not dare|forgot] to breathe.> Under the [leaves|stones|sand] [beside|behind|next
                to] the old {mark}, something [hollow|hard|heavy] went [knock|clonk|thump].""",
                "crouching determined/surprised",
                "crouching/kneeling surprised/afraid",
                "crouching/standing surprised",
            ),
            script(
                """There stood the old {mark}, [crooked|overgrown|smaller than on the map] and real. {A}
                stretched out a {hand} and touched it, [almost shyly|very gently|with one finger], for
                somebody had been here [long, long ago|before|once, with the same map]. <B {B}
                [whispered|spoke softly], as in a church.>""",
                "reaching shy/surprised",
                "standing shy/surprised",
                "wonder",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """No [gold|crown|sword], no [jewels|pearls|silver spoons]: it was {find}. {A} looked [for a
                long while|and was silent|and rubbed {his} eyes], and then {he} laughed [till the tears
                came|out loud|so that {place} laughed back]. <B {B} laughed too[|, louder still|, and had
                to hold on to {him}].>""",
                "standing/kneeling laughing/surprised",
                "standing/sitting laughing >A",
                "laugh",
            ),
            script(
                """"[So this is it|Look|And there was no need to dig]," {A} said and pointed, for it was
                {find}. <B "[Better|Much better] than gold," said {B} and sat down[| on the grass| beside
                it].> And for [an hour|a long time|the rest of the day] {they} [asked|wished] for nothing
                more.""",
                "pointing happy",
                "sitting happy",
                "sitting/standing happy/surprised",
            ),
            script(
                """{A} threw {his} arms in the air, for the treasure was {find}! [Somebody|Someone], [long
                ago|many years before|perhaps another {trade}], had [wanted to make|dreamed of making] a
                stranger happy, and it had [worked|worked at last|only taken its time]. <B {B} danced
                [round it|for joy|on one leg|until {bhe} was dizzy].>""",
                "arms_raised happy/laughing",
                "dancing happy/laughing",
                "cheer",
            ),
        ),
    },
)
