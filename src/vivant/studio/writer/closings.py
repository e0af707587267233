"""How stories end: what is different now, in a picture to go to sleep with."""

from typing import Final

from vivant.studio.writer.scripts import Script, script

CLOSINGS: Final[tuple[Script, ...]] = (
    script(
        """{A} danced<B with {B}><R , and {R} clapped [the beat|in time]>[ until {their} feet hurt| round and
        round|]. [From then on|Ever since], {he} has known that {lesson}.""",
        "dancing happy/laughing",
        "dancing laughing/happy >A",
        "arms_raised/dancing/jumping happy/laughing >A",
    ),
    script(
        """"{Lesson}," said {A}<B , and {B} [nodded|wrote it down|had to laugh|said it again, more slowly]>.
        <R {R} cheered [three times|so loudly that birds flew up|until they were hoarse].> [Then there was
        soup|After that there were pancakes|It was written on a slip of paper and pinned
        over a door|It sounded even better the second time|There was gingerbread after that, and one cup
        of tea too many|Later there was cake, and nobody counted the slices|In the end they rang the bell of {home}|There was a feast {here}].""",
        "hands_on_hips/standing happy",
        "standing/arms_crossed happy >A",
        "arms_raised/jumping/waving happy/laughing >A",
    ),
    script(
        """{A} waved [goodbye|good night] [to the moon|to the day|to the last swallow]<B , with {B} [close
        by|leaning against {him}]><R , while {R} [yawned|sang softly]>. {he} had learned [something|one
        thing]: {lesson}.""",
        "waving happy",
        "standing/sitting happy/sleepy",
        "sitting/standing sleepy/happy",
        time=("dusk", "night"),
    ),
    script(
        """[Soon|Before long] {A} slept, [deep and sound|with a smile|curled up like a bun]<B , and {B} [kept
        watch|sat by]><R with {R}>. [Even asleep|In dreams], {he} knew that {lesson}.""",
        "sleeping sleepy/happy",
        "sitting happy/sleepy >A",
        "sitting/standing/lying sleepy/happy",
        time=("dusk", "night"),
    ),
    script(
        """{A} laughed until {he} had to [hold on to something|sit down]<B , and {B} laughed [even
        louder|too]><R , and {R} [soon|gladly] joined in>. It was [quite simple|plain now]: {lesson}.""",
        "sitting laughing",
        "standing/pointing/sitting laughing >A",
        "laugh",
    ),
    script(
        """{A} raised both arms [to the sky|as high as they would go|and turned in a circle] <B and {B} cried
        "[Hurray|Hurrah|Three cheers for {=A}]!"><!B and cried "[Hurray|Hurrah]!", to nobody in
        particular.> <R {R} [cheered|clapped|sang along].> [If you ask {him} today|To this day|Even now], {he} says that {lesson}.""",
        "arms_raised happy/laughing",
        "arms_raised/jumping happy/laughing",
        "cheer",
    ),
    script(
        """{A} bowed, [a little shyly|and went pink], <!B for the [sparrows|neighbours] seemed to clap><B
        while {B} clapped><R and {R} whistled>. {he} [had learned|understood] that {lesson}.""",
        "bowing shy/happy",
        "standing/arms_raised happy/laughing >A",
        "cheer",
    ),
    script(
        """{A} offered [the last|a piece of] cake <B to {B}><R and to {R}><!B to the [sparrows|ants|bees]>.
        [Sharing it|Giving it away|To cut it fairly|To part with it] was [easy|no trouble at all|the best part|quite simple], [now|by now|after all that]. "{Lesson}," {he} said [with full cheeks|and
        meant it].""",
        "offering happy >B",
        "reaching/holding happy >A",
        "reaching/standing happy >A",
    ),
    script(
        """{A} hugged {himself} for [joy|happiness]. [Often|On rainy days|Every year], {he} would tell the
        story <B with {B}><R , and {R} [knew|heard] it by heart><!B to the [teapot|cat]>, and it always
        ended like this: {lesson}.""",
        "hugging_self happy",
        "sitting/standing happy",
        "sitting/standing/arms_raised happy/laughing",
        tender=True,
    ),
    script(
        """{A} [blushed|looked at the ground|turned {his} {hand} this way and that]. "I was wrong [about
        that|before|all along]," {he} said, "[but now I know|for now I see|and it took me long enough to
        see]: {lesson}." <B {B} [only nodded|smiled|beamed|sniffed] [and squeezed {his} {hand}|and had
        known it all along|for joy]><R , and {R} hugged [everybody|everyone] [in reach|twice]><B .>""",
        "standing/hugging_self shy",
        "standing/hands_on_hips happy/laughing >A",
        "reaching/arms_raised happy/laughing >A",
        tender=True,
    ),
    script(
        """{A} and {B} hugged [for a long time|as if they had not met for a year|until both were out of
        breath]<R , and {R} [cheered|sighed happily|clapped]>. "{Lesson}," {he} said [at last|then|into
        {bhis} shoulder].""",
        "standing/reaching happy/crying >B @touching",
        "standing/reaching happy/laughing >A @touching",
        "cheer",
        tender=True,
    ),
    script(
        """{A} lay [flat and still|on {his} back|at full length] and watched [the clouds|the light|the
        swallows], and all was well [{here}|{at home}|at last|with the world]. <B {B} sat [nearby|close
        by|within reach]><R with {R}><B .> [It was true|So it was|One might say it like this]: {lesson}.""",
        "lying happy",
        "sitting happy/sleepy",
        "sitting/standing happy/sleepy",
        time=("dawn", "day", "dusk"),
    ),
    script(
        """{A} was friends with [the whole day|all the world] again. <B {B} jumped for joy><R , {R} sang><B ,
        and nobody thought of [bedtime|work|yesterday].> [One thing was certain|This much was sure|It had
        been a long way to find out]: {lesson}.""",
        "standing/arms_raised/waving happy",
        "jumping happy/laughing",
        "cheer",
    ),
)
