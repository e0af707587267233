"""What one sees, hears and smells beside the story: a sentence for each detail of a place."""

from collections.abc import Mapping
from typing import Final

SENSES: Final[Mapping[str, tuple[str, ...]]] = {
    "mushrooms": (
        "the mushrooms [stood about|sat in a ring] like [tiny|small round] tables [waiting for guests|after a party]",
        "it smelled of [damp|wet] earth and [old|fallen] leaves, and the mushrooms [seemed to be|were surely] listening",
    ),
    "a mossy log": (
        "the mossy log was as [soft|green and soft] as a [cushion|pillow|sofa]",
        "a beetle [crept|hurried|strolled] along the mossy log [without looking up|on business of its own]",
    ),
    "blue flowers": (
        "the blue flowers [nodded|shook|bent] their heads [together|in a row|one by one]",
        "between the roots the blue flowers [glowed|shone] like [little lamps|drops of sky]",
    ),
    "a hollow tree": (
        "the hollow tree [creaked|groaned|hummed] [softly|as if it knew a secret|in its sleep]",
        "inside the hollow tree [something rustled|the wind was humming|it was as dark as a pocket]",
    ),
    "poppies": (
        "the poppies [swayed|nodded|danced] in the [wind|breeze|long grass]",
        "a bumblebee [tumbled|hummed|wandered] from poppy to poppy [and did not hurry|like a tiny drum]",
    ),
    "a wooden fence": (
        "the wooden fence [leaned|sagged] a little, as [tired|old] fences do",
        "the wind [whistled|sang] through the [gaps|boards] of the wooden fence",
    ),
    "a haystack": (
        "the haystack smelled of [summer|sunshine|warm grass]",
        "wisps of hay [floated|drifted|blew] [past|by] [like feathers|in the breeze]",
    ),
    "a lone oak": (
        "the lone oak [spread|stretched] its arms [over them all|as wide as it could]",
        "the leaves of the [old|great] oak [whispered|rustled|murmured] [among themselves|overhead]",
    ),
    "a red barn": (
        "the door of the red barn [swung|creaked] [to and fro|in the wind|on its hinges]",
        "the red barn smelled of [hay|straw] and [warm milk|apples|old wood]",
    ),
    "a stone well": (
        "the stone well [gave back|echoed] every [word|sound], [only deeper|very quietly]",
        "far down in the well the water [winked|blinked|glittered] [like an eye|in the dark]",
    ),
    "a cart": (
        "the old cart [waited|stood about] with its [handles|shafts] in the [air|grass|straw]",
        "one wheel of the [old|sleepy] cart [squeaked|creaked], though nobody had touched it",
    ),
    "beehives": (
        "the [beehives|hives] [hummed|buzzed] [like a choir|their long, low song|as if they agreed]",
        "the air smelled of [honey|honey and clover|warm wax], and the bees [went about their work|took no notice]",
    ),
    "reeds": (
        "the reeds [whispered|hissed|rustled] [like people telling secrets|to and fro]",
        "a [water bug|dragonfly] [skated|darted] between the reeds [and was gone|in and out]",
    ),
    "stepping stones": (
        "the water [chuckled|gurgled|giggled] round the stepping stones",
        "the stepping stones lay in the [stream|water] like [buttons on a coat|the backs of sleeping turtles]",
    ),
    "a small bridge": (
        "the small bridge [creaked|sighed] [at every step|in the middle|like an old chair]",
        "under the small bridge the water [hurried|ran|slid] [by|along] [without stopping|humming to itself]",
    ),
    "a rowing boat": (
        "the rowing boat [bumped|knocked] [gently|softly] against [the bank|its post]",
        "the rowing boat [rocked|nodded] [on the ripples|up and down], as if it [dreamed of the sea|wanted to come too]",
    ),
    "a lamp post": (
        "the lamp post [leaned over|stood very straight], [like somebody listening|as it always did]",
        "a moth [circled|danced round|bumped against] the lamp post [again and again|without a sound]",
    ),
    "flower boxes": (
        "petals from the flower boxes [fell|floated|sailed] down [one by one|like slow rain]",
        "the flower boxes [smelled|were full] of [mint and roses|sweet geraniums|thyme]",
    ),
    "a fountain": (
        "the fountain [splashed|tinkled|sang] [on and on|all by itself|as if nothing had happened]",
        "drops from the fountain [sparkled|danced|hung] in the air [like glass beads|for a moment]",
    ),
    "a notice board": (
        "the papers on the notice board [fluttered|flapped|rustled] [all at once|in the wind]",
        "somebody's old [poster|notice] [hung|dangled] from the notice board by a single pin",
    ),
    "striped awnings": (
        "the striped awnings [flapped|billowed|snapped] like [sails|flags|washing]",
        "the light under the striped awnings was [warm|soft] and [full of stripes|smelled of fruit]",
    ),
    "fruit crates": (
        "the crates smelled of [apples and plums|ripe pears|oranges]",
        "a single [plum|pear] [rolled|wobbled] off the fruit crates and [came to rest|stopped] [in the dust|against a stone]",
    ),
    "hanging cloths": (
        "the hanging cloths [swung|billowed|breathed] [in and out|like curtains on a stage]",
        "the wind [played|tugged] at the hanging cloths and [let go again|ran away]",
    ),
    "a cheese stall": (
        "the smell from the cheese stall was [strong enough to lean on|sharp and creamy|hard to forget]",
        "on the cheese stall the [big round cheeses|cheeses] [sat|stood] like [full moons|drums]",
    ),
    "a fireplace": (
        "the fire [crackled|snapped|hummed] [to itself|cosily|and threw a spark]",
        "[long|soft] shadows from the fireplace [danced|jumped|crept] along the wall",
    ),
    "a big window": (
        "behind the big window the clouds [sailed|drifted|strolled] [by|past]",
        "the big window [rattled|hummed] a little [in its frame|as the wind went by]",
    ),
    "a dresser with plates": (
        "the plates on the dresser [rattled|clinked|tinkled] [very softly|like small bells]",
        "on the dresser the plates [gleamed|shone] in a [neat|patient] row",
    ),
    "a bed with a quilt": (
        "the quilt on the bed was [patched|mended] in [a hundred|more] places [than one could count|and all the warmer for it]",
        "the bed with the quilt [looked|seemed] [very inviting|softer than a cloud|almost asleep itself]",
    ),
    "a tool wall": (
        "every tool on the wall had its [own hook|place], [like a coat at school|and every hook had a tool]",
        "the tools on the wall [glinted|waited|hung] in [neat|straight] rows [from small to large|without a sound]",
    ),
    "a workbench": (
        "curls of wood [lay|slept] on the workbench like [sleeping snails|ribbons|yellow locks]",
        "the workbench was [covered with|full of] [scratches|dents], and each one had a story",
    ),
    "a forge": (
        "the forge [breathed|glowed|hissed] [like a sleepy dragon|warm and red]",
        "sparks [jumped|hopped|flew] from the forge and [went out|died] on the floor",
    ),
    "shelves of jars": (
        "the jars on the shelves [gleamed|twinkled|glimmered] [in a row|like little windows]",
        "there were jars of [buttons|seeds|nails], jars of [string|corks|beads] and one jar of [nothing|who knows what]",
    ),
    "tall bookshelves": (
        "the tall bookshelves [smelled|whispered] of [dust and adventures|paper and time]",
        "somewhere between the bookshelves [a page turned by itself|the floor creaked|a clock ticked]",
    ),
    "a globe": (
        "the globe [turned|creaked|spun] [a little|by the width of a sea], though nobody had touched it",
        "on the globe all the oceans together were [no bigger than an apron|as small as a puddle]",
    ),
    "an arched window": (
        "dust [danced|floated|drifted] in the light of the arched window",
        "the arched window [threw|laid] a [long|slanting] patch of light across the floor",
    ),
    "a reading desk": (
        "on the reading desk lay [a forgotten bookmark|a pair of old pens|a pile of notes], [just as before|waiting]",
        "the reading desk [creaked|wobbled], as it did whenever somebody [came near|breathed too hard]",
    ),
    "banners": (
        "the banners [stirred|swung|rippled] [high above|overhead], [slow as seaweed|though all the doors were shut]",
        "under the banners every [step|whisper] [rang|echoed] [twice|all the way to the roof]",
    ),
    "a throne": (
        "the empty throne [looked on|listened] [sternly|with great patience]",
        "even the throne seemed to [lean forward|hold its breath|prick up its ears]",
    ),
    "stained glass": (
        "the stained glass [painted|scattered|threw] [patches|scraps|puddles] of light on the floor",
        "in the stained glass a [saint|king|fish] seemed to [wink|smile|nod]",
    ),
    "candle stands": (
        "the candles [flickered|bowed|trembled], [all together|one after the other], and stood up straight again",
        "warm wax [dripped|ran] down the candle stands [drop by drop|without a sound]",
    ),
    "a cave mouth": (
        "[cold|cool] air [came|breathed|crept] from the mouth of the cave",
        "the cave [answered|repeated] every sound [a little later|in a deep voice|twice]",
    ),
    "pine trees": (
        "the pine trees smelled of [resin|sap and snow|winter]",
        "a pine cone [dropped|fell|rattled] down and [rolled away|bounced twice|lay still]",
    ),
    "a signpost": (
        "the signpost [pointed|leaned] [in two directions at once|uphill and down], [as usual|and creaked]",
        "the wind had [worn|rubbed] away half the words on the signpost",
    ),
    "an eagle nest": (
        "high above, a feather [drifted|floated|twirled] from the eagle nest",
        "the eagle nest [hung|sat] on its ledge like [a crooked hat|an untidy crown]",
    ),
    "a lighthouse": (
        "the lighthouse stood [straight|tall] and [quiet|patient] above the waves",
        "at the foot of the lighthouse the waves [slapped|licked|thumped] the stones",
    ),
    "a beached boat": (
        "the beached boat [creaked|sighed] and [remembered the waves|smelled of tar and fish]",
        "sand had [blown|crept] into the beached boat [up to the seats|grain by grain]",
    ),
    "tall rocks": (
        "the waves [boomed|thundered|clapped] between the tall rocks [and ran back|again and again]",
        "the tall rocks [stood together|huddled] like [old neighbours|giants with cold feet]",
    ),
    "shells": (
        "the shells [clicked|tinkled|rattled] each time [a wave came|the water drew back]",
        "in every shell there was [a little sea|a whisper|a small round sound] [to be heard|for anyone who listened]",
    ),
}
