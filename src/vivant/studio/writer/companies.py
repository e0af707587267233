"""Who comes along: friends are told, or somebody alone gets ready."""

from typing import Final

from vivant.studio.writer.scripts import Script, script

COMPANIES: Final[tuple[Script, ...]] = (
    script(
        """{A} told {B}<R and {R}> [everything|the whole story], [from start to finish|twice, to be sure].
        "Then we must {task}," said {B}, hands on hips, "[and not tomorrow|and the sooner the better]!" """,
        "standing/reaching sad/determined >B",
        "hands_on_hips determined >A",
        "listen",
    ),
    script(
        """{B} waved from [far off|across the way|a long way away]. "[What a face|Such a
        long face|You look like three days of drizzle|Goodness, that frown|My, that is a sigh]! [Can I|May
        I|Shall I|How can I] [help|lend a {bhand}][|, {=A}]?" {A}
        explained {trouble}<R , and {R} came [closer|nearer] to listen>.""",
        "standing/thinking sad/shy >B",
        "waving happy >A",
        "listen",
    ),
    script(
        """{B} [came running|ran up] at once when [the news got round|{bhe} heard {trouble}]<R , and {R}
        [followed|came too]>. "[Two heads|Many hands] are better than [one|none]," said {B}. {A}
        [nodded|could have sung|felt lighter by a sack of stones|let out a very long sigh|was not quite so sure, but smiled|was glad to the tips of {his} ears|thought so too].""",
        "standing/reaching happy/surprised >B",
        "running determined >A",
        "running/walking determined/happy >A",
    ),
    script(
        """{A} [hung|bent] {his} head and told {B} {trouble}. "[Cheer up|Chin up|Dry your eyes]," said {B}
        and reached out a {bhand}, "we shall {task} [together|between us]."<R {R} [would come|came|went]
        too.>""",
        "standing/hugging_self sad >B",
        "reaching happy >A",
        "listen",
        tender=True,
    ),
    script(
        """"Whoever wants to {task} needs a plan," said {B}, and thought about it [for a long time|until
        {bhis} head hummed]. {A} [listened|waited] [hopefully|patiently]<R , and {R} [thought too|kept
        very quiet]>.""",
        "standing/sitting neutral/shy >B",
        "thinking determined",
        "thinking/sitting/standing neutral/determined",
    ),
    script(
        """{A} and {B} set out [at once|side by side] to {task}<R , and {R} walked [behind|close behind]
        them>. [Nobody|No one] said [much|a word], but [it is good not to be alone|that was comfort
        enough|the company helped].""",
        "walking determined >on",
        "walking happy/neutral >on",
        "follow",
    ),
    script(
        """{B} took {A} by the {hand} [at once|without a word|quite firmly] and led {him} along<R , and {R}
        [followed|came after them]>. "[One step after the other|Come along|This way]," said {B}, "and we
        shall {task}." """,
        "walking shy/neutral >on",
        "walking determined/happy >on @leading",
        "follow",
    ),
    script(
        """{B} offered {A} [half of {bhis} apple|an apple|the better half of an apple] and a {bhand} to
        shake. "We will {task}, [you and I|just you wait|or my name is not {=B}]<R , and {R} will help>."
        [That was {B} all over|It was a good apple, too|And that was that|There was no arguing with {B}, and never had been|The apple had a worm in it, but nobody minded|{B} never said a thing twice|So it was settled, core and all].""",
        "reaching happy/shy >B",
        "offering happy +apple >A @giving",
        "watch",
    ),
    script(
        """"[Impossible|Too hard]," {A} sighed, "to {task} [all alone|on my own]." "Alone, [yes|perhaps],"
        said {B} and pointed [to {bhimself}|with {bhis} {bhand}], "[but there is me|but who says alone]<R
        , and {R} too>!" """,
        "hugging_self/standing sad >B",
        "pointing happy/determined >A",
        "watch",
    ),
    script(
        """{B} bowed [like a knight in a book|as if to a queen|almost to the ground] and said "At your
        service," [quite seriously|with one {bhand} on {bhis} heart], so that {A} had to laugh. [Now|Then]
        they would {task} together<R , with {R} beside them>.""",
        "standing laughing >B",
        "bowing happy >A",
        "laugh",
    ),
    script(
        """{B} grumbled at first. "[Why always me|Must it be now|Is it far|And who will mind my kettle|Before lunch|In these shoes]?" {bhe} asked, arms folded[|, and did not get up| and looked at the sky]. {A} looked so
        [sad|small and lost] that {B} [gave in|agreed] to {task}<R , and so did {R}>.""",
        "standing/hugging_self sad >B",
        "arms_crossed angry/disgusted >A",
        "arms_crossed/standing neutral/angry >A",
    ),
    # Those who are alone
    script(
        """{A} read [quickly|from end to end] in a [thick|dusty] book about how to {task}. [The last
        page|Page fifty] only said: "[Go and see|Just begin]." {A} [closed|shut] the book and [smiled a
        little|stood up straighter].""",
        "reading determined/neutral +book",
    ),
    script(
        """{A} packed [a|one] basket: [a sandwich|two pears], [a candle end|some string], and [courage|hope],
        which weighs nothing. [Then|Now] {he} was ready to {task}.""",
        "holding/kneeling determined +basket",
    ),
    script(
        """{A} thought [it over|and thought], one {hand} to {his} chin. Who else would {task}? [Nobody|No
        one] [came to mind|answered], so {he} would have to do it {himself}.""",
        "thinking neutral/determined",
    ),
    script(
        """{A} hugged {himself} for [courage|luck], counted to [three|seven|ten] and [set off|began]. It is
        [no small|not a small] thing for one {kind} to {task}.""",
        "hugging_self shy/afraid/determined",
        tender=True,
    ),
    script(
        """"[You can|Of course you can] {task}," {A} told {himself} [sternly|out loud], hands on hips. {he}
        did not [quite|wholly] believe it yet, but [it sounded well|saying so helped|it was a beginning|there was nobody to say otherwise].""",
        "hands_on_hips determined",
    ),
    script(
        """{A} walked up and down, [eleven|nine|twenty] steps [each way|to and fro], and made a plan to
        {task}. It was [a simple plan|not a bad plan], [with only one hole in it|which fitted on one {hand}|with a biscuit in the middle|and, like all good plans, it began with the
        first step].""",
        "walking determined/neutral",
    ),
)
