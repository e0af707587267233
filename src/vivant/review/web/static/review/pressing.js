/** Which key does what, in the state in which the screen is. */

import { draft, mode } from "./draft.js";
import { chooseLetter, chooseNinth, clearRegion, nudge } from "./region.js";
import { flicker, stacked } from "./stage_frame.js";
import { focusedCard, stepCard } from "./stage_story.js";
import { defectOf } from "./verdicts.js";
import { endPeek, magnify, pan, peek, wholePicture } from "./zoom.js";

/** @typedef {import("./deciding.js").Deciding} Deciding @typedef {import("./keys.js").Handlers} Handlers */
/** @typedef {{open: (name: "keys" | "guidelines" | "another" | "sheet" | "respec") => void}} Dialogs */

const PAN = 0.15;

/** Puts the cursor into a field, once it is there. @param {string} selector */
function write(selector) {
  requestAnimationFrame(() => /** @type {HTMLElement | null} */ (document.querySelector(selector))?.focus());
}

/** @param {Deciding} deciding @param {Dialogs} dialogs @returns {Handlers} */
export function handlers(deciding, dialogs) {
  const item = deciding.queue.current.value;
  const looking = {
    undo: () => deciding.undo(),
    keys: () => dialogs.open("keys"),
    guidelines: () => dialogs.open("guidelines"),
    zoom_in: () => magnify(1.5),
    zoom_out: () => magnify(1 / 1.5),
    zoom_off: wholePicture,
    peek,
    peekEnd: endPeek,
    arrow: arrowPans,
  };
  if (deciding.lesson.value) return { ...looking, enter: () => (deciding.onward(), true), pass: () => deciding.onward() };
  if (!item) return looking;
  if (mode.value === "region" || mode.value === "write") return { ...looking, ...marking(item.content.cast ?? []) };
  const decisions = {
    ...looking,
    pass: () => deciding.decide("pass", true),
    skip: () => deciding.decide("skip", true),
    cant_judge: () => deciding.decide("cant_judge", true),
    note: () => ((mode.value = "fail"), write("[data-note]")),
    ...atCheckpoint(deciding, dialogs),
  };
  return mode.value === "fail" ? { ...decisions, ...failing(deciding) } : { ...decisions, fail: () => deciding.decide("fail", true), escape: leaveStack };
}

/** @param {Deciding} deciding @param {Dialogs} dialogs @returns {Handlers} */
function atCheckpoint(deciding, dialogs) {
  const { checkpoint } = deciding.boot;
  if (checkpoint === "characters") {
    return {
      edit: () => (deciding.editing.value = true),
      another: () => dialogs.open("another"),
      sheet: () => dialogs.open("sheet"),
    };
  }
  if (checkpoint === "stories") {
    const story = deciding.story.value;
    return {
      edit: () => story?.toggle(story.cards.value[focusedCard()].id),
      respec: () => dialogs.open("respec"),
      next_card: () => stepCard(1),
      previous_card: () => stepCard(-1),
    };
  }
  return {
    choose_a: () => deciding.choose("a", true),
    choose_b: () => deciding.choose("b", true),
    flicker: () => deciding.queue.current.value?.content.other && flicker(),
    region: () => (mode.value = "region"),
    write: () => (mode.value = "write"),
  };
}

/** @param {Deciding} deciding @returns {Handlers} */
const failing = (deciding) => ({
  digit: (digit, several) => {
    const name = defectOf(deciding.boot.defects, digit);
    if (name) deciding.defect(name, several, true);
    return name !== null;
  },
  enter: () => (deciding.decide("fail", true), true),
  escape: () => ((mode.value = "look"), true),
});

/** @param {any[]} cast @returns {Handlers} */
const marking = (cast) => ({
  digit: (digit) => digit !== "0" && (chooseNinth(Number(digit)), true),
  letter: (letter) => chooseLetter(cast, letter),
  erase: () => (clearRegion(), true),
  arrow: (key, event) => nudge(key, event.shiftKey),
  region: doneMarking,
  enter: () => (doneMarking(), true),
  escape: () => ((mode.value = draft.value.defects.length ? "fail" : "look"), true),
});

function doneMarking() {
  if (mode.value === "write") write("[data-instruction]");
  else mode.value = "fail";
}

/** @param {string} key */
function arrowPans(key) {
  const dx = key === "ArrowLeft" ? PAN : key === "ArrowRight" ? -PAN : 0;
  const dy = key === "ArrowUp" ? PAN : key === "ArrowDown" ? -PAN : 0;
  return pan(dx, dy);
}

function leaveStack() {
  if (!stacked.value) return false;
  stacked.value = null;
  return true;
}
