/** Two pictures: beside each other, in turn, one through the other, and where they differ. */

import { isWriting } from "../review/keys.js";

/** @param {string} selector @returns {any} */
const one = (selector) => document.querySelector(selector);
/** Three changes a second are the most that is safe to look at (WCAG 2.3.1); this is two. */
const PAUSE = 500;
/** Levels by which a pixel may differ and count as the same: what encoders do to flat colours. */
const SAME = 8;

const table = one("#table");
const canvas = /** @type {HTMLCanvasElement} */ (one("#difference"));
const still = matchMedia("(prefers-reduced-motion: reduce)");
let timer = 0;
let changed = 0;

/** @param {string} name @returns {HTMLImageElement} */
const picture = (name) => one(`[data-side="${name}"] img`);

/** @param {string} way "beside", "flicker", "onion" or "difference" */
function look(way) {
  table.dataset.way = way;
  for (const button of document.querySelectorAll("[data-way][aria-pressed]")) {
    button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.way === way));
  }
  for (const name of ["flicker", "onion", "difference"]) one(`#${name}-tools`).hidden = name !== way;
  canvas.hidden = way !== "difference";
  run(false);
  show("A");
  through();
  if (way === "difference") void difference();
}

/** @param {string} name of the side that is seen while pictures are shown in turn */
function show(name) {
  table.dataset.seen = name;
  one("#said").textContent = table.dataset.way === "flicker" && !timer ? `${name} is shown` : "";
}

/** Shows the other one, at most as often as is safe, however fast a key is pressed. */
function turn() {
  const now = performance.now();
  if (now - changed < 334) return;
  changed = now;
  show(table.dataset.seen === "A" ? "B" : "A");
}

/** @param {boolean} on */
function run(on) {
  clearInterval(timer);
  timer = on && !still.matches ? setInterval(turn, PAUSE) : 0;
  one("#by-itself").setAttribute("aria-pressed", String(timer !== 0));
}

function through() {
  const part = table.dataset.way === "onion" ? Number(one("#through").value) / 100 : 1;
  one('[data-side="B"]').style.opacity = table.dataset.way === "onion" ? String(part) : "";
}

function swap() {
  const [a, b] = [one('[data-side="A"]'), one('[data-side="B"]')];
  a.dataset.side = "B";
  b.dataset.side = "A";
  a.querySelector("b").textContent = "B";
  b.querySelector("b").textContent = "A";
  table.insertBefore(b, a);
  through();
  if (table.dataset.way === "difference") void difference();
}

/** Paints how far the pictures are apart, pixel by pixel; B is brought to the size of A. */
async function difference() {
  const [a, b] = [picture("A"), picture("B")];
  await Promise.all([a.decode(), b.decode()]);
  const { naturalWidth: width, naturalHeight: height } = a;
  canvas.width = width;
  canvas.height = height;
  const one_ = pixels(a, width, height);
  const other = pixels(b, width, height);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const painted = context.createImageData(width, height);
  const strength = Number(one("#strength").value);
  let apart = 0;
  for (let at = 0; at < one_.length; at += 4) {
    let most = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const by = Math.abs(one_[at + channel] - other[at + channel]);
      if (by > most) most = by;
      painted.data[at + channel] = Math.min(255, by * strength);
    }
    painted.data[at + 3] = 255;
    if (most > SAME) apart += 1;
  }
  context.putImageData(painted, 0, 0);
  const share = (100 * apart) / (width * height);
  const sizes = b.naturalWidth === width && b.naturalHeight === height ? "" : " They are of different sizes.";
  one("#differs").textContent = apart
    ? `${share < 0.1 ? "Less than 0.1" : share.toFixed(1)} % of the pixels differ.${sizes}`
    : `No pixel differs.${sizes}`;
}

/** @param {HTMLImageElement} image @param {number} width @param {number} height */
function pixels(image, width, height) {
  const room = new OffscreenCanvas(width, height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (room.getContext("2d", { willReadFrequently: true }));
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

for (const button of document.querySelectorAll("[data-way][aria-pressed]")) {
  button.addEventListener("click", () => look(/** @type {HTMLElement} */ (button).dataset.way ?? "beside"));
}
one("#swap").addEventListener("click", swap);
one("#by-itself").addEventListener("click", () => run(timer === 0));
one("#through").addEventListener("input", through);
one("#strength").addEventListener("change", () => void difference());
one("#other").addEventListener("pointerdown", turn);
for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
  one("#other").addEventListener(end, () => table.dataset.seen === "B" && show("A"));
}
one("#by-itself").hidden = still.matches;
still.addEventListener("change", () => {
  one("#by-itself").hidden = still.matches;
  run(false);
});

const WAYS = ["beside", "flicker", "onion", "difference"];
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const way = WAYS[Number(event.key) - 1];
  if (way) look(way);
  else if (event.key === "s") swap();
  else if (event.key === "p" && table.dataset.way === "flicker") run(timer === 0);
  else if (event.key === " " && table.dataset.way === "flicker" && !onButton(event.target)) {
    if (!event.repeat) turn();
  } else if (event.key.startsWith("Arrow") && table.dataset.way === "onion" && event.target !== one("#through")) {
    one("#through").value = String(Number(one("#through").value) + (/Left|Down/.test(event.key) ? -5 : 5));
    through();
  } else return;
  event.preventDefault();
});
addEventListener("keyup", (event) => {
  if (event.key === " " && table.dataset.seen === "B" && !timer) show("A");
});

/** Whether a key belongs to a button: then it presses that one. @param {EventTarget | null} target */
function onButton(target) {
  return target instanceof HTMLButtonElement && target.id !== "other";
}

look("beside");
