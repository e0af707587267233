"""What ten fables must show, written by hand from reading them.

Each row is a phrase and what the frame that holds it should show: the settings that would do, and
for each one on stage the poses and the expressions that would do. `*` leaves something open.
"""

from typing import Final

from tests.studio.writer.reading.agreement import Row

EXPECTED: Final[dict[str, tuple[Row, ...]]] = {
    "the-hare-and-the-tortoise": (
        ("one day ridiculed", "meadow forest mountain_path", "*", {
            "hare": ("pointing hands_on_hips standing", "laughing happy"),
            "tortoise": ("standing hands_on_hips pointing arms_crossed", "laughing happy determined")}),
        ("assented to the proposal", "meadow forest mountain_path", "*", {
            "hare": ("offering standing arms_crossed", "neutral happy laughing determined"),
            "tortoise": ("offering standing", "neutral happy determined"),
            "fox": ("pointing standing thinking", "neutral determined happy")}),
        ("the two started together", "meadow forest mountain_path", "*", {
            "hare": ("running", "*"), "tortoise": ("running walking", "*")}),
        ("went on with a slow", "meadow forest mountain_path", "*", {"tortoise": ("walking", "determined neutral")}),
        ("fell fast asleep", "country_road meadow forest mountain_path", "*", {"hare": ("sleeping lying", "sleepy")}),
        ("comfortably dozing", "country_road meadow forest mountain_path", "*", {
            "hare": ("running sitting standing", "surprised afraid sad"), "tortoise": ("sleeping lying", "sleepy happy")}),
    ),
    "the-ants-and-the-grasshopper": (
        ("drying grain", "meadow farmyard", "*", {
            "ant": ("carrying reaching holding pushing", "neutral determined happy"),
            "ant_2": ("carrying reaching holding pushing", "neutral determined happy")}),
        ("begged for a little food", "meadow farmyard", "*", {"grasshopper": ("kneeling bowing reaching", "sad afraid crying")}),
        ("Why did you not treasure", "meadow farmyard", "*", {
            "ant": ("standing pointing offering hands_on_hips arms_crossed", "neutral surprised angry"),
            "ant_2": ("standing pointing offering hands_on_hips arms_crossed", "neutral surprised angry"),
            "grasshopper": ("standing offering kneeling hugging_self", "*")}),
        ("They then said in derision", "meadow farmyard", "*", {
            "ant": ("standing pointing hands_on_hips", "laughing disgusted"),
            "ant_2": ("standing pointing hands_on_hips", "laughing disgusted")}),
        ("you must dance supperless", "meadow farmyard", "*", {
            "ant": ("pointing hands_on_hips arms_crossed", "laughing angry disgusted"),
            "ant_2": ("pointing hands_on_hips arms_crossed", "laughing angry disgusted"),
            "grasshopper": ("standing kneeling hugging_self", "sad afraid crying")}),
    ),
    "the-fox-and-the-goat": (
        ("fell into a deep well", "farmyard", "*", {"fox": ("falling", "afraid surprised")}),
        ("came to the same well", "farmyard", "*", {
            "goat": ("walking standing", "sad neutral"), "fox": ("*", "*")}),
        ("indulged in a lavish", "farmyard", "*", {
            "fox": ("offering standing waving", "happy laughing"), "goat": ("standing thinking", "*")}),
        ("thoughtlessly jumped down", "farmyard", "*", {
            "goat": ("jumping falling crouching", "*"), "fox": ("standing offering pointing thinking", "*")}),
        ("leaped upon his back", "farmyard", "*", {
            "fox": ("jumping climbing", "*"), "goat": ("*", "*")}),
        ("made off as fast", "farmyard", "*", {
            "fox": ("running", "happy laughing determined neutral"), "goat": ("*", "*")}),
        ("the Goat upbraided him", "farmyard", "*", {
            "goat": ("pointing arms_raised hands_on_hips", "angry sad"),
            "fox": ("arms_raised pointing standing hands_on_hips", "laughing angry surprised happy")}),
        ("as many brains in your head", "farmyard", "*", {
            "fox": ("pointing hands_on_hips arms_crossed standing", "laughing angry neutral"), "goat": ("standing", "*")}),
    ),
    "the-bear-and-the-two-travelers": (
        ("were traveling together", "mountain_path forest", "*", {
            "traveller": ("walking standing running", "surprised afraid"),
            "traveller_2": ("walking standing running", "surprised afraid"),
            "bear": ("standing walking arms_raised", "*")}),
        ("climbed up quickly", "mountain_path forest", "*", {"traveller": ("climbing crouching", "afraid determined")}),
        ("fell flat on the ground", "mountain_path forest", "*", {
            "traveller_2": ("lying falling", "afraid"), "bear": ("reaching crouching walking", "*")}),
        ("held his breath", "mountain_path forest", "*", {"traveller_2": ("lying sleeping", "afraid neutral"), "bear": ("reaching crouching", "*")}),
        ("The Bear soon left him", "mountain_path forest", "*", {"traveller_2": ("lying", "*"), "bear": ("walking running", "neutral disgusted")}),
        ("descended from the tree", "mountain_path forest", "*", {
            "traveller": ("climbing standing offering", "laughing happy"), "traveller_2": ("*", "*")}),
        ("Never travel with a friend", "mountain_path forest", "*", {
            "traveller": ("*", "*"), "traveller_2": ("pointing arms_crossed standing hands_on_hips", "angry sad neutral determined")}),
    ),
    "the-lion-in-love": (
        ("demanded the daughter", "*", "*", {
            "lion": ("pointing standing kneeling arms_raised", "determined happy angry"), "daughter": ("standing hugging_self", "*")}),
        ("unwilling to grant", "*", "*", {"woodcutter": ("thinking", "afraid sad determined")}),
        ("expressed his willingness", "*", "*", {
            "woodcutter": ("offering standing pointing thinking", "*"), "lion": ("standing", "*")}),
        ("was fearfully afraid of both", "*", "*", {"daughter": ("standing hugging_self crouching", "afraid")}),
        ("cheerfully assented", "*", "*", {"lion": ("standing offering walking bowing", "happy")}),
        ("drove him away into the forest", "forest", "*", {
            "lion": ("running falling", "afraid sad"), "woodcutter": ("arms_raised pointing running throwing", "angry determined")}),
    ),
    "the-miser": (
        ("bought a lump of gold", "*", "*", {"miser": ("holding offering carrying standing", "*")}),
        ("buried in a hole", "meadow farmyard forest village_street", "*", {"miser": ("crouching kneeling reaching", "*")}),
        ("observed his frequent visits", "meadow farmyard forest village_street", "*", {
            "workman": ("thinking crouching standing", "determined surprised neutral")}),
        ("stole it", "meadow farmyard forest village_street", "*", {"workman": ("carrying running holding crouching", "determined happy")}),
        ("found the hole empty", "meadow farmyard forest village_street", "*", {
            "miser": ("arms_raised hugging_self kneeling pulling", "crying sad")}),
        ("Pray do not grieve so", "meadow farmyard forest village_street", "*", {
            "miser": ("standing hugging_self kneeling sitting", "sad crying"),
            "neighbour": ("standing offering pointing", "neutral sad happy")}),
        ("did not make the slightest use", "meadow farmyard forest village_street", "*", {
            "miser": ("*", "*"), "neighbour": ("pointing offering standing", "neutral determined happy")}),
    ),
    "the-farmer-and-the-snake": (
        ("found a Snake stiff", "farmyard meadow forest mountain_path", "*", {
            "farmer": ("crouching standing reaching kneeling", "surprised sad neutral"), "snake": ("lying hugging_self", "*")}),
        ("placed it in his bosom", "farmyard meadow forest mountain_path", "*", {
            "farmer": ("holding hugging_self reaching carrying", "happy sad neutral"), "snake": ("lying", "*")}),
        ("quickly revived", "farmyard meadow forest mountain_path", "*", {"snake": ("standing crouching arms_raised", "happy angry surprised")}),
        ("bit its benefactor", "farmyard meadow forest mountain_path", "*", {
            "farmer": ("falling lying", "crying afraid surprised"), "snake": ("crouching reaching arms_raised", "angry")}),
        ("rightly served for pitying", "farmyard meadow forest mountain_path", "*", {"farmer": ("lying sitting kneeling falling", "sad crying angry")}),
    ),
    "the-wolf-and-the-lamb": (
        ("meeting with a Lamb", "forest meadow farmyard mountain_path riverbank", "*", {
            "wolf": ("thinking standing", "determined neutral angry"), "lamb": ("standing hugging_self", "sad afraid")}),
        ("grossly insulted me", "*", "*", {"wolf": ("pointing hands_on_hips", "angry"), "lamb": ("standing hugging_self", "sad afraid")}),
        ("You feed in my pasture", "*", "*", {
            "wolf": ("pointing hands_on_hips standing", "angry neutral"), "lamb": ("standing hugging_self offering", "sad afraid crying")}),
        ("exclaimed the Lamb", "*", "*", {
            "wolf": ("standing arms_crossed hands_on_hips", "*"), "lamb": ("offering arms_raised standing", "afraid determined sad surprised")}),
        ("seized him and ate him up", "*", "*", {
            "wolf": ("reaching jumping", "angry determined"), "lamb": ("falling crouching lying", "afraid crying")}),
    ),
    "the-boy-and-the-filberts": (
        ("hand into a pitcher", "*", "*", {"boy": ("reaching holding", "*")}),
        ("tried to pull out", "*", "*", {"boy": ("pulling", "determined surprised sad")}),
        ("prevented from doing so", "*", "*", {"boy": ("pulling standing holding", "determined sad surprised angry")}),
        ("burst into tears", "*", "*", {"boy": ("hugging_self standing sitting kneeling", "crying")}),
        ("Be satisfied with half", "*", "*", {
            "boy": ("standing sitting hugging_self", "crying sad"), "bystander": ("pointing offering standing", "neutral happy determined")}),
    ),
    "the-frogs-asking-for-a-king": (
        ("sent ambassadors to Jupiter", "pond riverbank", "*", {
            "frog": ("kneeling bowing", "sad"), "frog_2": ("kneeling bowing", "sad"), "jupiter": ("standing sitting arms_crossed", "*")}),
        ("cast down a huge log", "pond riverbank", "*", {"jupiter": ("throwing", "*")}),
        ("were terrified at the splash", "pond riverbank", "*", {
            "frog": ("crouching", "afraid"), "frog_2": ("crouching", "afraid")}),
        ("began squatting on it", "pond riverbank", "*", {
            "frog": ("climbing sitting crouching", "disgusted laughing happy"), "frog_2": ("climbing sitting crouching", "disgusted laughing happy")}),
        ("gave them an Eel", "pond riverbank", "*", {
            "jupiter": ("offering pointing", "*"), "eel": ("*", "*"), "frog": ("standing kneeling", "*"), "frog_2": ("standing kneeling", "*")}),
        ("sent yet a third time", "pond riverbank", "*", {
            "frog": ("kneeling bowing", "sad angry"), "frog_2": ("kneeling bowing", "sad angry"), "jupiter": ("standing sitting", "*")}),
        ("sent a Heron", "pond riverbank", "*", {
            "jupiter": ("pointing arms_raised", "angry"), "heron": ("reaching crouching", "determined happy angry neutral"),
            "frog": ("falling running crouching", "afraid"), "frog_2": ("falling running crouching", "afraid")}),
    ),
}  # fmt: skip
