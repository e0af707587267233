/** What is chosen for the item on the screen, and in which way one looks at it just now. */

import { signal } from "./dom.js";

/** @typedef {import("./types.js").Draft} Draft @typedef {import("./types.js").Answer} Answer @typedef {import("./types.js").Verdict} Verdict */

/** @typedef {"look" | "fail" | "region" | "write"} Mode */

/** @returns {Draft} */
export const nothing = () => ({ defects: [], region: null, character: null, note: "" });

/** @type {{value: Draft}} */
export const draft = signal(nothing());
/** @type {{value: Mode}} */
export const mode = signal(/** @type {Mode} */ ("look"));
/** Which of two pictures is meant, where two are shown: an attempt's number. */
export const chosen = signal(/** @type {number | null} */ (null));

/** @param {Partial<Draft>} changes */
export const note = (changes) => {
  draft.value = { ...draft.value, ...changes };
};

/** @type {Map<number, {draft: Draft, chosen: number | null, mode: Mode}>} what was begun with items that made way */
const begun = new Map();
let task = 0;

/**
 * Turns to an item: anew, as it was left, or as it was when it was answered.
 * @param {number} next @param {Answer | undefined} answer
 */
export function turnTo(next, answer) {
  if (isBegun()) begun.set(task, { draft: draft.value, chosen: chosen.value, mode: mode.value });
  task = next;
  const left = begun.get(task);
  begun.delete(task);
  if (answer) {
    const { defects, region, character, note: words } = answer;
    draft.value = { defects: [...defects], region, character, note: words };
  } else {
    draft.value = left?.draft ?? nothing();
  }
  chosen.value = answer?.choice ?? left?.chosen ?? null;
  mode.value = answer?.verdict === "fail" ? "fail" : (left?.mode ?? "look");
  startWatch();
}

/** Whether there is anything that would be missed. */
function isBegun() {
  const { defects, region, character, note: words } = draft.value;
  return defects.length > 0 || region !== null || character !== null || words !== "" || chosen.value !== null || mode.value !== "look";
}

/** What was begun with an item is done with. @param {number} of its task's number */
export function endDraft(of) {
  begun.delete(of);
  if (of !== task) return;
  draft.value = nothing();
  mode.value = "look";
  chosen.value = null;
}

/** @param {string} name */
export function toggleDefect(name) {
  const { defects } = draft.value;
  note({ defects: defects.includes(name) ? defects.filter((other) => other !== name) : [...defects, name] });
}

let looked = 0;
let since = performance.now();

/** Starts measuring how long something is looked at; time in which the page is hidden does not count. */
export function startWatch() {
  looked = 0;
  since = performance.now();
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) looked += performance.now() - since;
  else since = performance.now();
});

/** Seconds since `startWatch`. */
export const watched = () => (looked + (document.hidden ? 0 : performance.now() - since)) / 1000;

/** @param {Verdict} verdict @param {boolean} byKey @returns {Answer} */
export function answerOf(verdict, byKey) {
  const { defects, region, character, note: words } = draft.value;
  const failed = verdict === "fail";
  return {
    verdict,
    choice: verdict === "pass" ? chosen.value : null,
    defects: failed ? defects : [],
    region: failed ? region : null,
    character: failed ? character : null,
    note: words,
    seconds: Math.min(86_400, Math.round(watched() * 100) / 100),
    by_key: byKey,
  };
}
