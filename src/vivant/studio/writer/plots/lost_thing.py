"""Something dear is lost, and found where nobody looked."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

LOST_THING: Final = Plot(
    name="lost_thing",
    titles=(
        "the {trade} and the lost {thing}",
        "{A} and the [missing|vanished|runaway] {thing}",
        "where is the {like} {thing}",
        "the {thing} that went [for a walk|away|missing]",
        "[looking|searching] for a {thing}",
        "{A} looks [everywhere|under everything]",
    ),
    premises=(
        """{A} loses {a thing} that {he} cannot do without, and must search all the way {to there}<B with
        {B}> to find out where it [went|has gone].""",
        """When {his} {like} {thing} [vanishes|disappears], {A} looks [everywhere|high and low] but in the
        right place, until<B {B} and> a {trade}'s [wisdom|way of thinking] <B lead><!B leads> to {there}.""",
        """{a thing} is gone from {home}, and {A} <B and {B} search><!B searches> for it [far and wide|as far
        as {there}], only to learn that {lesson}.""",
    ),
    things=("key", "map", "flute", "purse", "book", "lantern", "jewel", "ball", "letter", "cup", "umbrella"),
    facts={
        "task": "[find the {thing}|find the {like} {thing}|bring back the {thing}]",
        "trouble": "[that|how] the {thing} was [gone|lost|nowhere to be found]",
        "lesson": """[a thing is only lost until somebody looks with patience|who searches calmly, finds|what
                  you love has a way of coming home|the best hiding place is the one you forgot|looking is
                  easier with a quiet heart]""",
        "nook": """[inside an old boot|in the shade of a barrel|behind a loose stone|between two old
                crates|under an upturned bucket|in a coil of rope|on a ledge just out of sight|in a dark
                little hollow|under a forgotten hat]""",
    },
    beats={
        "trouble": (
            script(
                """{A} reached for {his} {like} {thing}, and {his} {hand} closed on [nothing|thin air|a
                cobweb]. It was gone, [just like that|and it had always been there|like a dream in the
                morning], and {he} never [went anywhere|took a step|slept a night] without it!""",
                "reaching surprised",
                "",
                "",
            ),
            script(
                """{A} [wanted to use|was looking for] {the thing} and it was not there. [It was not in the
                basket|It was not on its hook], [not under the hat|not behind the jug] and not [in the
                soup|in the bread bin] either.""",
                "standing/hands_on_hips surprised/angry",
            ),
            script(
                """{A} crouched and [looked|peered] into every [corner|crack], but {the thing} was
                [gone|nowhere]. {he} felt [cold|hollow] inside, for {he} had [had it since {he} was
                little|promised to look after it].""",
                "crouching sad/afraid",
            ),
            script(
                """{A} turned {his} bag upside down. Out fell [crumbs|a comb|two corks|a whistle], [three nuts|a pencil|a dry leaf|half a biscuit] and a
                [feather|button|snail shell|very old bun], but not {the thing}. Somewhere, [somehow|on some road|between breakfast and now|when nobody was looking], {he} had lost
                it.""",
                "kneeling sad/surprised",
            ),
        ),
        "attempt": (
            script(
                """{A} climbed [as high as {he} could|up on everything that could be climbed|on top of the tallest
                thing {here}] to look for the {thing} from above. <B {B} [steadied|called to] {him} from below, [a
                little pale|in vain].> [From up there|Up there] one could see [half the land|three villages|a very
                long way], but not [a single|one] {thing}.""",
                "climbing determined",
                "standing/reaching/waving afraid/neutral >A",
                "watch",
            ),
            script(
                """{A} looked [under every stone|behind every bush|in every corner], on hands and knees. <B
                {B} looked [up|into the air], in case it [could fly|had grown wings].> There was no
                {thing} [anywhere|to be seen].""",
                "kneeling/crouching determined",
                "standing/pointing neutral",
                "kneeling/crouching/standing determined/neutral",
            ),
            script(
                """{A} went back [step by step|the whole way], eyes on the ground. <B "Was it [here|this
                way]?" asked {B} and pointed, [again and again|every ten steps].> {he} found [a button|a
                nail|a snail shell], [a rusty spoon|half a comb], but no {thing}.""",
                "walking determined/sad",
                "pointing neutral/happy",
                "follow",
            ),
            script(
                """"[Somebody|Someone] must have stolen it!" {A} [cried|shouted] and stamped {his} foot,
                hands on hips. <B {B} shook {bhis} head, [very slowly|but said nothing|and sighed].>
                [Magpies|Thieves|Raccoons], {he} was sure, or [goblins|pirates|the {trade} from over the
                hill], but [scolding|anger|shouting] never found a {thing} [yet|in all the world].""",
                "hands_on_hips angry",
                "standing/arms_crossed neutral/shy >A",
                "grumble",
            ),
            script(
                """Something [glittered|gleamed] [ahead|not far off], and {A} ran towards it [as fast as {he}
                could|with a shout]. <B {B} ran after {him}.> It was [a puddle|a bottle top|a wet stone],
                [only|nothing but] that.""",
                "running happy/surprised >on",
                "running happy >on",
                "running happy >on",
            ),
        ),
        "turn": (
            script(
                """{A} stopped and thought. "[Slowly|Once more, slowly]," {he} said, "as we {trade}s say,
                {wisdom}; [when|where] did I last [have|see|use] it?" [And then|Suddenly|With that] {he}
                [knew|remembered]<B , and {B} held {bhis} breath>.""",
                "thinking determined/happy",
                "standing surprised/happy >A",
                "wonder",
            ),
            script(
                """<B "What did you do [last of all|just before|in the end]?" asked {B}, and> {A}
                [shut|closed] {his} eyes. {he} had [sat down|stopped to rest] [just here|near by|not far
                from here], tired, with {the thing} beside {him}, and then [a bird had sung|it had begun
                to rain|somebody had called {his} name].""",
                "thinking surprised/neutral",
                "standing/reaching neutral/happy >A",
                "watch",
                tender=True,
            ),
            script(
                """{A} stopped [running about|hurrying|searching] and stood quite still; {he} had {gift}, and
                now {he} used it. [There|Over there|Just a step away], half hidden {nook}, [was|lay] the
                {thing}! <B {B} [gasped|clapped|could not believe it].>""",
                "pointing surprised/happy",
                "standing/reaching surprised",
                "wonder",
            ),
        ),
        "resolve": (
            script(
                """[There|And there] it was, {nook}: the {like} {thing}! {A} held it [close|up] like a
                [kitten|baby bird] and [laughed|let out a long breath]. <B {B} jumped for joy.>""",
                "holding happy/laughing +thing",
                "jumping happy/laughing",
                "cheer",
            ),
            script(
                """{A} reached out a {hand}, and there, {nook}, was {the thing}, [safe|dusty|cold] and
                [sound|whole|unharmed]. "[Here you are|You silly thing|Never do that again]," {he}
                whispered. <B {B} [pretended not to hear|wiped away a tear|looked politely at the sky].>""",
                "reaching happy",
                "standing happy/shy >A",
                "watch",
                tender=True,
            ),
            script(
                """{A} lifted {the thing} [high|up] so that [all the world|everyone|the whole sky] could see
                it. [All the time|The whole while] it had lain {nook}, [waiting|and nobody had looked|as
                if asleep]. <B "[At last|Finally|I knew it|Well, well|There you are|What did I say]!" cried {B}[|, louder than necessary| and danced a step| to nobody in particular|, red in the face|, and meant it].>""",
                "arms_raised happy/laughing +thing",
                "standing/jumping/arms_raised laughing/happy >A",
                "cheer",
            ),
        ),
    },
)
