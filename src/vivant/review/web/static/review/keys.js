/** Keys: one for everything that can be done, changeable, and dead wherever one writes. */

import { ask } from "./api.js";
import { signal } from "./dom.js";

/**
 * @typedef {"pass" | "fail" | "skip" | "cant_judge" | "undo" | "choose_a" | "choose_b" | "flicker" | "region"
 *   | "write" | "note" | "edit" | "another" | "sheet" | "respec" | "next_card" | "previous_card"
 *   | "zoom_in" | "zoom_out" | "zoom_off" | "peek" | "guidelines" | "keys"} Action
 */

/** @type {{name: Action, key: string, words: string, group: string}[]} */
export const ACTIONS = [
  { name: "pass", key: "j", words: "Pass", group: "Decide" },
  { name: "fail", key: "d", words: "Fail, then a defect's key", group: "Decide" },
  { name: "skip", key: "s", words: "Skip: somebody else, or later", group: "Decide" },
  { name: "cant_judge", key: "c", words: "Can't judge: a second person must say", group: "Decide" },
  { name: "undo", key: "u", words: "Undo the last decision", group: "Decide" },
  { name: "choose_a", key: "a", words: "Pass A, where two are shown", group: "Decide" },
  { name: "choose_b", key: "b", words: "Pass B, where two are shown", group: "Decide" },
  { name: "region", key: "r", words: "Mark where it is", group: "Say more" },
  { name: "note", key: "n", words: "Write a note", group: "Say more" },
  { name: "write", key: "i", words: "Have a marked region repainted", group: "Say more" },
  { name: "edit", key: "e", words: "Edit the description or the frame", group: "Change" },
  { name: "another", key: "t", words: "Ask for another template", group: "Change" },
  { name: "sheet", key: "h", words: "Ask for a character sheet", group: "Change" },
  { name: "respec", key: "w", words: "Have the frame written anew", group: "Change" },
  { name: "next_card", key: "l", words: "Next frame of the storyboard", group: "Look" },
  { name: "previous_card", key: "k", words: "Previous frame of the storyboard", group: "Look" },
  { name: "flicker", key: "x", words: "A and B in one place, in turn", group: "Look" },
  { name: "peek", key: "z", words: "Magnify while held down", group: "Look" },
  { name: "zoom_in", key: "+", words: "Larger", group: "Look" },
  { name: "zoom_out", key: "-", words: "Smaller", group: "Look" },
  { name: "zoom_off", key: "0", words: "The whole picture", group: "Look" },
  { name: "guidelines", key: "g", words: "Guidelines", group: "Look" },
  { name: "keys", key: "?", words: "This list", group: "Look" },
];

/** Keys that always mean the same. */
export const FIXED = [
  ["1 … 9, 0", "A defect, after fail; with Shift: several, then Enter"],
  ["1 … 9", "A ninth of the picture, as on a number pad, while marking"],
  ["Enter", "Send, go on"],
  ["Esc", "Back"],
  ["Ctrl Enter", "Save what is written"],
  ["Alt ↑  Alt ↓", "Move a frame of the storyboard"],
];

/** @type {{value: Record<Action, string>}} */
export const keyMap = signal(/** @type {Record<Action, string>} */ (defaults()));
/** Whether single keys do anything. */
export const keysOn = signal(remembered("vivant.keys", true));
/** Whether one digit after fail sends at once. */
export const quickFail = signal(remembered("vivant.quick", true));

/** @returns {Record<string, string>} */
export function defaults() {
  return Object.fromEntries(ACTIONS.map(({ name, key }) => [name, key]));
}

/** @param {string} name @param {boolean} otherwise */
function remembered(name, otherwise) {
  try {
    return (localStorage.getItem(name) ?? String(otherwise)) === "true";
  } catch {
    return otherwise;
  }
}

/** @param {{value: boolean}} setting @param {string} name @param {boolean} value */
function remember(setting, name, value) {
  setting.value = value;
  try {
    localStorage.setItem(name, String(value));
  } catch {
    // It then holds for this page.
  }
}

/** @param {boolean} on */
export const switchKeys = (on) => remember(keysOn, "vivant.keys", on);
/** @param {boolean} on */
export const switchQuickFail = (on) => remember(quickFail, "vivant.quick", on);

/** Takes over this person's own keys. */
export async function loadKeys() {
  const { keys } = await ask("GET", "/api/me");
  keyMap.value = /** @type {Record<Action, string>} */ ({ ...defaults(), ...keys });
}

/** Keeps other keys, here and with the server. @param {Record<string, string>} keys only those that differ */
export async function saveKeys(keys) {
  await ask("PUT", "/api/me/keys", { keys });
  keyMap.value = /** @type {Record<Action, string>} */ ({ ...defaults(), ...keys });
}

/** Why a key cannot stand for an action; empty if it can. @param {Record<string, string>} keys @param {string} name @param {string} key */
export function keyProblem(keys, name, key) {
  if (!/^[!-~]$/.test(key)) return "Only single letters and signs can be keys.";
  if (/[0-9]/.test(key) && key !== defaults()[name]) return "Digits stand for defects and parts of the picture.";
  const taken = ACTIONS.find((action) => action.name !== name && keys[action.name] === key);
  return taken ? `“${key}” already means: ${taken.words}.` : "";
}

/** @param {Action} name @returns {string} what is shown on its button; empty while keys are off */
export const keyOf = (name) => (keysOn.value ? keyMap.value[name] : "");

/** Whether keys belong to what has the focus. @param {EventTarget | null} target */
export function isWriting(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type);
}

/** @param {EventTarget | null} target */
const isControl = (target) =>
  target instanceof HTMLElement && target.matches("a[href], button, summary, input, [role=button], label");

/** The key that was pressed, whatever script the keyboard writes. @param {KeyboardEvent} event */
function pressed(event) {
  const { key, code } = event;
  if (key.length === 1 && key > "~" && /^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  return key.length === 1 && !event.shiftKey ? key.toLowerCase() : key.length === 1 && /[A-Z]/.test(key) ? key.toLowerCase() : key;
}

/**
 * Calls handlers by the keys of their actions. A handler of `digit` gets digits, `letter` whatever no action
 * has; either says whether it wants them.
 * @typedef {{[name in Action]?: () => void} & {enter?: () => boolean, escape?: () => boolean, erase?: () => boolean,
 *   arrow?: (key: string, event: KeyboardEvent) => boolean, digit?: (digit: string, several: boolean) => boolean,
 *   letter?: (letter: string) => boolean, peekEnd?: () => void}} Handlers
 * @param {() => Handlers} handlers
 */
export function listen(handlers) {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal")) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWriting(event.target)) return;
    if (dispatch(event, handlers())) event.preventDefault();
  });
  addEventListener("keyup", (event) => {
    if (pressed(event) === keyMap.value.peek) handlers().peekEnd?.();
  });
  addEventListener("blur", () => handlers().peekEnd?.());
}

/** @param {KeyboardEvent} event @param {Handlers} now @returns {boolean} whether the key meant something */
function dispatch(event, now) {
  const key = pressed(event);
  if (key === "Escape") return now.escape?.() ?? false;
  if (key.startsWith("Arrow")) return now.arrow?.(key, event) ?? false;
  if (key === "Enter") return isControl(event.target) || event.repeat ? false : (now.enter?.() ?? false);
  if (!keysOn.value) return false;
  if (key === "Backspace" || key === "Delete") return now.erase?.() ?? false;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1] ?? (/^[0-9]$/.test(key) ? key : null);
  if (digit !== null && now.digit?.(digit, event.shiftKey)) return true;
  if (now.letter?.(key)) return true;
  if (key === " ") {
    if (isControl(event.target)) return false;
    if (!event.repeat) now.pass?.();
    return true;
  }
  const action = ACTIONS.find(({ name }) => keyMap.value[name] === key);
  const handler = action && now[action.name];
  if (!handler) return false;
  const held = action.name.startsWith("zoom_") || action.name.endsWith("_card");
  if (!event.repeat || held) handler();
  return true;
}
