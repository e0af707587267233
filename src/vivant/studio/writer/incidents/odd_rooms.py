"""Stable, cave, attic, theatre and observatory."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.incidents.indoors import ANY_ROOM
from vivant.studio.writer.scripts import Script, script

ODD_ROOMS: Final[Mapping[str, tuple[Script, ...]]] = {
    "stable": (
        script(
            """{A} crept past the [big|old] horse on tiptoe, and the horse [breathed|blew] down {his} neck, [warm
            and wet|to see who it was]. <B {B} was [nibbled|kissed] on the ear.> That is how horses [say hello|shake hands].""",
            "walking afraid/shy >on",
            "hugging_self surprised/laughing",
            "worry",
        ),
        script(
            """{A} fell from the ladder into the hay, [softly|with a whoop], and at once climbed up to fall again.
            <B "My turn," said {B}.> [Hay|There was hay] in every [pocket|sleeve].""",
            "falling laughing/surprised",
            "standing happy/laughing >A",
            "laugh",
        ),
        script(
            """{A} pulled a [stubborn|sulky] donkey by the rope. It [leaned|sat] back and [considered|thought
            about] it. <B {B} pushed from behind.> Then it smelled [an apple|a carrot], and [away it
            went|{A} was the one who was pulled].""",
            "pulling determined/angry +rope",
            "pushing determined",
            "help",
        ),
        script(
            """{A} swept out the stable, [because the broom was there|for one must earn one's rest]. Straw
            [flew|whirled], hens [fled|scolded]. <B {B} sat on a bale and [gave advice|kept count of the
            hens].>""",
            "holding determined/neutral +broom",
            "sitting happy/neutral >A",
            "watch",
        ),
        script(
            """[Pooh|Phew]! {A} had stepped into [it|something], and it was [fresh|deep]. {he} stood on one leg
            and [looked for straw|held {his} nose]. <B {B} held {bhis} nose [too|and was kind enough not to
            laugh].>""",
            "standing disgusted",
            "standing laughing/disgusted >A",
            "laugh",
        ),
    ),
    "cave": (
        script(
            """"Hello?" called {A}, and the cave [said|called] hello [back|seven times], each time [smaller|from
            farther off]. <B {B} called "[Pudding|Cheese]!", and that was [answered|repeated] too.>""",
            "standing surprised/happy >on",
            "standing laughing/happy >A",
            "wonder",
        ),
        script(
            """A drop fell on {A}'s nose. A second fell [in the same place|on the same spot], and then {he}
            [stepped|jumped] aside, and so did the third. <B {B} laughed until one went down {bhis} neck.>""",
            "jumping surprised/disgusted",
            "standing laughing >A",
            "laugh",
        ),
        script(
            """{A} crawled through a [gap|crack] in the rock, [flat as a letter|nose first], and stuck. <B {B} pushed,
            counted to three and pushed again.> [Plop|At last], {he} was through,
            [without one button|a little longer than before].""",
            "crouching determined/afraid",
            "pushing determined >A",
            "help",
        ),
        script(
            """Something [flapped|fluttered] past in the dark, and {A} hugged {himself}. "[Only a bat|A bat],"
            {he} whispered, "[and it is more afraid than I am|on its way to breakfast]." <B "Is it?" asked
            {B} [from behind {him}|in a very thin voice].>""",
            "hugging_self afraid",
            "crouching afraid >A",
            "worry",
        ),
        script(
            """{A} climbed over the stones towards the [deep|dark] end, where nobody [had been|went]. There was
            [an old boot|a rusty spoon] there, so [somebody had|perhaps somebody had been]. <B {B} tried
            [it|whether it fitted].>""",
            "climbing determined >on",
            "standing surprised/laughing >A",
            "watch",
        ),
    ),
    "attic": (
        *ANY_ROOM,
        script(
            """{A} put on a hat from the [trunk|heap], then another on top, then [a third|the one with
            feathers]. <B "Suits you," said {B} from under [a bonnet|an old wig].> A moth [moved out|flew off
            in a huff].""",
            "standing laughing/happy",
            "standing laughing >A",
            "laugh",
        ),
        script(
            """{A} found a letter behind a beam and read it by the [window|light]. It said, "[Gone out, back for
            tea|The key is in the other place]," and was [a hundred years|very] old. <B {B} [looked for the
            other place|wondered about the tea].>""",
            "reading surprised/neutral +letter",
            "standing surprised/neutral >A",
            "wonder",
        ),
        script(
            """The floor creaked, and {A} stood still. It creaked [again|once more], over [there|by the boxes],
            where nobody was. <B {B} [took hold of|clung to] {his} sleeve.> Houses [stretch|turn over] at
            night and [also|sometimes] by day.""",
            "standing afraid/surprised",
            "holding afraid >A",
            "worry",
        ),
    ),
    "theatre": (
        *ANY_ROOM,
        script(
            """{A} stepped out on the [empty|bare] stage and bowed, just to know [how it feels|what it is like].
            <B {B} clapped as loud as [a hundred people|a full house].> <!B Far back in the dark [one
            mouse|somebody] clapped.>""",
            "bowing shy/happy",
            "standing happy/laughing >A",
            "cheer",
        ),
        script(
            """{A} pulled a rope to see what it [did|moved], and down came [a cloud|the moon], a [thunder
            sheet|painted tree] and a [very surprised|sleeping] stagehand. <B {B} [jumped aside|caught the
            moon].>""",
            "pulling surprised/determined +rope",
            "jumping surprised/afraid",
            "wonder",
        ),
        script(
            """{A} came out of the costumes as a [bear|dragon], and [roared|growled]. <B {B} [fainted|cried for
            help], and did it [beautifully|twice].> Then {he} [tripped|trod] on {his} own tail.""",
            "arms_raised laughing/angry",
            "falling laughing/surprised",
            "laugh",
        ),
    ),
    "observatory": (
        *ANY_ROOM,
        script(
            """{A} looked through the telescope and [gasped|shrank back]: a [huge|hairy] monster! It was [a
            fly|an ant] on the glass, [washing its face|out for a walk]. <B {B} wished it [a safe
            journey|good day].>""",
            "crouching surprised/afraid",
            "standing laughing >A",
            "wonder",
        ),
        script(
            """{A} sat down on the floor and counted whatever [shone|twinkled] up there, and at [ninety|four
            hundred] {he} [had to sneeze|lost {his} place]. <B {B} had fallen asleep at [nine|seven].>""",
            "sitting neutral/surprised",
            "sleeping sleepy",
            "tire",
        ),
        script(
            """{A} turned the [big|iron] wheel, and with a [groan|rumble] the whole roof began to [turn|go
            round]. <B "Or is it us?" asked {B}, and held on.> It is not every day that one [moves|steers] a
            [house|sky].""",
            "pushing determined",
            "holding surprised/afraid >A",
            "wonder",
        ),
    ),
}
