"""The one who helps everybody needs help."""

from typing import Final

from vivant.studio.writer.plot import Plot
from vivant.studio.writer.scripts import script

TIRED_HELPER: Final = Plot(
    name="tired_helper",
    titles=(
        "{A} helps everybody",
        "who helps {A}",
        "the {trade} who could not say no",
        "[just|only] one more thing",
        "{A} takes a [day off|rest]",
        "too much for one {kind}",
    ),
    premises=(
        """{A} helps everyone {at there} and at home, and never asks for anything, until {he} can do no more
        and {B} must [step in|show {him} how to be helped].""",
        """[Everyone|The whole neighbourhood] comes to {A} for help, but who helps {A}? {B} [has an
        idea|finds out] when the {thing} grows too heavy.""",
        """{A} promises to {task} [all alone|without any help], and {B} teaches {him} that {lesson}.""",
    ),
    things=("sack", "stick bundle", "basket", "bucket", "stone", "rope"),
    facts={
        "task": "[carry everything|help everybody|finish the work] before evening",
        "trouble": "how much [work|help] was [needed|wanted]",
        "lesson": """[asking for help is a brave thing|even helpers need a helping hand|a load carried by two
                  weighs half|nobody has to be strong all day|to let a friend help is a gift to the
                  friend]""",
    },
    least_cast=2,
    pair=True,
    clocks=(
        ("day", "dusk"),
        ("day", "dusk", "night"),
        ("dawn", "day", "dusk"),
        ("dawn", "day"),
        ("dusk", "night", "dawn"),
    ),
    beats={
        "trouble": (
            script(
                """"{=A}, [could you|would you] [hold this|fetch that|carry the {thing}|mend the fence]?"
                Everybody {at there} [and {here}|and everywhere else] wanted something. {A} carried
                [here|this|one load after the other] and carried [there|that|some more] and always said
                "[Of course|Gladly|No trouble at all]," though {his} back [ached|creaked|said something
                else].""",
                "carrying happy/determined +thing",
            ),
            script(
                """{A} had promised the [miller|neighbour|innkeeper] to {task}, and the {thing} was only the
                beginning. {he} pushed and [puffed|groaned], and [would|did] not say a word about it.""",
                "pushing determined",
            ),
            script(
                """{A} helped [one|an old lady] up the [steps|hill], [fetched|found] a ladder for another,
                and when somebody called [again|once more], {he} ran. {he} yawned, but only [in
                secret|behind {his} {hand}].""",
                "running sleepy/determined >on",
            ),
        ),
        "company": (
            script(
                """"Shall I help?" asked {B}, waving [from the fence|from below|across the way]. "[No
                need|Not necessary|Almost done]," {A} called back, though {he} could hardly see over the
                [load|pile|{thing}]<R , and {R} [wondered|had doubts|said nothing]>.""",
                "carrying determined/sleepy +thing >on",
                "waving happy/neutral >A",
                "watch",
            ),
            script(
                """{B} offered {A} a cup of tea and said: "Sit down, [do|at least for a minute|or it gets
                cold]!" "[Later|No time|Not now]," {A} panted, and there was already the next
                [errand|bundle|call for help]. <R {R} drank the tea.>""",
                "carrying determined +thing >on",
                "offering happy +cup >A",
                "holding/sitting happy +cup",
            ),
            script(
                """{B} stood in the way, arms folded. "You look [terrible|like a wrung-out cloth]," {bhe}
                said<R , and {R} agreed>. "I am [never tired|perfectly well]," said {A}, and yawned [so
                that it cracked|from ear to ear].""",
                "standing/hands_on_hips sleepy",
                "arms_crossed neutral/angry >A",
                "arms_crossed/standing neutral/sad >A",
            ),
        ),
        "attempt": (
            script(
                """{A} pulled the [heavy|loaded] cart [up|along], step by step. The {thing} on top
                [wobbled|swayed]. <B {B} came [softly|quietly] from behind and wanted to push, but {he}
                [sent|shooed] {bhim} away.>""",
                "pulling determined/angry >on",
                "standing/reaching sad/neutral >A",
                "watch",
            ),
            script(
                """{A} was so tired that {he} [greeted|talked to] a [post|scarecrow] and put [salt|the hat]
                in the [tea|soup]. <B {B} had to laugh, but [only a little|it was a worried laugh].> "I
                [am fine|can manage]," {he} said, swaying.""",
                "standing sleepy",
                "standing laughing/afraid >A",
                "laugh",
            ),
            script(
                """{A} knelt down to tie up the {thing} [again|for the third time], and the string broke.
                "[Always me|Why always me|And who does it all|Must I do everything myself]?" {he} [snapped|burst out|grumbled|said, louder than intended], [and was startled|for the first
                time]. <B {B} took a step [back|closer].>""",
                "kneeling angry",
                "standing surprised/shy >A",
                "wonder",
            ),
        ),
        "turn": (
            script(
                """{B} took the {thing} from {A}, [very gently|as one takes a toy from a child|simply and
                without asking]. "[Now it is my turn|Not one step more|Rest]," {bhe} said. {A} [stood there
                with empty {hand}s|blinked|did not know what to say], and then {he} [sighed|smiled].<R {R}
                [nodded|watched].>""",
                "standing sleepy/surprised +thing >B",
                "reaching determined/happy >A @taking",
                "watch",
                tender=True,
            ),
            script(
                """{A} fell down [under the load|just like that|with the {thing} on top], [bump|thump], and
                stayed [there|down|where {he} was]. "Help," {he} said, [and it was|which was] a word {he}
                [had never used|did not often use|had to search for]. <B {B} heard it [at once|as if {bhe}
                had waited for it|from three fields away].>""",
                "falling/lying sad/surprised",
                "running determined/surprised >A",
                "running surprised/determined >A",
            ),
            script(
                """{B} sat down [next to|beside] {A}. "{=A}, who helped me when my [roof|cellar|best teapot]
                leaked[| all winter]? You did. [So please|Now|For once], let me[| carry that]." {A}
                [swallowed|sniffed|could not answer], and a tear [ran|rolled] down, [from relief|a good
                one|right to the tip of {his} nose].""",
                "sitting/hugging_self crying/shy",
                "sitting happy >A",
                "listen",
                tender=True,
            ),
            script(
                """{A} looked at {his} [trembling|tired|scratched] arms and thought. {Wisdom}: that was easy
                to say to others. "[Would you|Could you|Do you think you might] help me [with the
                {thing}|a little|please]?" {he} asked [in a very small voice|at last], <B and {B} beamed[|
                from ear to ear|, {bhis} sleeves already rolled up]><!B into the air>.""",
                "thinking shy",
                "standing/arms_raised happy >A",
                "watch",
                tender=True,
            ),
        ),
        "resolve": (
            script(
                """{A} took one end [of the {thing}|of it all] and {B} the other, and together they carried
                it [with a song|as if it were feathers|in step, left, right]. <R {R} carried the rest.> It
                was done [before the soup was cold|in no time|before anyone could count to a hundred],
                [and hardly anything had been dropped|with time left over|and it had even been fun].""",
                "carrying happy/laughing +thing >on",
                "carrying happy/laughing +thing >on",
                "carrying happy +basket >on",
            ),
            script(
                """{A} slept while {B} [did the rest|worked on]<R with {R}>, and [nothing fell apart|the
                world went on]. [On tiptoe|Very quietly] somebody [spread|laid] a blanket over {him}.""",
                "sleeping sleepy/happy",
                "holding/carrying happy/determined +basket",
                "carrying/standing happy +basket",
            ),
            script(
                """{B} pushed, {A} steered, and [what|the work that] had been so [hard|heavy] was
                [almost|half] a game. "[Left|Right]! No, [the other left|the other right]!" {A} laughed
                and [pointed|showed] the way.""",
                "pointing laughing/happy >on",
                "pushing laughing/happy >on",
                "help",
            ),
        ),
    },
)
