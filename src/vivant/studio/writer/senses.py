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
    "a grape trellis": (
        "the grapes [hung|shone] high on the trellis, [dusty and blue|each with a spark of light in it]",
        "a wasp [nibbled|sipped] at the ripest grape on the trellis and [would not share|hummed with its mouth full]",
    ),
    "a wine press": (
        "the wine press smelled [sweet and sour at once|of last autumn|of grape skins and old oak]",
        "the great screw of the wine press [gave a creak|squeaked], [like a mouse with a sore throat|and then thought better of it]",
    ),
    "wine barrels": (
        "inside the wine barrels something [glugged|burped|fizzed] [very quietly|as if it dreamed]",
        "a ladybird [climbed|crossed] the wine barrels, [hoop by hoop|over one iron ring after another]",
    ),
    "a stone hut": (
        "the stone hut had kept [all the warmth of noon|a little coolness for itself] in its walls",
        "a lizard [lay|did nothing at all] on the warm sill of the stone hut[| with great skill]",
    ),
    "a windmill": (
        "the sails of the windmill [went round|turned], [swish|whoosh], [and round again|one, two, three, four]",
        "the windmill [groaned|rumbled] [deep in its belly|like somebody pushing a wardrobe]",
    ),
    "a scarecrow": (
        "the scarecrow [held out its arms|smiled its painted smile], and the crow on its sleeve [slept|yawned]",
        "straw [trickled|peeped] out of the scarecrow's cuff, [wisp by wisp|and a mouse took it home]",
    ),
    "corn sheaves": (
        "the corn sheaves stood [arm in arm|with their heads together], like [aunts at a wedding|ladies in wide skirts]",
        "a field mouse [ran|whisked] from sheaf to sheaf, its cheeks [quite round|full of supper]",
    ),
    "cornflowers": (
        "the cornflowers were [so blue|bluer than blue, so] that the [sky|ink in its pot] might have been jealous",
        "every cornflower [wore|had] a [ragged|crooked] little crown, and not one of them [was proud|fitted]",
    ),
    "a leaning ladder": (
        "the ladder [leaned|rested] against the bough [on its elbows|as if it had all day]",
        "a snail was [already on the second rung|halfway up the ladder] and [did not look down|would be there by Sunday]",
    ),
    "a rope swing": (
        "the rope swing went [to and fro|a little way out and a little way back], with nobody on it",
        "the bough above the swing [creaked|grunted] [at every turn|like somebody getting up]",
    ),
    "apple baskets": (
        "an apple [tumbled|hopped] from the fullest basket and [ran off|lay laughing] in the grass",
        "the apple baskets smelled so [sweet|good] that [even the gate leaned nearer|one had to swallow]",
    ),
    "pink blossom": (
        "pink petals [came down|sailed past], and some [stayed|settled] in [everybody's hair|the crook of every arm]",
        "the blossom was so full of bees that the [whole tree|branch] [hummed one note|seemed about to take off]",
    ),
    "a rose arch": (
        "the roses on the arch [let fall|gave away] a petal, [then another|one for each who passed]",
        "under the rose arch it smelled of [tea and honey|raspberries|soap and summer]",
    ),
    "a greenhouse": (
        "the panes of the greenhouse were [misty|wet] with the breath of [tomatoes|a hundred plants]",
        "something [tapped|ticked] in the greenhouse: [the glass was stretching|a drop fell into a can]",
    ),
    "bean poles": (
        "the beans had [climbed|wound themselves] up their poles and now [felt about|looked about] for more",
        "a white butterfly [counted|inspected] the cabbages [twice|row by row]",
    ),
    "sunflowers": (
        "all the sunflowers [looked|stared] the same way, [like people at a parade|and one had its mouth full of bee]",
        "a tit [hung upside down|swung] from the biggest sunflower and [stole|cracked] a seed",
    ),
    "a tall ship": (
        "the ropes of the tall ship [hummed|sang] [three different notes|in the wind]",
        "high in the masts of the tall ship a flag [cracked|fluttered], [pointing out to sea|red as a berry]",
    ),
    "fishing boats": (
        "the fishing boats [nudged|bumped] each other, [like cows at a gate|shoulder to shoulder]",
        "it smelled of [fish and fresh paint|tar and salt], and the fishing boats [bobbed|nodded]",
    ),
    "drying nets": (
        "the wind [looked|slipped] through the drying nets, [hole by hole|and caught nothing]",
        "a single silver scale [winked|glittered] in the drying nets",
    ),
    "a wooden crane": (
        "the hook of the wooden crane [swung|turned] [slowly|idly], [like a fish on a line|fishing for clouds]",
        "the wooden crane [stretched its neck|stood on one leg], as if it were [a real one|looking for frogs]",
    ),
    "a weeping willow": (
        "the willow [trailed|washed] its [hair|fingers] in the water [and shook off the drops|strand by strand]",
        "behind the curtain of the willow it was [green and secret|as quiet as behind a closed door]",
    ),
    "water lilies": (
        "the water lilies [rocked|dipped], and a frog [on one of them|among them] [kept its balance|blinked]",
        "on every lily leaf [sat a bead of water|lay a drop], [round as a marble|rolling about like mercury]",
    ),
    "a wooden jetty": (
        "little waves [slapped|patted] the legs of the jetty, [slip, slop|one after the other]",
        "the planks of the jetty were [warm|silver with age] and [gave a little|talked underfoot]",
    ),
    "a duck house": (
        "from the duck house came a [long|sleepy] quarrel [in quacks|about who slept next to the wall]",
        "seven ducklings [paddled|sailed] round the duck house, [the last one always late|in one crooked line]",
    ),
    "a wayside inn": (
        "the sign of the wayside inn [swung|squeaked], and somebody inside [fried onions|was singing]",
        "smoke [curled|climbed] from the chimney of the inn and [smelled of soup|leaned towards the hills]",
    ),
    "a row of poplars": (
        "the poplars [stood in line|bowed], [the tallest|tall ones] in front, [like children on the first day of school|one after the other]",
        "all the leaves of the poplars [flickered|turned], [green, silver, green|now dark, now bright]",
    ),
    "a milestone": (
        "the milestone had [counted carts|stood there] for two hundred years, and [a snail was resting on it|had moss behind its ears]",
        "somebody had [laid|left] three daisies on the milestone, [in a row|for luck]",
    ),
    "a stone wall": (
        "a robin [landed|sat] on the stone wall, [fluffed itself up|bobbed twice] and [sang|had its say]",
        "out of a [crack|chink] in the stone wall [looked|peered] [a weasel|a wren|something with whiskers]",
    ),
    "grazing sheep": (
        "the sheep [tore|cropped] the grass, [rip, rip, rip|and chewed, and thought of nothing]",
        "one of the sheep [lifted its head|stopped chewing] and [stared|looked], [as only sheep can|a long blade hanging from its mouth]",
    ),
    "a shepherd's hut": (
        "the shepherd's hut [stood on its four wheels|had its little stove lit], as if [it might leave tomorrow|somebody were expected]",
        "a kettle [muttered|rattled its lid] in the shepherd's hut",
    ),
    "a water trough": (
        "the pump [dripped|ran] into the trough, [plink|tock], [plonk|tick], and a lamb [listened|drank]",
        "a whole [cloud|piece of sky] [lay|swam] in the water trough, until somebody [stirred it|drank from it]",
    ),
    "a thorn tree": (
        "the thorn tree leaned, [as the wind had taught it|all its hair to one side]",
        "a tuft of wool [hung|fluttered] on the thorn tree, [like a lost cloud|where a sheep had scratched its back]",
    ),
    "a rope bridge": (
        "high above, the rope bridge [swayed|swung] [all on its own|like a hammock for giants]",
        "the little flags on the rope bridge [flicked|flapped], wet with spray",
    ),
    "mossy boulders": (
        "the mossy boulders [sat|lay] at the water like [green bears|big wet animals] [asleep|having a drink]",
        "a dipper [bobbed|curtsied] on the smallest boulder and [walked straight into the water|dived after its dinner]",
    ),
    "giant ferns": (
        "drops [ran|slid] down the giant ferns, [from finger to finger|and each fell with a tick]",
        "the giant ferns [nodded|stirred] in the cold breath of the waterfall",
    ),
    "a fallen trunk": (
        "a line of ants [crossed|used] the fallen trunk as a [bridge|high road], [luggage and all|keeping to the left]",
        "the fallen trunk [had grown|wore] a [row|whole family] of toadstools along its back",
    ),
    "a broken tower": (
        "jackdaws [tumbled|fell] out of the broken tower, [shouting|all talking at once], and [fell back in|were gone]",
        "a stone the size of a [pea|loaf] [rattled|came bouncing] down inside the broken tower",
    ),
    "fallen columns": (
        "the fallen columns lay in the grass like [a giant's cotton reels|cheeses after a picnic]",
        "thyme grew [between|out of] the fallen columns, and [bees came for it|it smelled of Sunday roast]",
    ),
    "a stone arch": (
        "the stone arch [framed|held up] a piece of sky and [nothing else|let the wind walk through]",
        "in a hole of the stone arch an owl [opened one eye|turned its head right round]",
    ),
    "a stone lion": (
        "the stone lion had [lost half an ear|moss for eyebrows], but not its [manners|good temper]",
        "a wren [hopped about|scolded] on the head of the stone lion, and it [bore it kindly|did not even growl]",
    ),
    "chimney pots": (
        "the chimney pots [puffed|smoked], [each in its own time|like four old uncles]",
        "out of one chimney pot came the smell of [pancakes|toast|leek soup]",
    ),
    "a weathercock": (
        "the weathercock [swung round|turned], [looked north|stared at the hills] and [swung back|made up its mind]",
        "the golden weathercock [glinted|gleamed] and [said nothing|did not crow], as always",
    ),
    "a washing line": (
        "the shirts on the washing line [waved their arms|danced], and the socks [kicked|ran on the spot]",
        "a [wet|cold] sheet [slapped|wrapped itself round] whoever [came too near|tried to pass]",
    ),
    "a dormer window": (
        "behind the dormer window somebody [practised the same tune|scraped a fiddle] [again and again|and stopped, and sighed]",
        "pigeons [walked|strutted] up and down above the dormer window on [pink|cold pink] feet",
    ),
    "an iron stove": (
        "the iron stove [ticked|creaked] as it grew [warm|hot], like [somebody cracking nuts|an old uncle's knees]",
        "behind the bars of the stove the fire [chewed|nibbled] its [log|wood] and [winked|asked for more]",
    ),
    "hanging pans": (
        "the pans [chimed|clinked] [whenever a door closed|one against the other], from the deepest to the highest",
        "in every copper pan hung a [small round|bent] kitchen, upside down",
    ),
    "a kitchen table": (
        "there was flour on the kitchen table, and in the flour [a paw print|somebody's initials|a drawing of a snail]",
        "the pumpkin on the kitchen table [sat there|took up room] like [a guest who had come to stay|an aunt with nothing to do]",
    ),
    "a stone sink": (
        "the tap over the sink [let fall|counted out] one drop, [and thought about the next|then another, then none]",
        "soap bubbles [rose|wobbled] out of the sink, each with [a window in it|a rainbow on its back]",
    ),
    "a canopy bed": (
        "the curtains of the canopy bed [made|built] a room [within the room|just big enough for secrets]",
        "the bear in the canopy bed [kept|held] the [warmest place|best pillow] and [said nothing|looked straight ahead]",
    ),
    "a round window": (
        "the round window [looked out|gazed] like [one big eye|a ship's porthole] [over the hills|at the sky]",
        "paper stars [turned|twirled] on their threads in front of the round window, [first left, then right|slower than one can think]",
    ),
    "a painted wardrobe": (
        "the door of the painted wardrobe [swung open|yawned] by itself, [as it did every day|and smelled of lavender]",
        "inside the wardrobe [a yellow dress|the best coat] [waited|stood about] [for Sunday|for somebody to dance in it]",
    ),
    "shelves of toys": (
        "the little train on the toy shelf had [gone nowhere|stood still] [since Tuesday|all week], and was [very punctual|content]",
        "on the shelves of toys [the bear|the wooden horse] and the [blocks|ship] [pretended|tried] not to have moved",
    ),
    "wooden stalls": (
        "behind the wooden stalls somebody [snorted|shifted from one hoof to another|blew through his nose] and went on dozing",
        "the latch of the first stall [rattled|clacked], because a [soft|whiskery] nose was pushing it",
    ),
    "a manger": (
        "the hay in the manger [prickled|smelled sweet] and [rustled|crackled], though nobody was eating",
        "a hen had laid [two eggs|her eggs] in the manger and [told no one|thought that nobody knew]",
    ),
    "saddles on pegs": (
        "the saddles on their pegs smelled of [leather and rain|wax and long roads]",
        "a stirrup [swung|tapped] against the wall under the saddles, [tick, tock|as if somebody had just got down]",
    ),
    "a hay loft": (
        "now and then a [wisp|stalk] of hay came [sailing|spinning] down from the loft",
        "up in the hay loft [something with small feet|a whole family of mice] [ran|pattered] from one end to the other",
    ),
    "glowing crystals": (
        "the crystals [glimmered|shone] [violet and green|in the half-dark], as if they had [swallowed the moon|each a candle inside]",
        "when one [breathed|blew] on the crystals, they [hummed a note|rang very softly]",
    ),
    "painted walls": (
        "the painted stag on the wall had been [running|leaping] for [ten thousand|more] years, and was [not yet tired|still in a hurry]",
        "among the painted beasts [there was a hand|somebody had left a hand], no bigger than a [leaf|child's]",
    ),
    "a trickling spring": (
        "the spring [ran|hopped] down the rock, [one step at a time|talking all the way]",
        "the pool under the spring was so [clear|still] that the pebbles seemed to [float|hang in the air]",
    ),
    "sleeping bats": (
        "the bats [slept|hung] in a row like [washing|little umbrellas], and one of them [snored|smiled]",
        "a sleeping bat [stretched|unfolded] one wing, [scratched its ear|sighed] and wrapped itself up again",
    ),
    "a brick oven": (
        "whenever the oven door stood open, the whole wall [blushed|turned pink]",
        "the brick oven [breathed|puffed], [slow and warm|in and out], like somebody [large|kind] asleep",
    ),
    "racks of bread": (
        "the loaves on the racks [crackled|snapped] as they cooled, which bakers call singing",
        "somebody had [nibbled|pinched] the [end|crust] of the longest loaf on the rack, and [it was still warm|nobody had seen who]",
    ),
    "hanging pretzels": (
        "the pretzels [dangled|swung] on their red cords, [each with its arms folded|well out of reach]",
        "a grain of salt [fell|dropped] from the pretzels, [right on somebody's nose|and a sparrow came for it]",
    ),
    "a table of cakes": (
        "the cherry on the biggest cake [leaned|tilted], [and everyone looked away politely|as if it might roll]",
        "the pie on the table of cakes [steamed|sighed] through its [lattice|little windows] and smelled of [plums|cherries]",
    ),
    "a blackboard": (
        "a snail of chalk [crept|went] across the blackboard, [and had been at it since Monday|without getting any further]",
        "chalk dust [hung|drifted] before the blackboard and made [everyone want to sneeze|a small cloud of its own]",
    ),
    "a map of islands": (
        "on the map there was one island [with no name|that nobody had finished drawing], and everyone's finger [found it|went there first]",
        "the map of islands [curled|rolled itself] up at one corner, as if [the sea|a wave] were coming in",
    ),
    "rows of desks": (
        "every desk had [an inkblot|a knot in the wood] in the shape of [a rabbit|a cloud|some country]",
        "under one of the desks somebody had left [half a biscuit|a conker|a very small sock]",
    ),
    "a big abacus": (
        "the beads of the abacus [slid|clicked] to one side, [one by one|as neat as ducklings], and waited there",
        "no bead was missing from the big abacus, but the blue ones had [been counted|gone round] most often",
    ),
    "stacked barrels": (
        "one of the barrels [dripped|gurgled], and a [tin|dented] cup stood [ready|underneath]",
        "a knock on the barrels [boomed|sounded] [deep|hollow] for the full ones and [high|cross] for the empty",
    ),
    "a long table": (
        "the soup on the long table [steamed|smoked] in [four bowls|its bowls], and [nobody had asked who was coming|there was always one more]",
        "there were [crumbs|rings from old cups] on the long table from [guests|travellers] who were [over the hills by now|back at sea]",
    ),
    "a wooden staircase": (
        "the seventh step of the staircase [squealed|sang out], and the eighth [answered|agreed]",
        "somewhere up the wooden staircase a door [opened|was shut] and [bare feet|slippers] went [along the passage|back to bed]",
    ),
    "a board of keys": (
        "on the board all the keys hung [still|in line] but one, which [swung|was missing]",
        "each key on the board had a [tag|ribbon], and behind each [lay a bed|somebody was dreaming]",
    ),
    "old trunks": (
        "the lid of the old trunk [groaned|squeaked] and let out a smell of [camphor|cedar|last summer]",
        "there was a label on the old trunk from a [town|harbour] that [no one could pronounce|had changed its name]",
    ),
    "a tall mirror": (
        "the tall mirror had grown [dim|cloudy] and made everyone look [a little older|like a portrait]",
        "half of the tall mirror was [hidden|asleep] under a [sheet|white cloth], and the other half [stared|kept watch]",
    ),
    "a rocking horse": (
        "the rocking horse [dipped|nodded] once, [forward and back|all by itself], and stood still",
        "dust lay on the rocking horse, but not on its [nose|neck], where [somebody had patted it|it was often stroked]",
    ),
    "cobwebs": (
        "the cobwebs [trembled|shook], and a spider [came out to look|put down her knitting]",
        "each cobweb [had caught|held] [a drop of light|one old fly|a feather], and was [very proud of it|not giving it back]",
    ),
    "a paper moon": (
        "the paper moon [turned|swung] on its string, showed its [plain|brown] back and turned round again",
        "the paper moon smiled [sideways|with half its mouth], the way it had been [painted|told to]",
    ),
    "a painted castle": (
        "the painted castle [shook|wobbled] when somebody [shut a door|sneezed], towers and all",
        "from behind one could see that the castle was [only boards|held up by a broom]",
    ),
    "wooden waves": (
        "the wooden waves [clattered|rattled] to and fro, and [sounded|looked] almost wet",
        "a wooden fish [looked out|popped up] between the waves [on its stick|at the wrong moment]",
    ),
    "a rail of costumes": (
        "the costumes on the rail [rustled|whispered]: silk, [velvet|wool] and one [hairy sleeve|feather boa]",
        "on the rail of costumes the king's robe hung beside the [beggar's|thief's], and they [held sleeves|seemed to get on]",
    ),
    "a great telescope": (
        "the great telescope [pointed|stared] at one patch of [sky|the dark], as if it had [lost something there|been promised something]",
        "a [tiny|single] wheel on the telescope [clicked|turned] on, [following the sky|tooth by tooth]",
    ),
    "star charts": (
        "on the star charts [a swan|a small dog] made of seven dots was [chasing|following] a [ladle|spoon]",
        "one of the star charts had come [loose|off its pin] and [fanned|flapped] itself",
    ),
    "a brass orrery": (
        "the planets of the brass orrery went round with a [whirr|purr], and the smallest was always [ahead|in front]",
        "the brass sun in the orrery [shone|gleamed], and each little world kept [its distance|one side warm]",
    ),
    "a case of scrolls": (
        "the scrolls lay in their case like [loaves|logs], [hundreds of them|each with a nightcap of dust]",
        "a scroll had [slipped|unrolled itself] out of the case, [and went on across the floor|as far as the door]",
    ),
}
