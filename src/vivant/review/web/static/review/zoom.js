/** Looking closer: wheel, two fingers, keys and buttons change the same magnification, of all pictures shown. */

import { signal } from "./dom.js";

/** @typedef {{scale: number, x: number, y: number}} Zoom x and y as shares of the picture's size */

const MOST = 8;
const PEEK = 2.5;
const ENDS = /** @type {const} */ (["pointerup", "pointercancel", "pointerleave"]);

/** @type {{value: Zoom}} */
export const zoom = signal({ scale: 1, x: 0, y: 0 });
/** Where the pointer was last, as shares of the picture from its middle. */
let pointer = { x: 0, y: 0 };
/** @type {Zoom | null} */
let before = null;

export const wholePicture = () => {
  before = null;
  zoom.value = { scale: 1, x: 0, y: 0 };
};

/** @param {Zoom} wanted */
function set({ scale, x, y }) {
  const s = Math.min(MOST, Math.max(1, scale));
  const room = (s - 1) / 2;
  const within = (/** @type {number} */ v) => Math.min(room, Math.max(-room, v));
  zoom.value = { scale: s, x: within(x), y: within(y) };
}

/** Magnifies by `factor` so that the point at (x, y) stays where it is. @param {number} factor @param {{x: number, y: number}} [at] */
export function magnify(factor, at = { x: 0, y: 0 }) {
  const { scale, x, y } = zoom.value;
  const next = Math.min(MOST, Math.max(1, scale * factor));
  const ratio = next / scale;
  set({ scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio });
}

/** Moves what is seen by shares of the picture; says whether there was anywhere to go. @param {number} dx @param {number} dy */
export function pan(dx, dy) {
  const { scale, x, y } = zoom.value;
  if (scale === 1) return false;
  set({ scale, x: x + dx, y: y + dy });
  return true;
}

/** Magnifies where the pointer is, until `endPeek`. */
export function peek() {
  if (before) return;
  before = zoom.value;
  if (zoom.value.scale < PEEK) magnify(PEEK / zoom.value.scale, pointer);
}

export function endPeek() {
  if (!before) return;
  zoom.value = before;
  before = null;
}

/**
 * Lets wheel and fingers work on a picture's box. Returns how to stop.
 * @param {HTMLElement} box @param {() => boolean} still whether the picture must keep still: somebody draws on it
 */
export function follow(box, still) {
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  const place = (/** @type {{clientX: number, clientY: number}} */ event) => {
    const { left, top, width, height } = box.getBoundingClientRect();
    return { x: (event.clientX - left) / width - 0.5, y: (event.clientY - top) / height - 0.5 };
  };
  const wheel = (/** @type {WheelEvent} */ event) => {
    if (zoom.value.scale === 1 && event.deltaY > 0) return;
    event.preventDefault();
    magnify(Math.exp(-Math.max(-240, Math.min(240, event.deltaY)) / 400), place(event));
  };
  const down = (/** @type {PointerEvent} */ event) => {
    fingers.set(event.pointerId, place(event));
  };
  const move = (/** @type {PointerEvent} */ event) => {
    const now = place(event);
    pointer = now;
    const was = fingers.get(event.pointerId);
    if (!was || still()) return;
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1] ?? now;
      const apart = (/** @type {{x: number, y: number}} */ p) => Math.hypot(p.x - other.x, p.y - other.y) || 1e-3;
      magnify(apart(now) / apart(was), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else {
      pan(now.x - was.x, now.y - was.y);
    }
    fingers.set(event.pointerId, now);
  };
  const up = (/** @type {PointerEvent} */ event) => fingers.delete(event.pointerId);
  box.addEventListener("wheel", wheel, { passive: false });
  box.addEventListener("pointerdown", down);
  box.addEventListener("pointermove", move);
  for (const end of ENDS) box.addEventListener(end, up);
  const twice = (/** @type {MouseEvent} */ event) => {
    if (still()) return;
    if (zoom.value.scale > 1) wholePicture();
    else magnify(PEEK, place(event));
  };
  box.addEventListener("dblclick", twice);
  return () => {
    box.removeEventListener("wheel", wheel);
    box.removeEventListener("pointerdown", down);
    box.removeEventListener("pointermove", move);
    for (const end of ENDS) box.removeEventListener(end, up);
    box.removeEventListener("dblclick", twice);
  };
}
