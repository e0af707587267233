/** What is said to those who hear the page instead of seeing it. */

import { html, signal } from "./dom.js";

const said = signal({ text: "", turn: 0 });

/** Says `text` when the reader has a pause. @param {string} text */
export function announce(text) {
  said.value = { text, turn: said.value.turn + 1 };
}

/** Where it is said. The same text twice is said twice: it changes places. */
export function Announcer() {
  const { text, turn } = said.value;
  return html`<div class="hidden" role="status" aria-live="polite" data-said>
    <p>${turn % 2 ? text : ""}</p>
    <p>${turn % 2 ? "" : text}</p>
  </div>`;
}
