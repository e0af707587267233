"""What verbs show: the pose and expression of the one who does it, and of the one it is done to.

Weights say which of several deeds in a passage is worth drawing: 9 a fall, 1 a word said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vivant.schema.vocabulary import Expression, Pose
from vivant.studio.writer.reading.forms import forms_of

Kind = Literal["move", "speak", "hold", "see", "suffer", "quiet"]


@dataclass(frozen=True, slots=True)
class Deed:
    """`pose` and `expression` of the doer, `done_pose` and `done_expression` of whom it is done to."""

    verb: str
    kind: Kind
    weight: int
    pose: Pose | None
    expression: Expression | None
    done_pose: Pose | None = None
    done_expression: Expression | None = None


_Row = tuple[str, Kind, int, Pose | None, Expression | None, Pose | None, Expression | None]

_ROWS: Final[tuple[_Row, ...]] = (
    # verbs, kind, weight, pose, expression, pose and expression of whom it is done to
    ("fall fell fallen tumble topple trip stumble slip", "move", 9, "falling", "afraid", None, None),
    ("drown sink sank sunk", "move", 8, "falling", "afraid", "falling", "afraid"),
    ("perishing dying", "suffer", 5, "hugging_self", "sad", None, None),
    ("perish die", "suffer", 8, "lying", "sad", None, None),
    ("faint collapse", "suffer", 8, "lying", "afraid", None, None),
    ("sleep slept doze snore slumber nap", "move", 8, "sleeping", "sleepy", None, None),
    ("lie lay lain lying", "move", 7, "lying", None, None, None),
    ("wake woke woken waking awake awoke", "move", 6, "sitting", "surprised", None, "surprised"),
    ("run ran race rush hurry hasten gallop dash scamper scurry dart bolt sprint trot speed sped", "move", 7, "running", None, None, None),
    ("flee fled escape", "move", 7, "running", "afraid", None, None),
    ("fly flew flown flutter soar flap", "move", 8, "arms_raised", None, None, None),
    ("chase pursue hunt", "move", 7, "running", "determined", "running", "afraid"),
    ("jump leap leapt leaped spring sprang sprung hop bound skip pounce vault", "move", 7, "jumping", None, None, None),
    ("swim swam swum paddle", "move", 5, "reaching", None, None, None),
    ("climb clamber scramble mount ascend", "move", 7, "climbing", "determined", None, None),
    ("dance frisk caper prance whirl twirl", "move", 7, "dancing", "happy", None, None),
    ("sing sang sung", "move", 6, "arms_raised", "happy", None, None),
    ("bow curtsy", "move", 6, "bowing", None, None, None),
    ("kneel knelt", "move", 7, "kneeling", None, None, None),
    ("crouch hide hid hidden cower lurk squat stoop huddle duck creep crept crawl sneak snuck", "move", 7, "crouching", "afraid", None, None),
    ("scratch dig dug peck", "move", 6, "crouching", "determined", None, None),
    ("sit sat seat settle perch", "move", 6, "sitting", None, None, None),
    ("wave beckon", "move", 6, "waving", "happy", None, None),
    ("push shove thrust", "move", 6, "pushing", "determined", "falling", "afraid"),
    ("shut lock close", "move", 5, "pushing", "determined", None, "afraid"),
    ("pull drag tug haul draw drew drawn extract wrench tear tore torn withdraw", "move", 6, "pulling", "determined", None, None),
    ("throw threw thrown fling flung hurl toss cast pelt", "hold", 8, "throwing", "determined", "falling", "afraid"),
    ("carry carried bear bore borne", "hold", 6, "carrying", None, None, None),
    ("load", "hold", 5, "carrying", "determined", "carrying", None),
    ("bring brought fetch deliver", "hold", 5, "carrying", None, None, None),
    ("give gave given offer hand present", "hold", 6, "offering", None, None, None),
    ("place put set lay laid", "hold", 4, "reaching", None, None, None),
    ("bury hide", "hold", 6, "crouching", "determined", None, None),
    ("hold held keep kept", "hold", 4, "holding", None, None, None),
    ("grasp grab seize snatch clutch", "hold", 6, "reaching", "determined", "falling", "afraid"),
    ("take took taken gather collect pluck pick", "hold", 4, "holding", None, None, None),
    ("catch caught trap capture", "hold", 6, "reaching", "determined", "crouching", "afraid"),
    ("steal stole stolen", "hold", 6, "carrying", "determined", None, "angry"),
    ("reach touch stretch feel felt smell smelt sniff grope taste lick fondle stroke pat pet", "move", 4, "reaching", None, None, None),
    ("bite bit bitten sting stung", "move", 7, "crouching", "angry", "falling", "crying"),
    ("inflict", "move", 6, "crouching", "angry", "falling", "crying"),
    ("attack assault strike struck beat beaten hit kick smite smote", "move", 7, "arms_raised", "angry", "falling", "afraid"),
    ("kill slay slew slain", "move", 7, "arms_raised", "angry", "lying", "afraid"),
    ("devour swallow eat ate eaten feast gobble prey", "move", 6, "reaching", "determined", "falling", "afraid"),
    ("drink drank drunk sip graze nibble", "move", 5, "crouching", "happy", None, None),
    ("threaten menace", "speak", 6, "arms_raised", "angry", "crouching", "afraid"),
    ("break broke broken smash crush split", "move", 6, "arms_raised", "determined", None, None),
    ("swing swung chop hew hack fell", "hold", 6, "arms_raised", "determined", None, None),
    ("cut sever", "hold", 5, "reaching", "determined", None, "crying"),
    ("drive drove driven", "move", 6, "pointing", "determined", "walking", None),
    ("lead led guide", "move", 5, "walking", None, "walking", None),
    ("walk went go gone stroll wander travel journey march proceed pass roam tramp plod depart ride rode ridden", "move", 5, "walking", None, None, None),
    ("come came approach arrive enter return advance follow", "move", 4, "walking", None, None, None),
    ("leave left forsake desert abandon", "move", 4, "walking", None, None, None),
    ("descend", "move", 5, "climbing", None, None, None),
    ("turn", "move", 2, None, None, None, None),
    ("stand stood wait halt stop pause", "move", 4, "standing", None, None, None),
    ("rise rose risen", "move", 3, "standing", None, None, None),
    ("work labour labor toil grind ground plough plow sow sowed", "move", 5, "carrying", "determined", None, None),
    ("dry sweep swept", "hold", 5, "carrying", None, None, None),
    ("play pipe piped whistle sounded blew", "hold", 5, "holding", "happy", None, None),
    ("read", "hold", 6, "reading", None, None, None),
    ("hug embrace kiss", "move", 6, "hugging_self", "happy", None, "happy"),
    ("shiver tremble shudder quake", "move", 6, "hugging_self", "afraid", None, None),
    ("freeze froze frozen", "suffer", 6, "hugging_self", "afraid", None, None),
    ("conceal", "quiet", 3, None, None, None, None),
    ("laugh giggle chuckle", "speak", 6, "hands_on_hips", "laughing", None, None),
    ("mock ridicule jeer taunt tease deride scoff sneer", "speak", 6, "pointing", "laughing", None, "sad"),
    ("weep wept sob cried_tears", "speak", 6, "hugging_self", "crying", None, None),
    ("lament mourn grieve wail moan groan sigh complain", "speak", 5, "hugging_self", "sad", None, None),
    ("bleat whimper whine", "speak", 4, "standing", "sad", None, None),
    ("smile grin beam", "speak", 4, "standing", "happy", None, None),
    ("beg entreat beseech besought implore plead pray", "speak", 6, "kneeling", "sad", None, None),
    ("thank bless", "speak", 6, "bowing", "happy", None, "happy"),
    ("praise flatter admire indulge congratulate", "speak", 5, "offering", "happy", None, "happy"),
    ("boast brag", "speak", 6, "hands_on_hips", "happy", None, None),
    ("scold upbraid rebuke reproach accuse blame revile chide insult", "speak", 6, "pointing", "angry", None, "sad"),
    ("quarrel quarrelling quarreling argue dispute fight fought wrestle", "speak", 6, "pointing", "angry", None, "angry"),
    ("shout cry yell scream roar bellow exclaim call", "speak", 4, "arms_raised", None, None, "surprised"),
    ("growl snarl hiss", "speak", 5, "crouching", "angry", None, "afraid"),
    ("command order bid bade instruct demand summon", "speak", 5, "pointing", "determined", None, None),
    ("refuse deny forbid forbade", "speak", 5, "arms_crossed", "determined", None, "sad"),
    ("defend protest", "speak", 5, "offering", "afraid", None, None),
    ("warn", "speak", 5, "pointing", "afraid", None, "afraid"),
    ("promise assure agree assent consent propose suggest challenge invite hire bargain arrange", "speak", 4, "offering", None, None, None),
    ("ask inquire enquire question wonder", "speak", 3, "offering", None, None, None),
    ("say said tell told reply answer add respond remark observe speak spoke spoken address whisper inform explain talk begin began", "speak", 2, None, None, None, None),
    ("think thought ponder consider plan scheme plot reflect muse reckon resolve decide determine meditate", "quiet", 4, "thinking", "determined", None, None),
    ("pretend feign", "quiet", 4, None, None, None, None),
    ("see saw seen spy spied espy notice behold beheld watch look gaze stare peer discover perceive", "see", 2, None, None, None, None),
    ("find found", "hold", 4, "crouching", "surprised", None, None),
    ("meet met encounter greet", "see", 3, "standing", "surprised", None, "surprised"),
    ("marvel gape", "see", 4, "standing", "surprised", None, None),
    ("point show indicate", "move", 6, "pointing", None, None, None),
    ("nod agree", "move", 3, "standing", "happy", None, None),
    ("shrug", "move", 4, "hands_on_hips", "neutral", None, None),
    ("search seek sought rummage", "move", 4, "reaching", "determined", None, None),
    ("knock tap", "move", 5, "reaching", None, None, "surprised"),
    ("build built mend repair sew hammer paint cook bake knead stir", "hold", 5, "reaching", "determined", None, None),
    ("write wrote written study", "hold", 5, "reading", None, None, None),
    ("cheer rejoice celebrate", "move", 6, "arms_raised", "happy", None, None),
    ("yawn", "move", 5, "standing", "sleepy", None, None),
    ("blush", "quiet", 4, "standing", "shy", None, None),
    ("lift hoist raise", "hold", 5, "arms_raised", "determined", None, None),
    ("roll shovel", "move", 5, "pushing", "determined", None, None),
    ("limp hobble trudge", "move", 5, "walking", "sad", None, None),
    ("lose lost miss", "suffer", 4, "thinking", "sad", None, None),
    ("starve hunger", "suffer", 5, "hugging_self", "sad", None, None),
    ("rest relax recline", "move", 6, "sitting", "happy", None, None),
    ("help rescue save free release relieve assist untie", "move", 5, "reaching", "determined", None, "happy"),
    ("revive recover", "suffer", 4, "standing", "happy", "standing", "happy"),
    ("start", "move", 5, "running", None, None, None),
    ("wash cleanse bathe scrub", "move", 5, "reaching", "determined", None, None),
    ("desire wish want yearn envy covet", "quiet", 3, "thinking", None, None, None),
    ("proclaim announce declare", "speak", 5, "reading", "determined", None, None),
    ("choose chose chosen fix", "move", 4, "pointing", None, None, None),
    ("buy bought sell sold pay paid hire", "hold", 3, "offering", None, None, None),
    ("send sent", "move", 4, "pointing", None, "walking", None),
    ("open", "hold", 3, "holding", None, None, None),
    ("try tried attempt endeavour endeavor strive strove", "quiet", 1, None, "determined", None, None),
    ("smell", "move", 3, "reaching", None, None, None),
    ("disappear vanish", "quiet", 0, None, None, None, None),
    ("disguise dress", "move", 4, "crouching", "determined", None, None),
    ("love", "quiet", 3, None, "happy", None, "happy"),
)  # fmt: skip

_PHRASES: Final[tuple[tuple[str, Pose, Expression | None, int], ...]] = (
    # what a text may say in several words, pose, expression, weight
    ("burst into tears", "hugging_self", "crying", 9),
    ("tear his hair", "arms_raised", "crying", 9),
    ("tear her hair", "arms_raised", "crying", 9),
    ("made off", "running", "happy", 7),
    ("set off", "walking", "happy", 6),
    ("set out", "walking", "happy", 5),
    ("set forth", "walking", "neutral", 6),
    ("fast asleep", "sleeping", "sleepy", 9),
    ("fell asleep", "sleeping", "sleepy", 9),
    ("went to sleep", "sleeping", "sleepy", 9),
    ("fell down dead", "lying", "sad", 9),
    ("held his breath", "lying", "afraid", 8),
    ("held her breath", "lying", "afraid", 8),
    ("asleep", "sleeping", "sleepy", 8),
    ("stiff and frozen", "lying", "sad", 8),
    ("drew up", "reading", None, 5),
    ("concealed himself", "crouching", "afraid", 7),
    ("concealed herself", "crouching", "afraid", 7),
    ("hit upon", "thinking", "determined", 5),
    ("grinding his teeth", "hands_on_hips", "angry", 7),
    ("grinding her teeth", "hands_on_hips", "angry", 7),
    ("wagging his tail", "standing", "happy", 4),
    ("made a royal proclamation", "reading", "determined", 6),
    ("last breath", "lying", "sad", 7),
    ("ran for his life", "running", "afraid", 8),
    ("ran for her life", "running", "afraid", 8),
    ("ran for their lives", "running", "afraid", 8),
    ("began to cry", "hugging_self", "crying", 8),
    ("was crying", "hugging_self", "crying", 8),
    ("cried bitterly", "hugging_self", "crying", 8),
    ("turned away", "arms_crossed", None, 5),
    ("paid no attention", "arms_crossed", None, 6),
    ("made a meal", "reaching", "happy", 7),
    ("went down", "climbing", None, 6),
    ("set upon", "arms_raised", "angry", 8),
    ("laid hold", "reaching", "determined", 6),
    ("fell flat", "lying", "afraid", 9),
    ("took up residence", "sitting", None, 5),
    ("carry on", "standing", None, 2),
    ("carried on", "standing", None, 2),
    ("put on", "holding", None, 3),
    ("stuck in", "hugging_self", "sad", 5),
    ("laid aside", "reaching", None, 4),
    ("looked at", "standing", None, 3),
    ("lost his way", "thinking", "afraid", 6),
    ("lost her way", "thinking", "afraid", 6),
    ("shook his head", "arms_crossed", "sad", 5),
    ("shook her head", "arms_crossed", "sad", 5),
    ("clapped his hands", "arms_raised", "happy", 6),
    ("clapped her hands", "arms_raised", "happy", 6),
)  # fmt: skip


def _by_form() -> dict[str, Deed]:
    deeds: dict[str, Deed] = {}
    for words, kind, weight, pose, expression, done_pose, done_expression in _ROWS:
        first = words.split()[0]
        deed = Deed(first, kind, weight, pose, expression, done_pose, done_expression)
        for word in words.split():
            deeds.setdefault(word, deed)
            for form in forms_of(word):
                deeds.setdefault(form, deed)
    return deeds


DEEDS: Final[Mapping[str, Deed]] = _by_form()
"""Every form of every verb → what it shows. A form listed twice keeps its first meaning."""

PHRASES: Final[Mapping[tuple[str, ...], Deed]] = {
    tuple(words.split()): Deed(words, "move", weight, pose, expression)
    for words, pose, expression, weight in _PHRASES
}
LONGEST_PHRASE: Final = max(len(words) for words in PHRASES)
