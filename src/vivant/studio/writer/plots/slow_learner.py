"""Something is hard to learn."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

SLOW_LEARNER: Final = Plot(
    name="slow_learner",
    titles=(
        "{A} learns to {skill}",
        "[not yet|almost], said {A}",
        "one [hundred|thousand] tries",
        "the {trade} who could not {skill}",
        "a {kind} learns to {skill}",
        "{A} tries again",
    ),
    premises=(
        "Everybody can {skill} except {A}, who [practises|tries] {at there} until {he} finds that {lesson}.",
        """{A} is a fine {trade} but cannot {skill}; <B {B} offers to teach {him}><!B {he} decides to learn
        it alone>, and it takes [longer|more bruises] than expected.""",
        """All {A} wants is to {skill} before [the summer is over|the festival|the first snow], and all {he}
        gets is [bumps|bruises], at first.""",
    ),
    things=("book", "rope", "ball", "flute", "umbrella", "staff"),
    facts={
        "skill": """[skip|whistle|juggle|dance a jig|turn a cartwheel|walk on stilts|yodel|stand on one
                 leg|say no|tell a joke]""",
        "task": "learn [at last|now|] to {skill}",
        "trouble": "[that|how] {he} could not {skill}",
        "lesson": """[one learns more from a hundred falls than from one leap|slow is also a speed|everyone
                  has their own way of doing it|you can only do it once you stop being ashamed|practice is
                  just hope that keeps moving]""",
    },
    beats={
        "trouble": (
            script(
                """Everybody could {skill}: the [children|neighbours], the [old men|geese], even the
                [mayor|mayor's aunt|baker's cat|night watchman|tailor's twins]. Only {A} [could not|never could|had not the knack of it|was left over]. {he} looked at {his} [toes|shadow|knees|shoelaces] and [blushed|swallowed hard|wished to be somewhere else|thought of going home|went red
                to the ears].""",
                "standing/hugging_self shy/sad",
            ),
            script(
                """{A} had tried to {skill} [once before|last year|on {his} birthday], and fallen over [in
                front of everyone|the cat|a bucket]. Down {he} fell [today|now] again, [just like
                that|flat as a pancake|with a bump], and [somebody|a crow|a duck] laughed.""",
                "falling shy/surprised",
            ),
            script(
                """"I can do [so much|a hundred things]," said {A}, arms crossed, "[but|only] I cannot
                {skill}." It [bothered|stung] {him} like a [pebble in a shoe|nettle], [day and night|every
                single day].""",
                "arms_crossed angry/sad",
            ),
        ),
        "attempt": (
            script(
                """{A} read a book on how to {skill}, all [twelve|forty] chapters, [even the
                footnotes|without skipping]. <B {B} [held it up|turned the pages] for {him}.> In the book
                it looked [easy|like child's play|as simple as soup|no harder than whistling|quite different, and upside down].""",
                "reading determined +book",
                "standing/sitting happy/neutral >A",
                "watch",
            ),
            script(
                """{A} [counted to three|took a run|began], and down {he} fell, [on {his} nose|on the soft
                part|in a heap]. <B "[Nearly|Better than before|Very nearly]," said {B}, [who was kind|and
                meant well|with a straight face].> {he} got up, [tried again|took more care], and down
                {he} fell again[|, only further|, on the other side].""",
                "falling determined/surprised",
                "standing happy/laughing >A",
                "watch",
            ),
            script(
                """{A} threw {a thing} on the ground [with a thump|in a rage|so that the dust flew] and
                [scolded it|shouted at it|called it names], though it could not help it. <B {B} picked it
                up and [dusted|brushed|rubbed] it off.> Nobody ever learned to {skill} by
                [shouting|throwing|stamping][| at things].""",
                "throwing angry +thing",
                "crouching/reaching sad/neutral",
                "sorry",
            ),
            script(
                """<B {B} showed how to {skill}, [quite slowly|in slow motion|twice], "[like this|like so|and
                one, and two]." > {A} stretched up both arms and did [exactly the same|the same|it all],
                [only|just] [the other way round|a little sideways|with {his} feet crossed], which was
                [interesting|something|quite new], but it was not it.""",
                "arms_raised determined/happy",
                "pointing/dancing happy >A",
                "laugh",
            ),
        ),
        "turn": (
            script(
                """{A} [stood still and thought|stopped and shut {his} eyes]: what [did|do] {trade}s say?
                {Wisdom}! [So {he} put|Then {he} put|And {he} put] {his} hands on {his} hips[| and nodded]
                and [tried it in {his} own way|tried it the {kind} way|began again, more slowly|went on,
                with {gift}]<B , while {B} [grinned|stood back|moved aside to make room|crossed {bhis}
                fingers]>.""",
                "hands_on_hips determined/happy",
                "standing/arms_crossed happy >A",
                "watch",
            ),
            script(
                """{A} closed {his} eyes and [forgot|thought no more of] all who watched[| and laughed]. {he}
                had {gift}, and [now {he} trusted it|that had to be enough|for once {he} was in no hurry],
                <B while {B} [counted|hummed] softly,> and something [moved|went right|was different], for
                a [moment|breath|blink].""",
                "thinking/hugging_self happy/determined",
                "sitting/standing happy",
                "watch",
                tender=True,
            ),
            script(
                """<B "Do you know," {B} said, "it took me a whole [winter|year|summer and a broken tooth] to
                {skill}?"><!B A [snail|beetle] [fell off|slid off] a [stalk|stone], climbed up, fell off,
                climbed up.> {A} looked [up|again|round], for [if {he} was not the only one|if others fell
                too|if it could be learned], then [a {trade} could do it|there was hope|one more try would
                not hurt].""",
                "sitting surprised/happy",
                "sitting happy/shy >A",
                "listen",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """[Suddenly|On a quite ordinary try|One try later], when {A} [hardly|no longer] thought of
                it, it worked! {A} jumped for joy and did it again, and [ten times|once|twice] more[|, to
                be sure|, in case it had been luck]<B , while {B} [cheered|shouted|counted]>.
                {he} could {skill}[|, as if it were nothing|, a {kind} who could {skill}]!""",
                "jumping happy/laughing",
                "jumping/arms_raised happy/laughing",
                "cheer",
            ),
            script(
                """{A} danced round and round, because now {he} could {skill}, [not well|a bit
                crookedly|slowly], but in {his} very own way. <B {B} [learned it|copied it] from {him}.>
                [Soon|Before supper|By Sunday] everybody {at home} wanted to do it like that.""",
                "dancing happy/laughing >on",
                "dancing happy/laughing",
                "dancing/arms_raised happy/laughing",
            ),
            script(
                """"[Look|Watch|Everybody look]!" cried {A}, waving, [and in front of everyone|and there and
                then|and right {here}] {he} showed that {he} could {skill}<B , and {B} [had something in
                {bhis} eye|clapped longest|nearly fell over]>. [Nobody|No one] laughed now, except for
                joy, [not even the crow|and the geese were silent|and somebody whistled].""",
                "waving happy/laughing",
                "standing/arms_raised happy/crying",
                "cheer",
            ),
        ),
    },
)
