"""The muted colours of backdrops, as they look near by on a clear day."""

from typing import Final

from vivant.studio.drawing.displaylist import RGB

GRASS: Final[RGB] = (168, 190, 118)
LEAF: Final[RGB] = (124, 162, 98)
OLIVE_LEAF: Final[RGB] = (154, 166, 92)
AUTUMN_LEAF: Final[RGB] = (214, 166, 92)
PINE: Final[RGB] = (84, 130, 108)
BARK: Final[RGB] = (134, 104, 84)
TIMBER: Final[RGB] = (164, 122, 86)
DARK_TIMBER: Final[RGB] = (122, 88, 68)
EARTH: Final[RGB] = (222, 196, 152)
SAND: Final[RGB] = (240, 220, 178)
STONE: Final[RGB] = (184, 178, 168)
SLATE: Final[RGB] = (128, 134, 146)
PLASTER: Final[RGB] = (246, 234, 208)
ROSE_PLASTER: Final[RGB] = (238, 208, 190)
BLUE_PLASTER: Final[RGB] = (200, 214, 212)
OCHRE_PLASTER: Final[RGB] = (240, 214, 160)
SAGE_PLASTER: Final[RGB] = (206, 214, 178)
TILE: Final[RGB] = (198, 116, 90)
BRICK: Final[RGB] = (190, 122, 100)
THATCH: Final[RGB] = (212, 178, 116)
STRAW: Final[RGB] = (234, 200, 116)
WATER: Final[RGB] = (132, 190, 204)
CREAM: Final[RGB] = (250, 242, 222)
RED: Final[RGB] = (204, 84, 72)
BLUE: Final[RGB] = (96, 128, 188)
PINK: Final[RGB] = (232, 150, 160)
GOLD: Final[RGB] = (232, 186, 88)
TEAL: Final[RGB] = (88, 152, 150)
VIOLET: Final[RGB] = (146, 120, 176)
IRON: Final[RGB] = (82, 84, 96)
LAMPLIGHT: Final[RGB] = (255, 206, 116)
"""What lamps and fires shine with; never toned."""
