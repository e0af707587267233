"""Forest and meadow."""

from collections.abc import Mapping
from typing import Final

from vivant.studio.writer.scripts import Script, script

GREEN: Final[Mapping[str, tuple[Script, ...]]] = {
    "forest": (
        script(
            """{A} climbed [a tree|the nearest tree|an old fir] to see [where {they} {were}|how far it was
            {to there}|the way]. [Branch by branch|Higher and higher] {he} went, and all {he} saw was
            [more trees|a sea of trees|trees, trees and a crow]. <B "Well?" called {B} [from below|from
            the ground].>""",
            "climbing determined",
            "standing/waving neutral/happy >A",
            "watch",
        ),
        script(
            """[Something|A twig] cracked, and {A} crouched down [behind a root|as low as {he} could], {his}
            heart [thumping|going like a drum]. <B {B} held {bhis} breath.> It was only [a hedgehog|a
            deer|a squirrel], [going home|on its way to supper].""",
            "crouching afraid",
            "crouching/hugging_self afraid",
            "worry",
        ),
        script(
            """{A} tripped over a root and fell [flat|head over heels] into the [leaves|moss]. <B {B} [picked
            {him} up|held out a {bhand}], and counted {his} [knees|ears].> <!B {he} counted [arms, legs
            and ears|every part], and [luckily|happily] all was there.>""",
            "falling surprised/afraid",
            "reaching surprised >A",
            "wonder",
        ),
        script(
            """{A} pushed a [fallen|rotten|thorny] branch out of the way, and then [another|the next|ten
            more]. The forest [seemed to close|grew back|shut itself] behind {them}, [rustling|as forests
            like to do|like a door]. <B {B} walked [a bit closer|very close|on tiptoe] now.>""",
            "pushing determined >on",
            "walking afraid/shy >on",
            "walking afraid/neutral >on",
        ),
        script(
            """[A spider web|Something sticky] hung [across the path|between two trunks], and {A} walked
            [right|straight] into it. "[Ugh|Pfui|Yuck]," {he} spat, [wiping it off|and pulled a
            face|picking at it for quite a while]. <B {B} [ducked|went round], [wisely|politely] looking
            away, [though {bhis} mouth twitched|and hummed|and asked if it tasted of anything].>""",
            "walking disgusted >on",
            "walking neutral/laughing >on",
            "laugh",
        ),
    ),
    "meadow": (
        script(
            """{A} ran [down the slope|through the tall grass], because in a meadow [one must|one cannot help
            it]. <B {B} ran [after {him}|behind, out of breath].> [Grasshoppers|Butterflies] [jumped|flew
            up] on [both|all] sides.""",
            "running laughing/happy >on",
            "running happy/laughing >on",
            "running happy/laughing >on",
        ),
        script(
            """[A goose|An angry gander|A bumblebee|A very small goat] wanted {A} to leave, [at once|and said
            so|and made itself clear]. {A} jumped [aside|backwards|a yard into the air] with a
            [squeak|yelp|shriek]<B , and {B} jumped [even higher|too], [for company|to be on the safe
            side]>. [Meadows|Even meadows] have owners.""",
            "jumping afraid/surprised",
            "jumping afraid/surprised",
            "wonder",
        ),
        script(
            """{A} lay down for [a moment|a minute] in the [soft|warm] grass, and [the clouds|the sky] [made
            faces|turned slowly] above. <B "Up you get," said {B}, hands on hips.> <!B "Up you get," {he}
            told {himself} [in the end|sternly].>""",
            "lying happy/sleepy",
            "hands_on_hips neutral/determined >A",
            "watch",
        ),
        script(
            """{A} picked a [flower|clover flower] and held it [out|up]. [It had four leaves|It nodded
            twice|It smelled of honey|A ladybird sat in it], and that means luck, [or nearly|as everyone knows|for a day
            at least|in most villages]. <B "[We need it|We can use that|Keep it, then|One each would be better]," said {B}.> <!B
            {he} needed [plenty|a basketful] of that.>""",
            "holding happy/shy +flower",
            "standing/thinking neutral/happy >A",
            "watch",
        ),
        script(
            """The [path|track] ended in a [puddle|boggy hole], deep and [brown|smelly]. {A} stepped in it,
            [of course|up to the knee], and it went [squelch|glop]. <B "[Delightful|Charming]," said {B},
            holding {bhis} nose.>""",
            "standing disgusted",
            "standing disgusted/laughing >A",
            "grumble",
        ),
    ),
}
