"""Closed classes of English words that reading leans on."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS: Final = _words(
    """a an the this that these those his her its their my your our one two three four five six seven
    several many some another other each every any no all both such"""
)
NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "both": 2}
PREPOSITIONS: Final = _words(
    """of in into to at on upon onto by near through across along over under with without within
    towards toward beside around behind before after from for like than as about against among amid
    between beyond except during until till since beneath above below off out unto despite"""
)
CONJUNCTIONS: Final = _words(
    """and or nor but when while because if that until till whereupon then so though although where
    why how what whether lest since whenever unless once yet"""
)
STRICT_DETERMINERS: Final = _words("a an the his her their its my your our")
SUBJECTS: Final = _words("he she they it we i you")
OBJECTS: Final = _words("him them me us")
POSSESSIVES: Final = _words("his her its their my your our")
RELATIVES: Final = _words("who which that")
REFLEXIVES: Final = _words("himself herself itself themselves")
MODALS: Final = _words("would should could might may can will shall must cannot wouldn't couldn't ought")
NEGATIONS: Final = _words(
    "not never no neither nor without didn't doesn't don't wasn't weren't couldn't wouldn't hadn't cannot can't won't"
)
BE: Final = _words("be is am are was were been being got get")
HAVE: Final = _words("had has have having")
AUXILIARIES: Final = BE | HAVE | MODALS | _words("did does do seemed became felt looked grew")
QUANTITIES: Final = _words(
    "number team herd family group pair couple band pack flock company party troop swarm host all many most some several one two each both"
)
STARTERS: Final = _words(
    """begin began begun start started try tried attempt attempted come came go went continue continued
    stop stopped used turned stooped managed hurried rushed ran forced ready hastened proceeded kept
    ceased learned dared sent returned"""
)
"""Verbs whose infinitive really happens: "began to weep"."""
DECREES: Final = _words(
    "agreed arranged ordered settled commanded decreed told bade chose hired persuaded sent"
)
"""Verbs after which what "should" happen does happen."""
PERCEIVING: Final = _words(
    "saw see seeing sees heard hearing hear watched watching found finding let made make spied noticed noticing felt left"
)
ADVERBS_OF_TIME: Final = _words(
    "then now soon once last again first next day morning evening night however meanwhile later thus there here here away day time also still only just quite even already suddenly at"
)
EXPLETIVE_AFTER_IT: Final = _words("was is may had seemed rained snowed happened would might has")
CERTAIN_NOT_NAMES: Final = _words(
    """i oh ah o alas why what well no yes god lord sir mr mrs ms dr miss monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november
    december christmas easter english french english indeed then there here but and once upon the a an
    he she it they we you his her their this that these those when while if as at in on by to for from
    with after before so not now one two three all some every each another both many most thus again
    mother father please come go hullo hello look pray sirrah besides although"""
)
