/** What this person has asked models for, and how it stands. */

import { ask } from "./api.js";
import { html, signal } from "./dom.js";
import { plain } from "./parts.js";

/** @typedef {{number: number, kind: string, subject: string, state: string, result: string | null, by: string}} Order */

/** @type {{value: Order[]}} */
export const orders = signal(/** @type {Order[]} */ ([]));
const OFTEN = 5_000;
const SELDOM = 60_000;
let timer = 0;

/** Looks how they stand, and again after a while. */
export async function lookAtOrders() {
  clearTimeout(timer);
  try {
    orders.value = (await ask("GET", "/api/orders?mine=true")).orders;
  } catch {
    // What is known stays; the next look may succeed.
  }
  // Others may have looked meanwhile: one of them goes on.
  clearTimeout(timer);
  timer = setTimeout(lookAtOrders, !document.hidden && orders.value.some(isOpen) ? OFTEN : SELDOM);
}

/** @param {Order} order */
const isOpen = (order) => order.state === "waiting" || order.state === "running";

const WHAT = {
  another_template: "Another template of",
  sheet: "A sheet of",
  respec: "Written anew:",
  edit: "Repainted:",
  redo: "Made again:",
};

/** A small count that opens to the list. */
export function Orders() {
  const all = orders.value;
  if (!all.length) return null;
  const open = all.filter(isOpen).length;
  const latest = [...all].sort((a, b) => b.number - a.number).slice(0, 8);
  return html`<details class="orders">
    <summary>${open ? `${open} ordered` : "Orders"}</summary>
    <ul>
      ${latest.map(
        (order) =>
          html`<li key=${order.number} class=${`order-${order.state}`}>
            ${/** @type {Record<string, string>} */ (WHAT)[order.kind] ?? plain(order.kind)} ${order.subject}
            <b> ${plain(order.state)}</b>${order.result ? html`<span class="quiet"> ${order.result}</span>` : ""}
          </li>`,
      )}
    </ul>
  </details>`;
}
