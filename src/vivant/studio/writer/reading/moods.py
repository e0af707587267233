"""Words that say what somebody feels."""

from collections.abc import Mapping
from typing import Final

from vivant.schema.vocabulary import Expression
from vivant.studio.writer.reading.wordlist import words_of

_FELT: Final[tuple[tuple[Expression, str], ...]] = (
    ("afraid", """afraid terrified frightened fearful fearfully scared alarmed terror fear dread
        trembling timid timidly anxious anxiously panic dismay nervous nervously worried startled
        hastily imminent shaking shivering pale"""),
    ("sad", """sad sadly grieved grieving grief sorrow sorrowful sorrowfully mournful mournfully mourning
        disappointed disappointment unhappy wretched miserable lonely weary stray astray vain
        lamentations wounded hungry famine famished thirst thirsty overcome perishing bitterly
        regret downcast gloomy earnestly groaning supperless oppressed jarring alone lonesome miserably sick ill homesick"""),
    ("crying", "tears weeping sobbing"),
    ("angry", """angry angrily anger rage furious furiously fury wrath wrathful displeased crossly
        annoyed fierce fiercely sharply cruel cruelly indignant indignantly violent violently
        sternly wicked enraged"""),
    ("happy", """happy happily glad gladly merry merrily joy joyful joyfully cheerful cheerfully pleased
        delighted delight contented content proud proudly kindly gentle gently gratitude
        grateful gratefully thankful comfortably comfortable smiling favourite
        favorite safely safe eagerly excited readily compassion ease admiration revived overjoyed laughingly relieved peacefully cosy"""),
    ("laughing", "laughing laughter laughed jocularly jest joking mockingly derision giggling"),
    ("surprised", """surprised astonished amazed wonder wondering astonishment amazement
        unexpectedly puzzled bewildered speechless curious curiously"""),
    ("determined", """determined resolved firmly resolute steady steadily bravely brave bold boldly
        strength cunning stealthily patiently carefully instantly thoughtfully stubbornly"""),
    ("sleepy", "sleepy tired fatigue drowsy exhausted yawning stretching gaping lazily lazy idle"),
    ("disgusted", "disgusted disgust contempt contemptuously scorn scornfully scornful despised despising disdain"),
    ("shy", "shy shyly ashamed humble humbly modest modestly respectful respectfully meek meekly bashful"),
)  # fmt: skip

FELT: Final[Mapping[str, Expression]] = {word: mood for mood, words in _FELT for word in words.split()}
"""Word in a narration → what the one it speaks of feels."""

OUTWARD: Final[frozenset[str]] = words_of(
    """voice voices face faces heart hearts look looks eyes cry cries tone smile mood moods tears laugh laughter
    shout sigh manner way spirit spirits word words tune song melody"""
)
"""What shows a feeling: "an angry voice" tells more of somebody than "an angry sea"."""

OF_THE_BODY: Final[frozenset[str]] = words_of(
    """eyes eye face heart head hands hand paws paw legs knees feet ears tail wings cheeks lips mouth voice
    teeth nose eyelids stomach tummy"""
)
"""What is somebody's own so closely that it does what they do: "the princess's eyes grew heavy"."""

_SAID: Final[tuple[tuple[Expression, str], ...]] = (
    ("angry", """fool foolish silly wicked scoundrel insulted wretch ungrateful perverse robbers thief
        shame rascal villain coward stupid nonsense liar noise lazy silence betrayed cheated deserted idle supperless dare"""),
    ("sad", """alas sorry forgive wretched unhappy unlucky poor lament lost died death hungry
        rightly pity faint"""),
    ("afraid", "afraid danger spare mercy save fear beware"),
    ("happy", """thank thanks glad happy delight love dear friend wonderful beautiful excellent fine
        welcome longed hurrah hooray good merrily delicious lovely gladly ready"""),
    ("surprised", "what how why where who hullo gracious really indeed"),
    ("determined", "never won't rather shan't impossible"),
)  # fmt: skip

SAID: Final[Mapping[str, Expression]] = {word: mood for mood, words in _SAID for word in words.split()}
"""Word in a speech → what the speaker feels."""
SPEECH_STRENGTH: Final[Mapping[Expression, float]] = {
    "angry": 2.0, "sad": 1.5, "afraid": 1.6, "happy": 1.2, "surprised": 1.0, "determined": 0.6,
}  # fmt: skip
