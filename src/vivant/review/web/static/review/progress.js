/** How far everybody is. */

import { ask } from "./api.js";
import { signal } from "./dom.js";

/**
 * @typedef {object} Progress
 * @property {Record<string, {waiting: number, adjudication: number, settled: number, mine: number}>} checkpoints
 * @property {{answers: number, today: number, median_seconds: number | null}} me
 * @property {{running: boolean}} build
 * @property {{waiting: number}} orders
 */

/** @type {{value: Progress | null}} */
export const progress = signal(/** @type {Progress | null} */ (null));
/** Answers given in this tab since then. */
export const since = signal(0);
const OFTEN = 30_000;
let timer = 0;

/** Looks how far everybody is, and again after a while. */
export async function lookAtProgress() {
  clearTimeout(timer);
  if (!document.hidden) {
    try {
      progress.value = await ask("GET", "/api/progress");
      since.value = 0;
    } catch {
      // What is known stays.
    }
  }
  timer = setTimeout(lookAtProgress, OFTEN);
}
