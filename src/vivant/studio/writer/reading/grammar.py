"""Closed classes of English words that reading leans on."""

from typing import Final

from vivant.studio.writer.reading.wordlist import words_of

DETERMINERS: Final = words_of(
    """a an the this that these those his her its their my your our one two three four five six seven
    several many some another other each every any no all both such"""
)
PREPOSITIONS: Final = words_of(
    """of in into to at on upon onto by near through across along over under with without within
    towards toward beside around behind before after from for like than as about against among amid
    between beyond except during until till since beneath above below off out unto despite"""
)
CONJUNCTIONS: Final = words_of(
    """and or nor but when while because if that until till whereupon then so though although where
    why how what whether lest since whenever unless once yet"""
)
STRICT_DETERMINERS: Final = words_of("a an the his her their its my your our")
SUBJECTS: Final = words_of("he she they it we i you")
OBJECTS: Final = words_of("him them me us")
POSSESSIVES: Final = words_of("his her its their my your our")
RELATIVES: Final = words_of("who which that")
REFLEXIVES: Final = words_of("himself herself itself themselves")
MODALS: Final = words_of("would should could might may can will shall must cannot wouldn't couldn't ought")
NEGATIONS: Final = words_of(
    "not never no neither nor without didn't doesn't don't wasn't weren't couldn't wouldn't hadn't cannot can't won't"
)
BE: Final = words_of("be is am are was were been being got get")
HAVE: Final = words_of("had has have having")
AUXILIARIES: Final = BE | HAVE | MODALS | words_of("did does do seemed became felt looked grew")
QUANTITIES: Final = words_of(
    "number team herd family group pair couple band pack flock company party troop swarm host all many most some several one two each both"
)
STARTERS: Final = words_of(
    """begin began begun start started try tried attempt attempted come came go went continue continued
    stop stopped used turned stooped managed hurried rushed ran forced ready hastened proceeded kept
    ceased learned dared sent returned"""
)
"""Verbs whose infinitive really happens: "began to weep"."""
DECREES: Final = words_of(
    "agreed arranged ordered settled commanded decreed told bade chose hired persuaded sent"
)
"""Verbs after which what "should" happen does happen."""
PERCEIVING: Final = words_of(
    "saw see seeing sees heard hearing hear watched watching found finding let made make spied noticed noticing felt left"
)
ADVERBS_OF_TIME: Final = words_of(
    "then now soon once last again first next day morning evening night however meanwhile later thus there here here away day time also still only just quite even already suddenly at"
)
EXPLETIVE_AFTER_IT: Final = words_of("was is may had seemed rained snowed happened would might has")
CERTAIN_NOT_NAMES: Final = words_of(
    """i oh ah o alas why what well no yes god lord sir mr mrs ms dr miss monday tuesday wednesday thursday
    friday saturday sunday january february march april june july august september october november
    december christmas easter english french english indeed then there here but and once upon the a an
    he she it they we you his her their this that these those when while if as at in on by to for from
    with after before so not now one two three all some every each another both many most thus again
    mother father please come go hullo hello look pray sirrah besides although where who which maybe perhaps
    soon suddenly finally only just even still never always nobody somebody everybody everyone nothing
    something inside outside meanwhile today yesterday tomorrow until unless since because whenever don't
    it's i'm you're that's there's let's okay hurrah hooray goodbye thanks"""
)

MOST_COMMON: Final = words_of(
    """the and a to of he she it was in that his her had with for on at said but they him as not is be you
    i so my we then when who one out up into there all were this have from by me what no them their"""
)
"""The words that every English text is full of."""

GONE: Final = words_of("disappeared vanished departed gone")

STANDING: Final = words_of(
    "sat stood lay lived came hung slept crouched walked ran went flew swam sits stands lies lives comes knelt crept"
)
"""Verbs that may stand before their subject: "Inside sat a frog"."""

RANKS: Final = words_of("eldest oldest youngest smallest biggest first second third last")
"""What one of a group is called: "the youngest got nothing"."""

TIME_NOUNS: Final = words_of("day night morning evening time moment while year week hour winter summer")
