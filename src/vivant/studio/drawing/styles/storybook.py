"""Flat storybook: clean colours, coloured outlines, soft backdrops. What everything is drawn in first."""

from vivant.studio.drawing.styles.style import Style

STYLE = Style("storybook")
