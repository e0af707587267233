"""What `ComicInfo.xml` may hold (Anansi Project, draft 2.1): names in their order, with the type of each."""

import re
from typing import Final
from xml.etree import ElementTree as xml

ORDER: Final = (
    "Title", "Series", "Number", "Count", "Volume", "AlternateSeries", "AlternateNumber", "AlternateCount",
    "Summary", "Notes", "Year", "Month", "Day", "Writer", "Penciller", "Inker", "Colorist", "Letterer",
    "CoverArtist", "Editor", "Translator", "Publisher", "Imprint", "Genre", "Tags", "Web", "PageCount",
    "LanguageISO", "Format", "BlackAndWhite", "Manga", "Characters", "Teams", "Locations",
    "ScanInformation", "StoryArc", "StoryArcNumber", "SeriesGroup", "AgeRating", "Pages", "CommunityRating",
    "MainCharacterOrTeam", "Review", "GTIN",
)  # fmt: skip
WHOLE: Final = frozenset({"Count", "Volume", "AlternateCount", "Year", "Month", "Day", "PageCount"})
MANGA: Final = frozenset({"Unknown", "No", "Yes", "YesAndRightToLeft"})
PAGE: Final = {
    "Image": r"-?\d+", "Type": "FrontCover|InnerCover|Roundup|Story|Advertisement|Editorial|Letters|Preview|"
    "BackCover|Other|Deleted", "DoublePage": "true|false|0|1", "ImageSize": r"\d+", "Key": "(?s:.*)",
    "Bookmark": "(?s:.*)", "ImageWidth": r"-?\d+", "ImageHeight": r"-?\d+",
}  # fmt: skip


def problems(document: bytes) -> list[str]:
    """What the schema does not let stand as it is."""
    root = xml.fromstring(document)
    found = [] if root.tag == "ComicInfo" and not root.attrib else ["the root is another"]
    names = [one.tag for one in root]
    known = [name for name in names if name in ORDER]
    found += [f"{name} is unknown" for name in names if name not in ORDER]
    if [ORDER.index(name) for name in known] != sorted({ORDER.index(name) for name in known}):
        found.append("the elements are not each once and in order")
    for one in root:
        if one.tag in WHOLE and not re.fullmatch(r"-?\d+", one.text or ""):
            found.append(f"{one.tag} is no number")
        if one.tag == "Manga" and one.text not in MANGA:
            found.append("Manga says something else")
        if one.tag != "Pages" and len(one):
            found.append(f"{one.tag} holds elements")
    for page in root.iterfind("Pages/*"):
        if page.tag != "Page" or "Image" not in page.attrib or len(page):
            found.append("a page is none")
        for name, value in page.attrib.items():
            if not re.fullmatch(PAGE.get(name, "(?!)"), value):
                found.append(f"{name} of a page is {value}")
    return found
