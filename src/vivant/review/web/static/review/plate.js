/** One large picture that can be magnified, with what is drawn over it. */

import { afterPaint } from "./after_paint.js";
import { html, useEffect, useLayoutEffect, useRef, useState } from "./dom.js";
import { mode } from "./draft.js";
import { decoded, pictureElement } from "./pictures.js";
import { follow, magnify, wholePicture, zoom } from "./zoom.js";
import { Key } from "./parts.js";

/** @typedef {import("./types.js").Picture} Picture */

const drawing = () => mode.value === "region" || mode.value === "write";

/**
 * The picture's element in its place, and under it the next one's: drawn already when its turn comes.
 * @param {HTMLElement} slot @param {string} id @param {string} alt @returns {HTMLImageElement}
 */
function show(slot, id, alt) {
  const image = pictureElement(id);
  for (const other of [...slot.children]) {
    if (other !== image) other.remove();
  }
  image.alt = alt;
  image.className = "";
  image.removeAttribute("aria-hidden");
  if (image.parentElement !== slot) slot.append(image);
  return image;
}

/**
 * Only once the picture above it is there: nobody may see the next one and judge it.
 * @param {HTMLElement} slot @param {string} shown @param {string} id
 */
async function showUnder(slot, shown, id) {
  const above = pictureElement(shown);
  const image = pictureElement(id);
  if (!(await decoded(shown)) || above.parentElement !== slot || image.isConnected) return;
  image.alt = "";
  image.className = "next";
  image.setAttribute("aria-hidden", "true");
  slot.append(image);
}

/** @param {{picture: Picture, next?: string, alt: string, children?: any, label?: string}} props */
export function Plate({ picture, next = "", alt, children, label }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const slot = useRef(/** @type {HTMLElement | null} */ (null));
  const [broken, setBroken] = useState(false);
  useLayoutEffect(() => {
    if (!slot.current) return undefined;
    const image = show(slot.current, picture.id, alt);
    image.onerror = () => setBroken(true);
    setBroken(false);
    return () => {
      image.onerror = null;
    };
  }, [picture.id, alt]);
  useEffect(() => {
    const place = slot.current;
    if (place && next) afterPaint(() => void showUnder(place, picture.id, next));
  }, [picture.id, next]);
  useEffect(() => (box.current ? follow(box.current, drawing) : undefined), []);
  const { scale, x, y } = zoom.value;
  const transform = scale === 1 ? "none" : `translate(${x * 100}%, ${y * 100}%) scale(${scale})`;
  return html`<figure class="plate-room">
    <div
      class=${`whole${scale > 1 ? " closer" : ""}`}
      ref=${box}
      style=${{ "--ratio": String(picture.width / picture.height) }}
    >
      <div class="pan" style=${{ transform }}>
        <div class="slot" ref=${slot}></div>
        ${children}
      </div>
      ${label && html`<figcaption class="which">${label}</figcaption>`}
      ${broken && html`<p class="broken" role="alert">This picture cannot be shown just now.</p>`}
    </div>
  </figure>`;
}

/** Buttons that do what the wheel does. */
export function ZoomButtons() {
  const { scale } = zoom.value;
  return html`<div class="zoom" role="group" aria-label="Magnification">
    <button type="button" class="tool" onClick=${() => magnify(1 / 1.5)} disabled=${scale === 1}>
      <span aria-hidden="true">−</span><span class="hidden">Smaller</span><${Key} of="zoom_out" quiet />
    </button>
    <button type="button" class="tool" onClick=${wholePicture} disabled=${scale === 1}>
      <span>${Math.round(scale * 100)} %</span><span class="hidden">, show the whole picture</span>
    </button>
    <button type="button" class="tool" onClick=${() => magnify(1.5)}>
      <span aria-hidden="true">+</span><span class="hidden">Larger</span><${Key} of="zoom_in" quiet />
    </button>
  </div>`;
}
