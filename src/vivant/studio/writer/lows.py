"""The moment before the turn, when all seems lost."""

from typing import Final

from vivant.studio.writer.scripts import Script, script

LOWS: Final[tuple[Script, ...]] = (
    script(
        """{A} sat down [on the ground|where {he} was] and cried [big, round|a few hot|quiet|bitter] tears,
        for [who on earth could {task}|it was no use trying to {task}|to {task} was simply too hard]. <B
        {B} sat [close by|beside {him}|down too] and said nothing, [which was right|which helped|for a
        good long time].>""",
        "sitting crying",
        "sitting sad >A",
        "sorry",
    ),
    script(
        """{A} [wept|sobbed] into both [sleeves|arms]. "I shall never {task}," came [a small|a wet] voice
        [from between them|from behind them]. <B {B} [patted|stroked] {his} back [very gently|without a
        word].>""",
        "hugging_self/standing/kneeling crying",
        "reaching/standing sad >A @touching",
        "sorry",
        tender=True,
    ),
    script(
        """{A} lay down flat and [looked up at nothing|stared straight ahead|let {his} arms fall]. "I give
        up," {he} said, "[nobody can {task}|let someone else {task}|no {kind} ever will {task}]." [A
        leaf|A feather|A small spider] landed on {his} nose[| and stayed| unnoticed].<B {B}
        [frowned|sighed|looked on].>""",
        "lying sad",
        "standing/hands_on_hips sad/neutral >A",
        "sorry",
    ),
    script(
        """{A} stamped a foot[| in the dust| as hard as {he} could]. "It is not [fair|right], [it simply is
        not|and never was|I have tried everything]!" {he} shouted, arms folded, [and an echo agreed|but
        nobody answered|and all of {place} kept quiet|until {his} ears were hot]. <B {B} [waited|said
        nothing|looked the other way] until [it was over|the storm had passed|{he} had run out of
        breath].>""",
        "arms_crossed angry",
        "standing/sitting neutral/shy >A",
        "worry",
    ),
    script(
        """{A} hugged {himself} [tightly|with both arms] and wondered: what if [it never worked|{he} could
        never {task}|it was all for nothing]? <!B There was no one [in {place}|near or far] to ask, and
        that was [the hardest|the worst|the loneliest] part.> <B "[What if|Suppose] we fail?" {he}
        whispered, and {B} had no answer [either|this time|and no joke].>""",
        "hugging_self afraid/sad",
        "thinking/standing sad/afraid",
        "worry",
        tender=True,
    ),
    script(
        """"[Wrong|No good|Useless], all [wrong|for nothing|for the birds]!" {A} [sniffed|sighed|wailed],
        kneeling [in the middle of it|in the dust|by the {thing}], for it had sounded so easy to {task}[|
        that morning| back {at home}]. <B {B} [rubbed|scratched] {bhis} [nose|head|ear].>""",
        "kneeling sad/crying",
        "standing/thinking sad/neutral >A",
        "sorry",
    ),
    script(
        """[Tired|Worn out|Footsore], {A} [yawned|gave an enormous yawn] and sat down, for [both legs|both
        knees|all of {him}] [felt|had grown] [heavy|as soft as butter] and {his} courage was [used up|fast
        asleep|as thin as soup]. <B {B} could [hardly|barely] keep {bhis} eyes open.>""",
        "sitting sleepy",
        "standing/sitting sleepy",
        "tire",
    ),
    script(
        """{A} crouched down and made {himself} [small|as small as a mouse hole|as small as possible]. [All
        at once|Suddenly] {he} was [afraid|frightened] {he} would never {task}. <B "Hey," said {B}
        [softly|gently] and reached down.>""",
        "crouching afraid",
        "reaching sad/happy >A",
        "worry",
    ),
    script(
        """"[And now|What now|How are we to {task} now]?" asked {A}[| in a small voice| and looked at {his}
        feet]. <B {B} looked at the [ground|sky] and [blushed|fidgeted|mumbled something], as if it were
        {bhis} fault.> <!B {he} looked [left|up], {he} looked [right|down], and felt [very small|quite
        alone].>""",
        "standing/hugging_self shy/sad",
        "standing/hugging_self shy",
        "sorry",
        tender=True,
    ),
)
