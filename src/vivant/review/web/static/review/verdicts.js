/** The five verbs, and what is wrong. */

import { html, useLayoutEffect, useRef } from "./dom.js";
import { draft, mode, note, toggleDefect } from "./draft.js";
import { quickFail, switchQuickFail } from "./keys.js";
import { KeyButton } from "./parts.js";

/** @typedef {import("./types.js").Defect} Defect @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {(verdict: Verdict, byKey: boolean) => void} Decide */

/**
 * The buttons that decide. Where two pictures are shown, passing says which.
 * @param {{decide: Decide, choose: ((side: "a" | "b", byKey: boolean) => void) | null, undo: () => void, canUndo: boolean}} props
 */
export function Verdicts({ decide, choose, undo, canUndo }) {
  return html`<div class="verdicts" role="group" aria-label="Your decision">
    ${choose
      ? html`<${KeyButton} of="choose_a" class="pass" onPress=${() => choose("a", false)}>A is right<//>
          <${KeyButton} of="choose_b" class="pass" onPress=${() => choose("b", false)}>B is right<//>`
      : html`<${KeyButton} of="pass" class="pass wide" onPress=${() => decide("pass", false)}>Pass<//>`}
    <${KeyButton} of="fail" class="fail wide" onPress=${() => (mode.value = "fail")}>
      ${choose ? "Neither" : "Fail"}<span aria-hidden="true"> …</span>
    <//>
    <${KeyButton} of="skip" onPress=${() => decide("skip", false)}>Skip<//>
    <${KeyButton} of="cant_judge" onPress=${() => decide("cant_judge", false)}>Can't judge<//>
    <${KeyButton} of="undo" onPress=${undo} disabled=${!canUndo}>Undo<//>
  </div>`;
}

/**
 * What is wrong: one key a defect. With quick fail, one of them sends at once.
 * @param {{defects: Defect[], decide: Decide, where: boolean, onDefect: (name: string, several: boolean, byKey: boolean) => void}} props
 */
export function FailChooser({ defects, decide, where, onDefect }) {
  const { defects: picked, region, character, note: words } = draft.value;
  const panel = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const marked = character ? `Marked: ${character}` : region ? "Marked: a part of the picture" : "";
  return html`<section class="chooser" aria-label="What is wrong?" tabindex="-1" ref=${panel}>
    <h2>What is wrong?</h2>
    <ul class="defects">
      ${defects.map(
        (defect) =>
          html`<li key=${defect.name}>
            <button
              type="button"
              class="defect"
              aria-pressed=${picked.includes(defect.name)}
              aria-keyshortcuts=${defect.key}
              onClick=${(/** @type {MouseEvent} */ event) => onDefect(defect.name, event.shiftKey, false)}
            >
              <kbd aria-hidden="true">${defect.key}</kbd><span>${defect.words}</span>
            </button>
          </li>`,
      )}
    </ul>
    <label class="note-field">
      <span>Note <small>(optional)</small></span>
      <textarea
        rows="1"
        maxlength="1000"
        data-note
        value=${words}
        onInput=${(/** @type {any} */ event) => note({ note: event.target.value })}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Escape") panel.current?.focus({ preventScroll: true });
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && picked.length) decide("fail", true);
        }}
      ></textarea>
    </label>
    <p class="chooser-foot">
      ${where &&
      html`<${KeyButton} of="region" pressed=${region !== null} onPress=${() => (mode.value = "region")}>
        ${marked || "Mark where"}
      <//>`}
      <label class="check">
        <input
          type="checkbox"
          checked=${quickFail.value}
          onChange=${(/** @type {any} */ event) => switchQuickFail(event.target.checked)}
        />
        <span>One key sends</span>
      </label>
      <button type="button" class="key-button" onClick=${() => (mode.value = "look")}>
        <span>Back</span><kbd aria-hidden="true">Esc</kbd>
      </button>
      <button
        type="button"
        class="key-button fail"
        disabled=${!picked.length}
        onClick=${() => decide("fail", false)}
      >
        <span>Send</span><kbd aria-hidden="true">Enter</kbd>
      </button>
    </p>
  </section>`;
}

/** Handles a digit while a defect is chosen. @param {Defect[]} defects @param {string} digit @returns {string | null} the defect's name */
export const defectOf = (defects, digit) => defects.find((defect) => defect.key === digit)?.name ?? null;

/** @param {string} name @param {boolean} several @returns {boolean} whether it shall be sent now */
export function pickDefect(name, several) {
  const now = quickFail.value && !several;
  if (now && !draft.value.defects.includes(name)) toggleDefect(name);
  else if (!now) toggleDefect(name);
  return now;
}
