/** Where cells are: columns, heights, and which rows of the grid are in sight. */

const GAP = 8;
const CAPTION = 26;
/** Browsers stop at some ten million pixels: a grid that is higher than this scrolls faster than it moves. */
const HIGHEST = 12_000_000;

/** @typedef {{columns: number, across: number, step: number, lines: number, height: number, whole: number, seen: number}} Geometry */

/**
 * @param {number} width of the viewport, in pixels @param {number} seen its height
 * @param {number} wanted width of a picture @param {number} count of frames
 * @returns {Geometry}
 */
export function geometry(width, seen, wanted, count) {
  const columns = Math.max(1, Math.floor((width + GAP) / (wanted + GAP)));
  const across = Math.floor((width - GAP * (columns - 1)) / columns);
  const step = across + CAPTION + GAP;
  const lines = Math.ceil(count / columns);
  const whole = lines * step;
  return { columns, across, step, lines, whole, seen, height: Math.min(whole, HIGHEST) };
}

/** How much of the grid lies above what is seen. @param {Geometry} g @param {number} scrolled */
export function above(g, scrolled) {
  if (g.whole <= HIGHEST) return scrolled;
  return (scrolled / Math.max(1, g.height - g.seen)) * (g.whole - g.seen);
}

/** How far to scroll so that so much lies above. @param {Geometry} g @param {number} hidden */
export function scrolledTo(g, hidden) {
  if (g.whole <= HIGHEST) return hidden;
  return (hidden / Math.max(1, g.whole - g.seen)) * (g.height - g.seen);
}

/** The lines that are at least partly in sight, and `more` on either side. @param {Geometry} g @param {number} scrolled @param {number} more @returns {[number, number]} */
export function linesInSight(g, scrolled, more) {
  const hidden = above(g, scrolled);
  const first = Math.floor(hidden / g.step) - more;
  const last = Math.ceil((hidden + g.seen) / g.step) + more;
  return [Math.max(0, first), Math.min(g.lines, last)];
}
