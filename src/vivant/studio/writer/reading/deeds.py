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
    ("jump leap leapt leaped spring sprang sprung hop bound pounce vault", "move", 7, "jumping", None, None, None),
    ("swim swam swum paddle", "move", 5, "reaching", None, None, None),
    ("climb clamber scramble mount ascend", "move", 7, "climbing", "determined", None, None),
    ("dance frisk caper prance whirl twirl", "move", 7, "dancing", "happy", None, None),
    ("sing sang sung", "move", 6, "arms_raised", "happy", None, None),
    ("bow curtsy", "move", 6, "bowing", None, None, None),
    ("kneel knelt", "move", 7, "kneeling", None, None, None),
    ("crouch hide hid hidden cower lurk squat stoop huddle duck", "move", 7, "crouching", "afraid", None, None),
    ("creep crept crawl sneak snuck", "move", 6, "crouching", None, None, None),
    ("scratch dig dug peck", "move", 6, "crouching", "determined", None, None),
    ("sit sat seat settle perch", "move", 6, "sitting", None, None, None),
    ("wave beckon", "move", 6, "waving", "happy", None, None),
    ("push shove thrust", "move", 6, "pushing", "determined", "falling", "afraid"),
    ("shut lock close slam", "move", 5, "pushing", "determined", None, "afraid"),
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
    ("dry", "hold", 5, "carrying", None, None, None),
    ("sweep swept mop rake", "hold", 5, "holding", "determined", None, None),
    ("wipe brush comb polish dust", "hold", 4, "reaching", None, None, None),
    ("cling clung", "hold", 6, "holding", "afraid", None, None),
    ("stamp stomp", "move", 5, "hands_on_hips", "angry", None, None),
    ("unpack pack wrap", "hold", 4, "reaching", None, None, None),
    ("sneeze cough", "suffer", 5, "standing", "sad", None, None),
    ("clap applaud", "move", 6, "arms_raised", "happy", None, "happy"),
    ("float drift", "move", 5, "arms_raised", None, None, None),
    ("slide slid skate glide sail row", "move", 5, "sitting", None, None, None),
    ("skip skipped", "move", 6, "jumping", "happy", None, None),
    ("march tiptoe shuffle stagger plod", "move", 5, "walking", None, None, None),
    ("purr", "speak", 5, "sitting", "happy", None, None),
    ("spin spun", "move", 5, "dancing", None, None, None),
    ("glare frown scowl", "see", 4, None, "angry", None, None),
    ("stare", "see", 4, "standing", "surprised", None, None),
    ("gasp", "speak", 4, "standing", "surprised", None, None),
    ("play pipe piped whistle sounded blew", "hold", 5, "holding", "happy", None, None),
    ("read", "hold", 6, "reading", None, None, None),
    ("hug embrace kiss", "move", 6, "hugging_self", "happy", None, "happy"),
    ("shiver tremble shudder quake", "move", 6, "hugging_self", "afraid", None, None),
    ("freeze froze frozen", "suffer", 6, "hugging_self", "afraid", None, None),
    ("conceal", "quiet", 3, None, None, None, None),
    ("laugh giggle chuckle", "speak", 6, "hands_on_hips", "laughing", None, None),
    ("mock ridicule jeer taunt tease deride scoff sneer", "speak", 6, "pointing", "laughing", None, "sad"),
    ("weep wept sob cried_tears", "speak", 6, "hugging_self", "crying", None, None),
    ("lament mourn grieve wail moan complain", "speak", 5, "hugging_self", "sad", None, None),
    ("groan sigh", "speak", 4, "hugging_self", "sad", None, None),
    ("bleat whimper whine", "speak", 4, "standing", "sad", None, None),
    ("smile grin beam", "speak", 7, None, "happy", None, None),
    ("beg entreat beseech besought implore plead pray", "speak", 6, "kneeling", "sad", None, None),
    ("thank bless", "speak", 6, "bowing", "happy", None, "happy"),
    ("praise flatter admire indulge congratulate", "speak", 5, "offering", "happy", None, "happy"),
    ("boast brag", "speak", 6, "hands_on_hips", "happy", None, None),
    ("scold upbraid rebuke reproach accuse blame revile chide insult", "speak", 6, "pointing", "angry", None, "sad"),
    ("quarrel quarrelling quarreling argue dispute fight fought wrestle", "speak", 6, "pointing", "angry", None, "angry"),
    ("screech shriek squawk", "speak", 5, "arms_raised", "angry", None, "afraid"),
    ("shout cry yell scream roar bellow exclaim call", "speak", 4, "arms_raised", None, None, "surprised"),
    ("growl snarl hiss", "speak", 5, "crouching", "angry", None, "afraid"),
    ("command order bid bade instruct demand summon", "speak", 5, "pointing", "determined", None, None),
    ("refuse deny forbid forbade", "speak", 5, "arms_crossed", "determined", None, "sad"),
    ("defend protest", "speak", 5, "offering", "afraid", None, None),
    ("warn", "speak", 5, "pointing", "afraid", None, "afraid"),
    ("promise assure agree assent consent propose suggest challenge invite hire bargain arrange", "speak", 4, "offering", None, None, None),
    ("ask inquire enquire question wonder", "speak", 3, "offering", None, None, None),
    ("stammer stutter falter squeak", "speak", 5, None, "afraid", None, None),
    ("mutter grumble", "speak", 4, None, "angry", None, None),
    ("say said tell told reply answer add respond remark observe speak spoke spoken address whisper murmur mumble breathe inform explain talk begin began", "speak", 2, None, None, None, None),
    ("think thought ponder consider plan scheme plot reflect muse reckon resolve decide determine meditate suppose imagine", "quiet", 4, "thinking", "determined", None, None),
    ("pretend feign", "quiet", 4, None, None, None, None),
    ("see saw seen spy spied espy notice behold beheld watch look gaze peer", "see", 2, None, None, None, None),
    ("discover perceive realise realize understand understood guess", "see", 4, "thinking", "determined", None, None),
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
    ("envy covet", "quiet", 4, "thinking", "sad", None, None),
    ("desire", "quiet", 3, "thinking", "determined", None, None),
    ("wish want yearn hope", "quiet", 3, "thinking", None, None, None),
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

_PHRASES: Final[tuple[tuple[str, Pose | None, Expression | None, int], ...]] = (
    # what a text may say in several words ("{his}" for anybody's), pose, expression, weight
    ("closed {his} eyes", None, "sleepy", 5),
    ("shut {his} eyes", "standing", "afraid", 5),
    ("dried {his} eyes", "standing", "happy", 5),
    ("dried {his} tears", "standing", "happy", 5),
    ("rubbed {his} eyes", "standing", "sleepy", 5),
    ("opened {his} eyes", "sitting", "surprised", 5),
    ("put {his} arm around", "hugging_self", "happy", 7),
    ("put {his} arms around", "hugging_self", "happy", 7),
    ("threw {his} arms around", "hugging_self", "happy", 8),
    ("took {his} hand", "reaching", None, 5),
    ("held {his} hand", "reaching", None, 5),
    ("shook hands", "reaching", "happy", 5),
    ("crossed {his} arms", "arms_crossed", None, 6),
    ("folded {his} arms", "arms_crossed", None, 6),
    ("raised {his} arms", "arms_raised", None, 6),
    ("put up {his} hand", "arms_raised", None, 6),
    ("raised {his} hand", "arms_raised", None, 6),
    ("nodded {his} head", "standing", "happy", 4),
    ("hung {his} head", "standing", "sad", 6),
    ("lowered {his} head", "bowing", "sad", 6),
    ("held {his} nose", "standing", "disgusted", 6),
    ("wrinkled {his} nose", "standing", "disgusted", 6),
    ("bit {his} lip", "standing", "afraid", 4),
    ("scratched {his} head", "thinking", "neutral", 5),
    ("scratched {his} chin", "thinking", "neutral", 5),
    ("stuck out {his} tongue", "standing", "disgusted", 6),
    ("licked {his} lips", "standing", "happy", 5),
    ("spread {his} wings", "arms_raised", None, 7),
    ("flapped {his} wings", "arms_raised", None, 7),
    ("out of breath", "standing", "sleepy", 4),
    ("could not bear", "hands_on_hips", "angry", 6),
    ("could not stand", "hands_on_hips", "angry", 5),
    ("could not believe", "standing", "surprised", 6),
    ("could hardly believe", "standing", "surprised", 6),
    ("jumped for joy", "jumping", "happy", 9),
    ("wept for joy", "hugging_self", "happy", 9),
    ("cried for joy", "hugging_self", "happy", 9),
    ("good night", "waving", "sleepy", 3),
    ("said goodbye", "waving", None, 6),
    ("waved goodbye", "waving", None, 7),
    ("went to bed", "lying", "sleepy", 8),
    ("got up", "standing", None, 5),
    ("stood up", "standing", None, 5),
    ("got out of bed", "standing", None, 6),
    ("ran away", "running", "afraid", 8),
    ("presenting {his}self", "bowing", None, 4),
    ("presented {his}self", "bowing", None, 4),
    ("began to cry", "hugging_self", "crying", 8),
    ("started to cry", "hugging_self", "crying", 8),
    ("looked around", "standing", None, 3),
    ("looked up", "standing", None, 3),
    ("burst into tears", "hugging_self", "crying", 9),
    ("tear {his} hair", "arms_raised", "crying", 9),
    ("made off", "running", "happy", 7),
    ("set off", "walking", "happy", 6),
    ("set out", "walking", "happy", 5),
    ("set forth", "walking", "neutral", 6),
    ("fast asleep", "sleeping", "sleepy", 9),
    ("fell asleep", "sleeping", "sleepy", 9),
    ("went to sleep", "sleeping", "sleepy", 9),
    ("fell down dead", "lying", "sad", 9),
    ("held {his} breath", "lying", "afraid", 8),
    ("asleep", "sleeping", "sleepy", 8),
    ("stiff and frozen", "lying", "sad", 8),
    ("drew up", "reading", None, 5),
    ("concealed {his}self", "crouching", "afraid", 7),
    ("hit upon", "thinking", "determined", 5),
    ("grinding {his} teeth", "hands_on_hips", "angry", 7),
    ("wagging his tail", "standing", "happy", 4),
    ("made a royal proclamation", "reading", "determined", 6),
    ("last breath", "lying", "sad", 7),
    ("ran for his life", "running", "afraid", 8),
    ("ran for her life", "running", "afraid", 8),
    ("ran for their lives", "running", "afraid", 8),
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
    ("lost {his} way", "thinking", "afraid", 6),
    ("shook {his} head", "arms_crossed", "sad", 5),
    ("clapped {his} hands", "arms_raised", "happy", 6),
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

_HANDLING: Final[tuple[tuple[str, Pose, int], ...]] = (
    # what is done with a thing, pose, weight
    ("held out", "offering", 7),
    ("holds out", "offering", 7),
    ("holding out", "offering", 7),
    ("handed over", "offering", 6),
    ("gave back", "offering", 6),
    ("picked up", "holding", 5),
    ("picks up", "holding", 5),
    ("took out", "holding", 5),
    ("held up", "arms_raised", 6),
)

_OWN: Final = ("his", "her", "its", "their", "my", "our")
_SELF: Final = ("himself", "herself", "itself", "themselves", "myself", "ourselves")


def _for_anybody(words: str) -> list[str]:
    """A phrase for each of the possessives that may stand for its "{his}"."""
    if "{his}self" in words:
        return [words.replace("{his}self", own) for own in _SELF]
    return [words.replace("{his}", own) for own in _OWN] if "{his}" in words else [words]


PHRASES: Final[Mapping[tuple[str, ...], Deed]] = {
    tuple(form.split()): Deed(words, "move", weight, pose, expression)
    for words, pose, expression, weight in _PHRASES
    for form in _for_anybody(words)
} | {tuple(words.split()): Deed(words, "hold", weight, pose, None) for words, pose, weight in _HANDLING}
LONGEST_PHRASE: Final = max(len(words) for words in PHRASES)
