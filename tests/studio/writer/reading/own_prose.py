"""Our own prose in the manners in which people write today, and what its frames must show.

The rows were written from the narrations alone, before anybody had seen the texts encoded. Agreement
when first measured, and now: `OWN_PROSE` 66.7 % (246 of 369), 93.0 %; `LATER_PROSE` 70.9 % (168 of 237),
93.7 %; `LAST_PROSE` 82.3 % (65 of 79), 92.4 %. The first figure of the last is the fairest.
"""

from typing import Final

from tests.studio.writer.reading.agreement import Row

OWN_PROSE: Final[dict[str, tuple[str, tuple[Row, ...]]]] = {
    "The Lost Kite": (
        """Mia and her brother Tom ran up the hill with their new kite. The wind was strong, and
        soon the kite was flying high above the meadow. Then the string snapped. "Oh no!" Mia shouted, but it was
        too late. The kite had vanished behind the trees.

        Tom began to cry. Mia put her arm around him. "Don't worry," she said. "We'll find it."

        They walked into the wood and searched everywhere until it grew dark. At last an old ranger came along with a
        lantern. "Are you two lost?" he asked. "No," said Tom, "but our kite is." The ranger smiled and pointed at the
        top of an oak. There hung the kite! Mia climbed up and pulled it free. When they came home that night, their
        mother was waiting at the door, and she hugged them both.""",
        (
            ("ran up the hill", "meadow mountain_path hill", "day dawn", {
                "mia": ("running", "happy laughing neutral determined"), "tom": ("running", "happy laughing neutral determined")}),
            ("The wind was strong", "meadow mountain_path hill", "day dawn", {
                "mia": ("running standing holding pulling arms_raised pointing", "happy surprised sad neutral"),
                "tom": ("running standing holding pulling arms_raised pointing", "happy surprised sad neutral")}),
            ("Oh no!", "meadow mountain_path hill", "day dawn", {
                "mia": ("arms_raised pointing reaching", "surprised afraid sad"),
                "tom": ("standing hugging_self kneeling sitting", "crying sad")}),
            ("put her arm around him", "forest meadow", "day dusk night", {
                "mia": ("hugging_self reaching offering walking standing", "happy sad neutral determined"),
                "tom": ("hugging_self standing walking", "crying sad happy")}),
            ("an old ranger came along", "forest", "dusk night", {
                "mia": ("standing", "*"), "tom": ("standing", "*"),
                "ranger": ("walking holding carrying offering standing", "neutral happy surprised")}),
            ("our kite is", "forest", "dusk night", {
                "mia": ("standing", "*"), "tom": ("standing offering pointing", "*"), "ranger": ("pointing", "happy")}),
            ("Mia climbed up", "forest cottage village_street", "night dusk", {
                "mia": ("climbing pulling", "determined happy neutral"), "tom": ("*", "*"), "mother": ("hugging_self standing", "happy")}),
        ),
    ),
    "The Princess Who Would Not Sleep": (
        """Once upon a time, in a castle on a high mountain, there lived a young princess
        called Rosalind who never slept. Every night she wandered through the great hall with a candle and
        sighed. The king was so worried that he sent for every doctor in the land, but none of them could help her.

        One evening a fairy flew in through the window. "I know a lullaby," whispered the fairy, "which nobody has
        heard for a hundred years." The princess laughed at her. "No song can make me sleep," she said proudly. But
        the fairy only smiled, sat down beside her and began to sing. Little by little the princess's eyes grew heavy. Before the third
        verse was over, she had fallen fast asleep. The king wept for joy, and the next morning he thanked the fairy with all
        his heart.""",
        (
            ("in a castle on a high mountain", "castle_hall", "*", {"rosalind": ("standing sitting", "neutral sad")}),
            ("Every night she wandered", "castle_hall", "night", {"rosalind": ("walking holding", "sad")}),
            ("The king was so worried", "castle_hall", "*", {
                "king": ("standing thinking pointing sitting", "sad afraid"), "rosalind?": ("*", "*"), "doctor+?": ("*", "*")}),
            ("a fairy flew in", "castle_hall", "dusk night", {
                "fairy": ("arms_raised offering walking reaching jumping", "neutral happy determined"),
                "rosalind": ("standing hands_on_hips", "laughing"), "king?": ("*", "*")}),
            ("No song can make me sleep", "castle_hall", "dusk night", {
                "fairy": ("arms_raised sitting", "happy"), "rosalind": ("pointing standing hands_on_hips arms_crossed offering", "*"), "king?": ("*", "*")}),
            ("grew heavy", "castle_hall", "dusk night", {
                "rosalind": ("sleeping", "sleepy"), "fairy": ("sitting standing arms_raised", "*"), "king?": ("*", "*")}),
            ("wept for joy", "castle_hall", "dawn day", {
                "king": ("hugging_self standing bowing offering", "happy crying"), "fairy": ("standing", "*"), "rosalind?": ("*", "*")}),
        ),
    ),
    "The Last Biscuit": (
        """\
        "Did you eat the last biscuit?" asked Ben.

        "No," said Lucy.

        "There are crumbs on your chin."

        Lucy wiped her chin. "Those are from yesterday."

        "You are lying!" shouted Ben, and he stamped his foot.

        "I am not!"

        Just then their grandmother came into the kitchen. She was carrying a plate. "What is all this noise?" she
        demanded.

        "Lucy ate the last biscuit," Ben said sadly.

        The old woman began to laugh. "Nobody ate it, my dears," she said, and she showed them the plate. "I hid it from the
        cat." Lucy stuck out her tongue at Ben, but then she broke the biscuit in two and gave him half.""",
        (
            ("Did you eat", "cottage kitchen", "*", {
                "ben": ("pointing offering hands_on_hips standing", "*"), "lucy": ("standing offering pointing arms_crossed", "*")}),
            ("wiped her chin", "cottage kitchen", "*", {
                "ben": ("pointing hands_on_hips arms_raised", "angry"), "lucy": ("reaching standing offering", "*")}),
            ("I am not!", "cottage kitchen", "*", {
                "grandmother": ("carrying holding walking", "*"), "ben": ("*", "*"), "lucy": ("*", "*")}),
            ("What is all this noise", "cottage kitchen", "*", {
                "grandmother": ("holding carrying offering hands_on_hips standing", "laughing angry"), "ben": ("pointing offering standing hugging_self", "sad"),
                "lucy": ("*", "*")}),
            ("Nobody ate it", "cottage kitchen", "*", {
                "grandmother": ("offering holding", "happy laughing"), "ben": ("standing", "*"), "lucy": ("standing", "*")}),
            ("stuck out her tongue", "cottage kitchen", "*", {
                "lucy": ("offering", "*"), "ben": ("standing reaching", "*"), "grandmother?": ("*", "*")}),
        ),
    ),
    "Unit Seven": (
        """The little robot had been alone on the seashore for twelve years. Every morning it swept the sand in front of
        the lighthouse, and every evening it lit the lamp. Nobody ever came. One stormy night it heard a
        voice in the dark: "Help! Help!" The robot grabbed a rope and rushed down to the rocks. A sailor was
        clinging to a broken boat. The robot threw him the rope and pulled with all its strength. The man
        crawled ashore, shivering. "You saved my life," he gasped. The robot did not know what to say, so it
        bowed. From that day on it was never lonely again, for the sailor stayed and taught it to play the flute.""",
        (
            ("alone on the seashore", "seashore", "*", {"robot": ("standing sitting", "sad neutral")}),
            ("it swept the sand", "seashore", "dawn day dusk", {"robot": ("holding pushing reaching", "neutral sad determined")}),
            ("One stormy night", "seashore", "night", {"robot": ("running", "determined afraid surprised"), "sailor?": ("*", "*")}),
            ("clinging to a broken boat", "seashore", "night", {
                "robot": ("pulling throwing", "determined"), "sailor": ("holding reaching hugging_self", "afraid")}),
            ("crawled ashore", "seashore", "night", {
                "robot": ("bowing", "*"), "sailor": ("crouching kneeling hugging_self lying", "*")}),
            ("never lonely again", "seashore", "*", {
                "robot": ("standing holding", "happy neutral"), "sailor": ("standing offering holding pointing", "happy neutral")}),
        ),
    ),
    "Three Brothers": (
        """There was once a poor miller who had three sons. When he died, the eldest got the mill, the second
        got the donkey, and the youngest got nothing but the cat. He sat down on a stone and sobbed. "Dry your
        tears, master," said the cat. "Give me a sack and a pair of boots, and you shall be rich." The young man was
        astonished, but he gave the cat what it asked for. The next day the cat went into the forest, caught a
        rabbit and carried it to the palace. There it bowed low before the king. "My master sends you this
        gift," it said. The king was delighted and gave the cat a purse full of gold. At sunset the cat
        returned to the young man and laid the purse at his feet.""",
        (
            ("a poor miller", "*", "*", {"miller": ("*", "sad neutral"), "son": ("*", "sad neutral"), "cat?": ("*", "*"), "son+?": ("*", "*")}),
            ("sat down on a stone", "*", "*", {"son": ("sitting", "crying"), "cat": ("standing offering pointing", "neutral happy")}),
            ("a pair of boots", "*", "*", {
                "son": ("offering standing", "surprised"), "cat": ("pointing standing offering holding", "neutral happy determined")}),
            ("caught a", "forest castle_hall", "day", {
                "cat": ("bowing carrying reaching", "*"), "king": ("standing sitting", "*"), "rabbit?": ("*", "*")}),
            ("My master sends you", "castle_hall", "day", {"cat": ("offering standing", "*"), "king": ("offering", "happy")}),
            ("At sunset", "*", "dusk", {"cat": ("walking bowing reaching offering crouching", "*"), "son": ("standing sitting", "*")}),
        ),
    ),
    "The Dragon's Cold": (
        """High up in the mountains lived a dragon named Ember, who was afraid of nothing except the dark. One winter
        he caught a terrible cold. Whenever he sneezed, the snow melted and the goats ran away. A brave girl from the village heard of it.
        She packed a basket, put on her scarf and set off before dawn. By noon she stood before the cave. "Go away,"
        growled the dragon, "or I shall burn you!" The girl was trembling, but she held out a jar of honey.
        "My grandmother says that this helps," she stammered. Ember sniffed at it. Then he licked the jar clean, closed his eyes and
        purred like a kitten. When night fell the girl lit a lantern for him, and the two of them sat in the mouth of the cave and
        looked at the stars.""",
        (
            ("High up in the mountains", "mountain_path cave", "*", {"ember": ("standing sitting hands_on_hips", "neutral happy determined")}),
            ("a terrible cold", "mountain_path cave", "*", {"ember": ("*", "sad sleepy"), "goat+?": ("running", "afraid")}),
            ("A brave girl", "village_street cottage mountain_path", "dawn night", {"girl": ("walking holding carrying", "determined neutral happy")}),
            ("By noon", "mountain_path cave", "day", {
                "girl": ("standing", "*"), "ember": ("pointing arms_raised standing crouching", "angry")}),
            ("a jar of honey", "mountain_path cave", "day", {"girl": ("offering", "afraid"), "ember": ("*", "*")}),
            ("Ember sniffed at it", "mountain_path cave", "day", {
                "ember": ("reaching holding", "happy sleepy"), "girl": ("*", "*")}),
            ("When night fell", "mountain_path cave", "night", {
                "girl": ("sitting", "happy neutral"), "ember": ("sitting", "happy neutral")}),
        ),
    ),
    "The Mice's Concert": (
        """Every Sunday the mice of the old library gave a concert. They played on combs and sang until the dust
        danced on the shelves. But the owl, who lived in the tower and slept by day, could not bear the noise.
        "Silence!" she screeched one afternoon, and the mice scattered. The smallest mouse stayed behind. He was
        shaking with fear. "Please, madam," he squeaked, "it is my birthday." The owl stared at him. Nobody had ever told
        her about a birthday before. She blushed, and then she did something that none of them would ever forget: she spread her wings
        and danced. The mice came creeping out again, one after another, and cheered.""",
        (
            ("gave a concert", "library", "day", {"mouse+": ("arms_raised dancing holding", "happy")}),
            ("could not bear the noise", "library", "day", {"owl": ("*", "angry sad disgusted"), "mouse+?": ("*", "*")}),
            ("Silence!", "library", "day", {
                "owl": ("pointing arms_raised hands_on_hips", "angry"), "mouse+": ("running crouching hugging_self standing", "afraid")}),
            ("it is my birthday", "library", "day", {
                "owl": ("standing", "surprised"), "mouse+": ("offering standing bowing hugging_self", "afraid shy")}),
            ("She blushed", "library", "day", {"owl": ("dancing arms_raised", "happy shy"), "mouse+?": ("*", "*")}),
            ("creeping out again", "library", "day", {
                "mouse+": ("crouching arms_raised walking waving jumping", "happy"), "owl?": ("*", "*")}),
        ),
    ),
    "Early Bus": (
        """I wake up before the alarm. It is still dark outside. I dress quickly, take my bag and run to the
        bus stop. My friend Noah is already there. He is yawning. "You look tired," I say. "I read all night,"
        he answers, and he shows me his book. We sit down on the bench and wait. The bus does not come. At last
        an old woman walks by with her dog. "It is Sunday, children," she says and laughs. We look at each other,
        and then we laugh too.""",
        (
            ("before the alarm", "cottage bedroom", "night dawn", {"narrator": ("sitting lying", "*")}),
            ("I dress quickly", "village_street cottage bus_stop", "night dawn", {"narrator": ("running", "*")}),
            ("My friend Noah", "village_street bus_stop", "night dawn", {
                "narrator": ("offering pointing standing", "*"), "noah": ("standing", "sleepy")}),
            ("We sit down on the bench", "village_street bus_stop", "night dawn", {
                "narrator": ("sitting", "*"), "noah": ("sitting offering holding", "*")}),
            ("The bus does not come", "village_street bus_stop", "night dawn", {
                "narrator": ("*", "*"), "noah": ("*", "*"), "woman": ("walking", "*"), "dog": ("walking", "*")}),
            ("It is Sunday", "village_street bus_stop", "night dawn", {
                "narrator": ("*", "laughing"), "noah": ("*", "laughing"), "woman": ("*", "laughing happy"), "dog?": ("*", "*")}),
        ),
    ),
}  # fmt: skip


LATER_PROSE: Final[dict[str, tuple[str, tuple[Row, ...]]]] = {
    "The Night the Lights Went Out": (
        """Grandpa was reading aloud when the lights went out. For a moment nobody said a word. Then Ella squealed,
        and her little brother Max crept under the table. "Don't be afraid," said Grandpa. He felt his way to
        the cupboard and found a candle. In its warm light he looked like an old wizard. Max peeped out. "Are there
        ghosts?" he asked in a small voice. Grandpa shook his head. "Only us," he said, "and we are friendly."

        Ella giggled. She made a rabbit with her hands, and its shadow hopped across the wall. Soon all three of them
        were making shadows: a wolf, a goose and a very fat king. When the lights came back at last, Max sighed. "Oh, what a
        pity," he said, and he blew out the candle.""",
        (
            ("reading aloud", "cottage living_room", "dusk night", {
                "grandpa": ("reading sitting holding", "*"), "ella?": ("*", "*"), "max?": ("*", "*")}),
            ("Ella squealed", "cottage living_room", "dusk night", {
                "grandpa": ("reaching walking holding", "*"), "ella": ("*", "afraid surprised"), "max": ("crouching", "afraid")}),
            ("like an old wizard", "cottage living_room", "night dusk", {
                "grandpa": ("*", "*"), "max": ("crouching offering standing", "afraid surprised shy"), "ella?": ("*", "*")}),
            ("Only us", "cottage living_room", "night dusk", {
                "grandpa": ("offering standing holding sitting pointing", "happy neutral"), "ella": ("*", "laughing happy"), "max?": ("*", "*")}),
            ("making shadows", "cottage living_room", "night dusk", {
                "grandpa": ("*", "*"), "ella": ("*", "*"), "max": ("*", "*")}),
            ("came back at last", "cottage living_room", "night dusk", {
                "max": ("*", "sad"), "grandpa?": ("*", "*"), "ella?": ("*", "*")}),
        ),
    ),
    "The Proud Rooster": (
        """A rooster on a small farm believed that the sun rose because he crowed. Every morning he stood on the
        barn roof, puffed out his chest and crowed with all his might. "Without me it would be dark forever," he told the
        hens. The hens admired him greatly, but the old donkey only smiled.

        One day the rooster caught a cold and lost his voice. He hid in the barn, ashamed. "Now the world will
        end," he whispered. But the next morning the sun rose all the same. The donkey nudged him gently. "Come
        outside," she said. "The sun is waiting for you." The rooster blinked. He walked out into the yard, and for
        the first time in his life he was quiet and simply looked at the sky.""",
        (
            ("on a small farm", "farmyard", "dawn day", {"rooster": ("standing hands_on_hips arms_raised thinking", "happy determined neutral")}),
            ("on the barn roof", "farmyard", "dawn", {"rooster": ("standing hands_on_hips arms_raised", "happy determined neutral")}),
            ("told the hens", "farmyard", "dawn day", {
                "rooster": ("standing pointing hands_on_hips offering arms_raised", "happy determined neutral"), "hen+": ("*", "happy"),
                "donkey": ("standing", "happy")}),
            ("lost his voice", "farmyard", "*", {"rooster": ("crouching hugging_self", "sad shy afraid"), "donkey?": ("*", "*"), "hen+?": ("*", "*")}),
            ("The donkey nudged", "farmyard", "dawn", {
                "rooster": ("*", "*"), "donkey": ("pushing reaching pointing offering standing", "happy neutral"), "hen+?": ("*", "*")}),
            ("The rooster blinked", "farmyard", "dawn", {
                "rooster": ("standing walking", "neutral happy surprised"), "donkey?": ("*", "*"), "hen+?": ("*", "*")}),
        ),
    ),
    "First Day": (
        """Nora stood at the school gate and held her father's hand very tightly. Children were running and shouting
        everywhere. "I want to go home," she whispered. Her father knelt down beside her. "Everyone is a little scared on
        the first day," he said. Nora shook her head and began to cry.

        Just then a boy with a big bag tripped over his own feet and fell flat on his face. Nora let go of her father's hand
        and ran to help him. "Does it hurt?" she asked. "A bit," said the boy, blushing. His name was Ali. Nora picked up
        his bag and gave it to him, and together they went up the steps. At the door she turned and waved to her father. He waved
        back and smiled.""",
        (
            ("at the school gate", "library village_street school", "day dawn", {
                "nora": ("standing holding reaching hugging_self", "afraid sad"), "father": ("standing", "*"), "child+?": ("*", "*")}),
            ("knelt down beside her", "library village_street school", "day dawn", {
                "nora": ("hugging_self standing", "crying"), "father": ("kneeling", "*")}),
            ("a boy with a big bag", "library village_street school", "day dawn", {
                "ali": ("falling lying", "*"), "nora?": ("*", "*"), "father?": ("*", "*")}),
            ("Does it hurt", "library village_street school", "day dawn", {
                "nora": ("running reaching offering", "*"), "ali": ("*", "shy"), "father?": ("*", "*")}),
            ("gave it to him", "library village_street school", "day dawn", {
                "nora": ("offering holding walking climbing", "*"), "ali": ("*", "*")}),
            ("At the door", "library village_street school", "day dawn", {
                "nora": ("waving", "happy"), "father": ("waving", "happy"), "ali?": ("*", "*")}),
        ),
    ),
    "The Giant Who Was Lonely": (
        """Beyond the seven hills lived a giant so big that everyone fled from him. He had never had a friend in his
        life. Each evening he sat by the river and played a sad tune on his flute. One evening an old fisherwoman rowed
        past. She did not run away, for she was nearly blind. "What a lovely song!" she called. "Who is playing?" The giant
        was so startled that he dropped the flute into the water. "Only me," he mumbled. The old woman laughed, reached into the water with her net
        and handed the flute back to him. "Then play on, Only-Me," she said, "and I shall dance." And she danced in her boat
        until the moon came up.""",
        (
            ("Beyond the seven hills", "mountain_path meadow", "*", {"giant": ("*", "sad neutral")}),
            ("a sad tune", "riverbank", "dusk", {"giant": ("sitting holding", "sad"), "fisherwoman": ("sitting pushing pulling", "*")}),
            ("nearly blind", "riverbank", "dusk", {
                "fisherwoman": ("arms_raised offering standing sitting", "happy"), "giant": ("*", "*")}),
            ("so startled", "riverbank", "dusk", {"giant": ("*", "surprised afraid shy"), "fisherwoman?": ("*", "*")}),
            ("reached into the water", "riverbank", "dusk", {
                "fisherwoman": ("offering reaching", "laughing happy"), "giant": ("*", "*")}),
            ("she danced in her boat", "riverbank", "dusk night", {
                "fisherwoman": ("dancing", "happy"), "giant": ("*", "*")}),
        ),
    ),
    "A Letter for Mouse": (
        """Mouse had never got a letter. Every day she watched the post pigeon fly over her house, and every day it flew on. "Perhaps
        tomorrow," Mouse said to herself, but she did not believe it. Her friend Badger saw how sad she was. That night, while Mouse
        slept, Badger lit a lantern, sat down at his desk and wrote until midnight. In the morning the pigeon
        knocked on Mouse's window. "For you," it said. Mouse tore open the letter and read it three times. Then she ran
        all the way to Badger's house and threw her arms around his neck. "How did you know?" asked Badger, and he blushed. "Nobody else
        writes *dear* with two e's," laughed Mouse.""",
        (
            ("never got a letter", "*", "day dawn", {"mouse": ("*", "sad neutral"), "pigeon": ("arms_raised", "*")}),
            ("Perhaps", "*", "*", {"mouse": ("*", "sad neutral"), "badger": ("*", "*")}),
            ("lit a lantern", "cottage", "night", {"badger": ("sitting reading holding", "determined neutral happy"), "mouse": ("sleeping", "sleepy")}),
            ("knocked on", "*", "dawn", {"mouse": ("reading holding pulling", "*"), "pigeon": ("*", "*")}),
            ("all the way to", "*", "dawn day", {"mouse": ("running hugging_self", "happy"), "badger": ("*", "*")}),
            ("How did you know", "cottage", "dawn day", {"mouse": ("*", "laughing"), "badger": ("*", "shy")}),
        ),
    ),
    "The Captain and the Storm": (
        """\
        "All hands on deck!" shouted Captain Blackbeard. The wind howled, and waves as high as houses crashed over the ship. The
        pirates ran about in terror. Only Jim, the cabin boy, stayed calm. He climbed up the mast, although his knees were
        shaking, and cut the rope that held the sail. "You fool!" roared the captain. But at once the ship stood
        upright again. At dawn the sea was as smooth as glass. The captain took off his hat and bowed to the boy. "I was
        wrong," he said, "and you were brave." The pirates cheered, lifted Jim onto their shoulders and carried him round the deck.""",
        (
            ("All hands on deck", "seashore harbour ship", "*", {
                "blackbeard": ("arms_raised pointing", "*"), "pirate+?": ("*", "*")}),
            ("ran about in terror", "seashore harbour ship", "*", {"pirate+": ("running", "afraid"), "jim": ("standing", "neutral determined")}),
            ("climbed up the mast", "seashore harbour ship", "*", {"jim": ("climbing", "afraid determined")}),
            ("You fool", "seashore harbour ship", "dawn", {"blackbeard": ("pointing arms_raised", "angry"), "jim?": ("*", "*")}),
            ("took off his hat", "seashore harbour ship", "dawn day", {"blackbeard": ("bowing", "*"), "jim": ("*", "*")}),
            ("onto their shoulders", "seashore harbour ship", "dawn day", {"pirate+": ("carrying arms_raised", "happy"), "jim": ("*", "happy")}),
        ),
    ),
}  # fmt: skip
"""More of the same, written when the reader had learned from the first."""


LAST_PROSE: Final[dict[str, tuple[str, tuple[Row, ...]]]] = {
    "The Missing Violin": (
        """The old musician Ferenc was famous in the whole town for his violin. One morning the violin was gone. Ferenc searched the
        workshop from top to bottom, but he found only dust. He sat down on his stool and put his head in his hands. "Who would steal an old
        man's violin?" he sighed. His granddaughter Ilka was only seven, but she never gave up. "I'll find it, Grandpa!" she said, and she put on her
        red boots and marched out into the street. At the market she asked the baker. "I saw a thin man with a long case," he said and pointed
        towards the bridge. Ilka ran as fast as she could. Under the bridge sat a thin man, and he was weeping. "I only wanted to play it once,"
        he sobbed. Ilka took him by the hand and led him home. That evening the two men played together until the stars came out.""",
        (
            ("famous in the whole town", "workshop village_street", "dawn day", {"ferenc": ("*", "sad surprised afraid neutral")}),
            ("top to bottom", "workshop", "dawn day", {"ferenc": ("sitting reaching", "sad")}),
            ("Who would steal", "workshop", "dawn day", {
                "ferenc": ("sitting hugging_self offering", "sad"), "ilka": ("*", "determined neutral happy")}),
            ("red boots", "village_street market", "dawn day", {
                "ilka": ("walking offering standing", "determined neutral happy"), "ferenc?": ("*", "*"), "baker?": ("*", "*")}),
            ("a long case", "market village_street", "dawn day", {"ilka": ("running", "*"), "baker": ("pointing", "*")}),
            ("Under the bridge", "riverbank", "dawn day", {"man": ("sitting hugging_self", "crying sad"), "ilka?": ("*", "*")}),
            ("That evening", "workshop cottage", "dusk night", {
                "ilka": ("*", "*"), "ferenc": ("holding sitting standing", "*"), "man": ("holding sitting standing walking", "*")}),
        ),
    ),
    "Snow for Tortoise": (
        """Every winter Tortoise slept, and so she had never seen snow. "What does it look like?" she asked her friend Rabbit in the autumn.
        Rabbit thought for a while. "Like feathers," he said, "but cold." Tortoise shook her head. She could not imagine it. When the first frost
        came, she yawned, crept under the leaves in the forest and closed her eyes. But Rabbit had a plan. In January he filled a jar with snow, dug a
        deep hole in the riverbank and hid the jar there, where it was as cold as in a cellar. In spring Tortoise woke and stretched. "Come with me,"
        Rabbit whispered. He opened the jar, and Tortoise touched the snow with her nose. She gasped. Then she laughed and laughed until
        the last flake had melted.""",
        (
            ("Every winter", "*", "*", {
                "tortoise": ("offering standing", "*"), "rabbit": ("standing thinking", "*")}),
            ("Rabbit thought", "*", "*", {
                "tortoise": ("standing arms_crossed thinking", "*"), "rabbit": ("thinking standing offering", "*")}),
            ("first frost", "forest", "*", {
                "tortoise": ("crouching sleeping lying", "sleepy"), "rabbit": ("thinking standing", "*")}),
            ("In January", "riverbank", "*", {"rabbit": ("crouching reaching holding", "determined neutral happy")}),
            ("In spring", "riverbank forest", "*", {
                "tortoise": ("reaching", "surprised sleepy happy neutral"), "rabbit": ("holding offering", "*")}),
            ("laughed and laughed", "riverbank forest", "*", {"tortoise": ("*", "laughing"), "rabbit?": ("*", "*")}),
        ),
    ),
}  # fmt: skip
"""Two more, written and measured last."""
