/** The last decision, and what the gate had said: shown only after one has answered oneself. */

import { html } from "./dom.js";
import { numberOf } from "./stage_frame.js";
import { KeyButton, plain } from "./parts.js";

/** @typedef {import("./types.js").Decided} Decided @typedef {import("./types.js").Defect} Defect */

const SAID = { pass: "Passed", fail: "Failed", cant_judge: "Can't judge", skip: "Skipped" };

/** @param {Decided} decided @param {Defect[]} defects @returns {string} */
export function decisionWords({ answer }, defects) {
  const words = answer.defects.map((name) => defects.find((defect) => defect.name === name)?.words ?? plain(name));
  return SAID[answer.verdict] + (words.length ? `: ${words.join(", ")}` : "");
}

/** Whom or what an item is about, in a few words. @param {import("./types.js").Item} item */
export function aboutItem({ checkpoint, subject, content }) {
  if (checkpoint === "characters") return content.character.name;
  if (checkpoint === "stories") return content.story.title;
  return `frame ${numberOf(subject)} of ${content.title}`;
}

/** @param {{decided: Decided | null, defects: Defect[], undo: () => void}} props */
export function LastDecision({ decided, defects, undo }) {
  if (!decided) return null;
  const gate = decided.reveal?.gate;
  const doubts = gate?.answers.filter((answer) => answer.verdict !== "yes") ?? [];
  return html`<section class="last" aria-label="Your last decision">
    <p>
      <b class=${`said-${decided.answer.verdict}`}>${decisionWords(decided, defects)}</b>
      <span> ${aboutItem(decided.item)}</span>
      ${decided.number === null && html`<span class="quiet"> · not sent yet</span>`}
    </p>
    ${gate &&
    html`<details>
      <summary>The gate had said: ${plain(gate.state)}${gate.reason ? ` (${gate.reason})` : ""}</summary>
      <ul class="doubts">
        ${doubts.map((answer) => html`<li><b>${plain(answer.verdict)}</b> ${answer.text} <span class="quiet">${answer.note}</span></li>`)}
        ${!doubts.length && html`<li>It answered all ${gate.answers.length} of its questions with yes.</li>`}
      </ul>
    </details>`}
  </section>`;
}

/** After a training item: whether it was right, and why. @param {{decided: Decided | null, defects: Defect[], onward: () => void}} props */
export function Lesson({ decided, defects, onward }) {
  const told = decided?.reveal?.training;
  return html`<section class=${`lesson ${told ? (told.right ? "right" : "wrong") : ""}`} aria-label="Training" role="alert">
    ${decided && html`<p class="quiet">You said: ${decisionWords(decided, defects)}</p>`}
    ${told
      ? html`<h2>${told.right ? "Right." : `The answer is: ${SAID[told.verdict].toLowerCase()}`}</h2>
          ${told.defects.length > 0 &&
          html`<p>${told.defects.map((name) => defects.find((one) => one.name === name)?.words ?? plain(name)).join(", ")}</p>`}
          <p>${told.explanation}</p>`
      : html`<p>Looking it up …</p>`}
    <button type="button" class="key-button pass wide" onClick=${onward}>
      <span>Go on</span><kbd aria-hidden="true">Enter</kbd>
    </button>
  </section>`;
}

/** Undo, for places where there is no other. @param {{undo: () => void}} props */
export const UndoButton = ({ undo }) => html`<${KeyButton} of="undo" onPress=${undo}>Undo<//>`;
