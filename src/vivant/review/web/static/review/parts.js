/** Small things that every screen uses. */

import { html, useLayoutEffect, useRef } from "./dom.js";
import { keyOf } from "./keys.js";
import { small } from "./pictures.js";

/** @typedef {import("./keys.js").Action} Action @typedef {import("./types.js").Picture} Picture */

/** The key of an action, on its button. `quiet` keeps it from sight where a sign says the same. @param {{of: Action, quiet?: boolean}} props */
export function Key({ of, quiet = false }) {
  const key = keyOf(of);
  return key && !quiet ? html`<kbd aria-hidden="true">${key}</kbd>` : null;
}

/**
 * A button that shows its key.
 * @param {{of: Action, class?: string, onPress: () => void, children?: any, disabled?: boolean, pressed?: boolean}} props
 */
export function KeyButton({ of, class: kind = "", onPress, children, disabled = false, pressed }) {
  return html`<button
    type="button"
    class=${`key-button ${kind}`}
    aria-keyshortcuts=${keyOf(of) || undefined}
    aria-pressed=${pressed}
    disabled=${disabled}
    onClick=${onPress}
  >
    <span>${children}</span><${Key} of=${of} />
  </button>`;
}

/** A small picture. @param {{picture: Picture, width: 96 | 160 | 240 | 320 | 480 | 768, alt: string}} props */
export const Small = ({ picture, width, alt }) =>
  html`<img
    src=${small(picture.id, width)}
    width=${width}
    height=${Math.round((width * picture.height) / picture.width)}
    alt=${alt}
    decoding="async"
  />`;

/** Words with spaces instead of underscores. @param {string} name */
export const plain = (name) => name.replaceAll("_", " ");

/** "1 frame", "2 frames". @param {number} n @param {string} one */
export const count = (n, one) => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : one.endsWith("y") ? "" : "s"}`;

/**
 * A dialog of the browser's own: it keeps the focus, and Escape closes it.
 * @param {{title: string, open: boolean, onClose: () => void, children?: any, class?: string}} props
 */
export function Dialog({ title, open, onClose, children, class: kind = "" }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog && open && !dialog.open) dialog.showModal();
    if (dialog && !open && dialog.open) dialog.close();
  }, [open]);
  const id = `dialog-${title.toLowerCase().replaceAll(/[^a-z]+/g, "-")}`;
  return html`<dialog
    ref=${element}
    class=${`sheet ${kind}`}
    aria-labelledby=${id}
    onClose=${onClose}
    onClick=${(/** @type {MouseEvent} */ event) => event.target === element.current && onClose()}
  >
    ${open &&
    html`<div class="sheet-body">
      <header class="sheet-head">
        <h2 id=${id}>${title}</h2>
        <button type="button" class="tool" onClick=${onClose}>Close <kbd aria-hidden="true">Esc</kbd></button>
      </header>
      ${children}
    </div>`}
  </dialog>`;
}
