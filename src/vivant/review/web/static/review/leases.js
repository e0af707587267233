/** Saying that somebody is still here, and giving back what is held when they leave. */

import { ask, tell } from "./api.js";

/** @typedef {import("./types.js").Item} Item */

/**
 * Keeps leases alive as long as the page is open, and gives them back when it goes.
 * @param {() => Item[]} held @param {(dead: Item[]) => void} onLost
 */
export function keepLeases(held, onLost) {
  let timer = 0;
  const beat = async () => {
    const items = held();
    let seconds = 60;
    if (items.length) {
      try {
        const reply = await ask("POST", "/api/leases", { tokens: items.map((item) => item.lease), release: false });
        seconds = reply.seconds;
        const alive = new Set(reply.alive);
        onLost(items.filter((item) => !alive.has(item.lease)));
      } catch {
        // The next beat, or the answer itself, finds out.
        seconds = 15;
      }
    }
    timer = setTimeout(beat, Math.max(2, Math.min(seconds / 3, 60)) * 1000);
  };
  timer = setTimeout(beat, 5000);
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    const tokens = held().map((item) => item.lease);
    if (tokens.length) tell("/api/leases", { tokens, release: true });
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
