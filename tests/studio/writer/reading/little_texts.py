"""Three little stories of our own, in wordings that no fable has."""

from typing import Final

from tests.studio.writer.reading.agreement import Row

LITTLE: Final[dict[str, tuple[str, tuple[str, ...], tuple[Row, ...]]]] = {
    "Lily and the Old Dog": (
        """A little girl named Lily lived in a cottage with her grandmother. One morning Lily went into the
        forest with a basket. She met an old dog who was limping and shivering. "Why are you so sad?" asked
        Lily. "I am hungry," said the dog, "and nobody gives me bread." Lily sat down on a log and gave him
        the bread from her basket. The dog thanked her and danced around the tree. In the evening they
        walked home together, and the grandmother laughed and hugged them both.""",
        ("girl", "dog", "grandmother"),
        (
            ("She met an old dog", "forest", "*", {
                "girl": ("standing walking carrying holding", "surprised"), "dog": ("hugging_self standing", "afraid sad surprised")}),
            ("I am hungry", "forest", "*", {"girl": ("*", "*"), "dog": ("hugging_self standing offering", "sad")}),
            ("gave him", "forest", "*", {"girl": ("offering sitting", "*"), "dog": ("*", "*")}),
            ("danced around the tree", "forest", "*", {"dog": ("dancing", "happy"), "girl": ("*", "happy")}),
            ("grandmother laughed", "cottage", "*", {
                "grandmother": ("hugging_self hands_on_hips", "laughing happy"),
                "girl": ("walking hugging_self standing", "happy"), "dog": ("walking standing", "happy")}),
        ),
    ),
    "The Town Mouse Comes to Visit": (
        """A Town Mouse came to the farm to visit his cousin. The Country Mouse offered him some cheese and an
        apple. The Town Mouse laughed and said, "You eat like an ant! Come with me to the city." That night
        the two crept into a great house, and there they climbed upon the table. Suddenly a Cat jumped
        through the window. The mice fled and hid under the cupboard, trembling with fear. "Goodbye," said
        the Country Mouse, "I would rather eat in peace."  And he ran back to the farm.""",
        ("town_mouse", "country_mouse", "cat"),
        (
            ("came to the farm", "farmyard", "*", {"town_mouse": ("walking standing", "*")}),
            ("offered him some cheese", "farmyard", "*", {
                "country_mouse": ("offering", "*"), "town_mouse": ("standing", "*")}),
            ("You eat like an ant", "farmyard", "*", {
                "town_mouse": ("hands_on_hips pointing", "laughing"), "country_mouse": ("standing", "*")}),
            ("crept into a great house", "cottage", "*", {
                "town_mouse": ("crouching climbing", "*"), "country_mouse": ("crouching climbing", "*")}),
            ("a Cat jumped", "cottage", "*", {
                "cat": ("jumping", "*"), "town_mouse": ("crouching running hugging_self", "afraid"),
                "country_mouse": ("crouching running hugging_self", "afraid")}),
            ("he ran back", "farmyard cottage", "*", {"country_mouse": ("running", "*")}),
        ),
    ),
    "The Robot in the Library": (
        """A robot worked in a library and carried books from shelf to shelf. One evening a boy came in and wept,
        because he had lost his book. The robot knelt beside him and asked, "Which book are you looking for?"
        The boy pointed at an empty shelf. At once the robot climbed up and reached behind the lamp. It found the
        book and gave it to the boy. "Thank you!" cried the boy, and he jumped for joy. Then the two sat down,
        and the boy read until he fell asleep.""",
        ("robot", "boy"),
        (
            ("carried books", "library", "*", {"robot": ("carrying holding", "*")}),
            ("a boy came in", "library", "*", {"boy": ("hugging_self walking", "crying sad")}),
            ("The robot knelt", "library", "*", {"robot": ("kneeling", "*"), "boy": ("*", "*")}),
            ("the robot climbed up", "library", "*", {
                "robot": ("climbing reaching", "*"), "boy": ("pointing", "*")}),
            ("gave it to the boy", "library", "*", {"robot": ("offering", "*"), "boy": ("*", "*")}),
            ("jumped for joy", "library", "*", {"boy": ("jumping arms_raised", "happy"), "robot": ("*", "*")}),
            ("fell asleep", "library", "*", {"boy": ("sleeping", "sleepy"), "robot": ("sitting", "*")}),
        ),
    ),
}  # fmt: skip
