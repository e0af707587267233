/** Saying where: a character's box by its letter, a ninth of the picture by its digit, or a rectangle by drag. */

import { announce } from "./announce.js";
import { html, useRef, useState } from "./dom.js";
import { draft, mode, note } from "./draft.js";

/** @typedef {import("./types.js").Region} Region @typedef {{id: string, name: string, box: Region | null}} Boxed */

const LETTERS = "abcde";
const LEAST = 0.02;
const STEP = 0.02;

/** Those whose place in the picture is known, with their letters. @param {Boxed[]} cast */
export const lettered = (cast) =>
  cast.flatMap((one, index) => (one.box ? [{ ...one, box: one.box, letter: LETTERS[index] }] : []));

/** A ninth of the picture, as on a number pad: 7 is at the top left. @param {number} digit @returns {Region} */
export function ninth(digit) {
  const column = (digit - 1) % 3;
  const row = 2 - Math.floor((digit - 1) / 3);
  return { left: column / 3, top: row / 3, right: (column + 1) / 3, bottom: (row + 1) / 3 };
}

/** @param {Region} a @param {Region | null} b */
const same = (a, b) => b !== null && Math.abs(a.left - b.left) + Math.abs(a.top - b.top) + Math.abs(a.right - b.right) + Math.abs(a.bottom - b.bottom) < 1e-6;

/** @param {number} digit */
export function chooseNinth(digit) {
  note({ region: ninth(digit), character: null });
  announce(`Marked: part ${digit} of the picture`);
}

/** @param {{id: string, name: string, box: Region}} one */
export function chooseBox(one) {
  note({ region: one.box, character: one.id });
  announce(`Marked: ${one.name}`);
}

/** The character whose letter this is. @param {Boxed[]} cast @param {string} letter @returns {boolean} */
export function chooseLetter(cast, letter) {
  const one = lettered(cast).find((boxed) => boxed.letter === letter);
  if (one) chooseBox(one);
  return one !== undefined;
}

export function clearRegion() {
  note({ region: null, character: null });
  announce("Nothing is marked");
}

/** Moves the marked rectangle, or its lower right corner. @param {string} arrow @param {boolean} corner @returns {boolean} */
export function nudge(arrow, corner) {
  const { region } = draft.value;
  if (!region) return false;
  const dx = arrow === "ArrowLeft" ? -STEP : arrow === "ArrowRight" ? STEP : 0;
  const dy = arrow === "ArrowUp" ? -STEP : arrow === "ArrowDown" ? STEP : 0;
  if (corner) {
    const right = Math.min(1, Math.max(region.left + STEP, region.right + dx));
    note({ region: { ...region, right, bottom: Math.min(1, Math.max(region.top + STEP, region.bottom + dy)) } });
  } else {
    const x = Math.min(1 - region.right, Math.max(-region.left, dx));
    const y = Math.min(1 - region.bottom, Math.max(-region.top, dy));
    note({ region: { left: region.left + x, top: region.top + y, right: region.right + x, bottom: region.bottom + y } });
  }
  return true;
}

/** A rectangle as percentages of the picture, for the browser's style object. @param {Region} region */
const placed = ({ left, top, right, bottom }) => ({
  left: `${left * 100}%`,
  top: `${top * 100}%`,
  width: `${(right - left) * 100}%`,
  height: `${(bottom - top) * 100}%`,
});

/** What is marked, and while marking all that can be. @param {{cast: Boxed[]}} props */
export function RegionLayer({ cast }) {
  const marking = mode.value === "region" || mode.value === "write";
  const layer = useRef(/** @type {HTMLElement | null} */ (null));
  const [drawn, setDrawn] = useState(/** @type {Region | null} */ (null));
  const start = useRef(/** @type {{x: number, y: number} | null} */ (null));
  const at = (/** @type {PointerEvent} */ event) => {
    const { left, top, width, height } = /** @type {HTMLElement} */ (layer.current).getBoundingClientRect();
    const within = (/** @type {number} */ v) => Math.min(1, Math.max(0, v));
    return { x: within((event.clientX - left) / width), y: within((event.clientY - top) / height) };
  };
  const down = (/** @type {PointerEvent} */ event) => {
    if (event.button === 0) start.current = at(event);
  };
  const move = (/** @type {PointerEvent} */ event) => {
    if (!start.current) return;
    const from = start.current;
    const to = at(event);
    const region = {
      left: Math.min(from.x, to.x), top: Math.min(from.y, to.y),
      right: Math.max(from.x, to.x), bottom: Math.max(from.y, to.y),
    };
    if (!drawn && Math.max(region.right - region.left, region.bottom - region.top) < LEAST) return;
    if (!drawn) layer.current?.setPointerCapture(event.pointerId);
    setDrawn(region);
  };
  const up = () => {
    start.current = null;
    if (drawn && drawn.right - drawn.left >= LEAST && drawn.bottom - drawn.top >= LEAST) {
      note({ region: drawn, character: null });
      announce("Marked: a rectangle");
    }
    setDrawn(null);
  };
  const { region } = draft.value;
  const shown = drawn ?? region;
  if (!marking) return shown ? html`<div class="mark" style=${placed(shown)}></div>` : null;
  return html`<div
    class="marking"
    ref=${layer}
    role="group"
    aria-label="Mark a part of the picture"
    onMouseDown=${(/** @type {MouseEvent} */ event) => event.preventDefault()}
    onPointerDown=${down}
    onPointerMove=${move}
    onPointerUp=${up}
    onPointerCancel=${up}
  >
    ${[7, 8, 9, 4, 5, 6, 1, 2, 3].map(
      (digit) =>
        html`<button
          key=${digit}
          type="button"
          class="ninth"
          aria-label=${`Part ${digit}`}
          aria-pressed=${same(ninth(digit), region)}
          style=${placed(ninth(digit))}
          onClick=${() => chooseNinth(digit)}
        >
          <kbd aria-hidden="true">${digit}</kbd>
        </button>`,
    )}
    ${lettered(cast).map(
      (one) =>
        html`<div key=${one.id} class="boxed" style=${placed(one.box)}>
          <button
            type="button"
            aria-pressed=${draft.value.character === one.id}
            onClick=${() => chooseBox(one)}
          >
            ${one.name}<kbd aria-hidden="true">${one.letter}</kbd>
          </button>
        </div>`,
    )}
    ${shown && html`<div class="mark" style=${placed(shown)}></div>`}
  </div>`;
}
