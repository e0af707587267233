"""All art styles by name."""

from collections.abc import Mapping
from typing import Final

from vivant.schema.vocabulary import ArtStyle
from vivant.studio.drawing.styles import crayon, gouache, ink_and_wash, paper_cutout, storybook, woodcut
from vivant.studio.drawing.styles.style import Style

STYLES: Final[Mapping[ArtStyle, Style]] = {
    module.STYLE.name: module.STYLE
    for module in (storybook, ink_and_wash, paper_cutout, crayon, woodcut, gouache)
}
