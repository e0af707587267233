/** Checkpoint 3: one frame, or two tries at it. */

import { html, signal } from "./dom.js";
import { draft, mode, note } from "./draft.js";
import { KeyButton, Small } from "./parts.js";
import { Plate, ZoomButtons } from "./plate.js";
import { RegionLayer } from "./region.js";

/** @typedef {import("./types.js").Item} Item @typedef {import("./types.js").Picture} Picture */
/** @typedef {{attempt: number, picture: Picture}} Try */

/** Whether two tries are shown in one place, and which of them is on top. @type {{value: null | "a" | "b"}} */
export const stacked = signal(/** @type {null | "a" | "b"} */ (null));

/**
 * The two tries in the order in which they are shown, which does not tell which one is newer; or one alone.
 * @param {Item} item @returns {Try[]}
 */
export function tries({ task, content }) {
  const own = { attempt: content.attempt, picture: content.picture };
  if (!content.other) return [own];
  const hash = Math.imul(task ^ (task >>> 7), 0x9e3779b1) >>> 16;
  return hash & 1 ? [content.other, own] : [own, content.other];
}

/** A frame's number in its story, counted from 1 as its id does. @param {string} frame */
export const numberOf = (frame) => Number(frame.slice(frame.lastIndexOf("-F") + 2));

/** A and B in one place: first A, then the other one at every press. */
export function flicker() {
  stacked.value = stacked.value === "a" ? "b" : "a";
}

/** @param {{item: Item}} props */
export function FrameReferences({ item }) {
  return html`<h2 class="hidden">Who is in it</h2>
    <ul class="references">
      ${item.content.cast.map(
        (/** @type {any} */ one) =>
          html`<li key=${one.id}>
            <div class="pair">
              ${one.template && html`<${Small} picture=${one.template} width=${240} alt=${`${one.name}, as approved`} />`}
              ${one.posed && html`<${Small} picture=${one.posed} width=${240} alt=${`${one.name} in the pose of this frame`} />`}
            </div>
            <p><b>${one.name}</b></p>
          </li>`,
      )}
    </ul>`;
}

/** @param {{item: Item, next: string}} props `next` is the picture that comes after, if one is known */
export function FramePictures({ item, next }) {
  const { content } = item;
  const both = tries(item);
  const about = `Frame ${numberOf(content.frame)} of ${content.title}`;
  const layer = html`<${RegionLayer} cast=${content.cast} />`;
  if (both.length === 1) {
    return html`<${Plate} key="alone" picture=${both[0].picture} next=${next} alt=${`${about}: ${content.narration}`}>${layer}<//>`;
  }
  const side = stacked.value;
  const shown = side ? [both[side === "a" ? 0 : 1]] : both;
  return html`<div class=${side ? "one-of-two" : "two"}>
      ${shown.map((one, index) => {
        const letter = side ? side.toUpperCase() : "AB"[index];
        return html`<${Plate} key=${side ? "one" : letter} picture=${one.picture} label=${letter} alt=${`${about}, picture ${letter}`}>
          ${layer}
        <//>`;
      })}
    </div>
    <div class="under">
      <${KeyButton} of="flicker" onPress=${flicker} pressed=${side !== null}>In one place<//>
      ${side && html`<button type="button" class="key-button" onClick=${() => (stacked.value = null)}><span>Side by side</span><kbd aria-hidden="true">Esc</kbd></button>`}
    </div>`;
}

/** All frames of the story, in order. @param {{item: Item}} props */
export function FrameNeighbours({ item }) {
  const { content } = item;
  const others = content.neighbours.filter((/** @type {any} */ one) => one.frame !== content.frame);
  const here = { frame: content.frame, picture: content.picture, narration: content.narration };
  const all = [...others, here].sort((a, b) => numberOf(a.frame) - numberOf(b.frame));
  return html`<div class="foot"><ol class="neighbours-strip" aria-label="All frames of the story">
    ${all.map(({ frame, picture, narration }) => {
      const number = numberOf(frame);
      const isHere = frame === content.frame;
      return html`<li key=${frame} class=${isHere ? "here" : ""} aria-current=${isHere ? "true" : undefined} title=${narration}>
        ${picture && !(isHere && content.other)
          ? html`<${Small} picture=${picture} width=${160} alt=${isHere ? `Frame ${number}, this one` : `Frame ${number}: ${narration}`} />`
          : html`<span class="not-yet">${number}</span>`}
      </li>`;
    })}
  </ol><${ZoomButtons} /></div>`;
}

/** @param {{item: Item}} props */
export function FrameWords({ item }) {
  const { content } = item;
  const must = [...content.must].sort((a, b) => Number(b.character !== null) - Number(a.character !== null));
  const names = new Map(content.cast.map((/** @type {any} */ one) => [one.id, one.name]));
  return html`<p class="kicker">Frame ${numberOf(content.frame)} of ${content.frames} · <cite>${content.title}</cite></p>
    <p class="told">${content.narration}</p>
    <h2>What must be true</h2>
    <ul class="musts">
      ${must.map(
        (/** @type {any} */ one) =>
          html`<li key=${one.text}>
            ${one.character && !one.text.includes(names.get(one.character)) && html`<b>${names.get(one.character)}: </b>`}${one.text}
          </li>`,
      )}
    </ul>`;
}

/**
 * Having a part repainted: where, and what shall be there.
 * @param {{send: (instruction: string) => void, busy: boolean, problem: string}} props
 */
export function Repaint({ send, busy, problem }) {
  const { region, note: words } = draft.value;
  const ready = region !== null && words.trim() !== "" && !busy;
  return html`<section class="chooser" aria-label="Have a part repainted">
    <h2>Have a part repainted</h2>
    <p class=${region ? "done-step" : ""}>
      ${region ? "The part is marked." : "Mark the part: a letter, a digit as on a number pad, or drag over it."}
    </p>
    <label class="note-field">
      <span>What shall be there instead?</span>
      <textarea
        rows="3"
        maxlength="1000"
        data-instruction
        value=${words}
        onInput=${(/** @type {any} */ event) => note({ note: event.target.value })}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
          if (event.key === "Escape") /** @type {HTMLElement} */ (event.target).blur();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && ready) send(words);
        }}
      ></textarea>
    </label>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <p class="quiet">The picture leaves the queue and comes back when it is done.</p>
    <p class="chooser-foot">
      <button type="button" class="key-button" onClick=${() => (mode.value = "look")}>
        <span>Back</span><kbd aria-hidden="true">Esc</kbd>
      </button>
      <button type="button" class="key-button pass" disabled=${!ready} onClick=${() => send(words)}>
        <span>Order it</span><kbd aria-hidden="true">Ctrl Enter</kbd>
      </button>
    </p>
  </section>`;
}
