/** Work that can wait until what was decided is on the screen. */

/** Calls `work` once the next frame is painted; at once where nobody looks. @param {() => void} work */
export function afterPaint(work) {
  if (document.hidden) setTimeout(work, 0);
  else requestAnimationFrame(() => setTimeout(work, 0));
}
