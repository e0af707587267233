"""Characters that no kept story needs: they go where they are missed most."""

from collections.abc import Sequence

from vivant.release.splitting.values import SplitCharacter


def place_idlers(
    place: Sequence[int],
    characters: Sequence[SplitCharacter],
    casts: Sequence[tuple[int, ...]],
    shares: Sequence[float],
) -> list[int]:
    """`place` with every such character in the split that is furthest behind its share of characters.

    None goes where its coming would make a story whole: the sizes of splits are settled.
    """
    placed = list(place)
    busy = {one for cast in casts if len({place[one] for one in cast}) == 1 for one in cast}
    idle = [one for one in range(len(characters)) if one not in busy]
    held = [sum(placed[one] == split for one in busy) for split in range(len(shares))]
    joins = _casts_of(idle, casts)
    # In the order of their kind, so that each kind is spread like all of them.
    for one in sorted(idle, key=lambda one: (characters[one].subject_type, characters[one].category, one)):
        placed[one] = min(
            (
                split
                for split in range(len(shares))
                if split == placed[one] or not _completes(one, split, joins[one], placed)
            ),
            key=lambda split: (held[split] + 0.5) / shares[split],
        )
        held[placed[one]] += 1
    return placed


def _casts_of(idle: Sequence[int], casts: Sequence[tuple[int, ...]]) -> dict[int, list[tuple[int, ...]]]:
    found: dict[int, list[tuple[int, ...]]] = {one: [] for one in idle}
    for cast in casts:
        for one in cast:
            if one in found:
                found[one].append(cast)
    return found


def _completes(one: int, split: int, casts: Sequence[tuple[int, ...]], placed: Sequence[int]) -> bool:
    return any(all(placed[other] == split for other in cast if other != one) for cast in casts)
