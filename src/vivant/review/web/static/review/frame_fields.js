/** All fields of one frame spec, each with what is wrong at it. */

import { html } from "./dom.js";
import { plain } from "./parts.js";
import { vocabulary } from "./vocabulary.js";

/** @typedef {import("./story_draft.js").StoryDraft} StoryDraft */
/** @typedef {{draft: StoryDraft, where: (string | number)[], label: string, value: string, onValue: (value: string) => void}} FieldProps */

const idOf = (/** @type {(string | number)[]} */ where) => `field-${where.join("-")}`;

/** @param {{draft: StoryDraft, where: (string | number)[]}} props */
export function Wrongs({ draft, where }) {
  const wrongs = draft.wrongAt(where);
  return wrongs.length ? html`<span class="problem" id=${`${idOf(where)}-problem`}>${wrongs.join(" ")}</span>` : null;
}

/** @param {StoryDraft} draft @param {(string | number)[]} where */
const said = (draft, where) =>
  draft.wrongAt(where).length
    ? { "aria-invalid": "true", "aria-describedby": `${idOf(where)}-problem` }
    : {};

/** @param {FieldProps & {options: readonly string[], none?: string, called?: (option: string) => string}} props */
function Choice({ draft, where, label, value, onValue, options, none, called = plain }) {
  const known = options.includes(value) || (none !== undefined && value === "");
  return html`<div class="field">
    <label for=${idOf(where)}>${label}</label>
    <select id=${idOf(where)} value=${value} onChange=${(/** @type {any} */ event) => onValue(event.target.value)} ...${said(draft, where)}>
      ${none !== undefined && html`<option value="">${none}</option>`}
      ${!known && html`<option value=${value}>${called(value)}</option>`}
      ${options.map((option) => html`<option key=${option} value=${option}>${called(option)}</option>`)}
    </select>
    <${Wrongs} draft=${draft} where=${where} />
  </div>`;
}

/** @param {FieldProps & {suggestions?: readonly string[]}} props */
function Words({ draft, where, label, value, onValue, suggestions }) {
  const list = suggestions?.length ? `${idOf(where)}-list` : undefined;
  return html`<div class="field">
    <label for=${idOf(where)}>${label}</label>
    <input
      id=${idOf(where)}
      value=${value}
      list=${list}
      autocomplete="off"
      onInput=${(/** @type {any} */ event) => onValue(event.target.value)}
      ...${said(draft, where)}
    />
    ${list && html`<datalist id=${list}>${suggestions?.map((word) => html`<option key=${word} value=${word}></option>`)}</datalist>`}
    <${Wrongs} draft=${draft} where=${where} />
  </div>`;
}

/** @param {FieldProps & {rows?: number}} props */
export function Passage({ draft, where, label, value, onValue, rows = 3 }) {
  return html`<div class="field passage">
    <label for=${idOf(where)}>${label}</label>
    <textarea
      id=${idOf(where)}
      rows=${rows}
      value=${value}
      onInput=${(/** @type {any} */ event) => onValue(event.target.value)}
      ...${said(draft, where)}
    ></textarea>
    <${Wrongs} draft=${draft} where=${where} />
  </div>`;
}

/** @param {{draft: StoryDraft, index: number, spec: any, cast: {id: string, name: string}[]}} props */
export function FrameFields({ draft, index, spec, cast }) {
  const words = vocabulary.value;
  if (!words) return html`<p class="quiet">Fetching the vocabulary …</p>`;
  const here = ["frames", index];
  const set = (/** @type {object} */ changes) => draft.edit(index, (now) => ({ ...now, ...changes }));
  const scene = (/** @type {object} */ changes) => draft.edit(index, (now) => ({ ...now, scene: { ...now.scene, ...changes } }));
  const camera = (/** @type {object} */ changes) =>
    draft.edit(index, (now) => ({ ...now, composition: { ...now.composition, ...changes } }));
  const absent = cast.filter(({ id }) => !spec.performances.some((/** @type {any} */ one) => one.character === id));
  const common = { draft };
  return html`<div class="fields">
    <${Passage} ...${common} where=${[...here, "narration"]} label="Narration" value=${spec.narration} onValue=${(/** @type {string} */ v) => set({ narration: v })} />
    <div class="field-row">
      <${Choice} ...${common} where=${[...here, "scene", "setting"]} label="Setting" value=${spec.scene.setting} options=${Object.keys(words.settings)} onValue=${(/** @type {string} */ v) => scene({ setting: v })} />
      <${Words} ...${common} where=${[...here, "scene", "detail"]} label="Detail" value=${spec.scene.detail} suggestions=${words.settings[spec.scene.setting]} onValue=${(/** @type {string} */ v) => scene({ detail: v })} />
      <${Choice} ...${common} where=${[...here, "scene", "time"]} label="Time" value=${spec.scene.time} options=${words.times} onValue=${(/** @type {string} */ v) => scene({ time: v })} />
      <${Choice} ...${common} where=${[...here, "scene", "weather"]} label="Weather" value=${spec.scene.weather} options=${words.weathers} onValue=${(/** @type {string} */ v) => scene({ weather: v })} />
      <${Choice} ...${common} where=${[...here, "composition", "shot"]} label="Shot" value=${spec.composition.shot} options=${words.shots} onValue=${(/** @type {string} */ v) => camera({ shot: v })} />
      <${Choice} ...${common} where=${[...here, "composition", "angle"]} label="Angle" value=${spec.composition.angle} options=${words.angles} onValue=${(/** @type {string} */ v) => camera({ angle: v })} />
    </div>
    <${Wrongs} draft=${draft} where=${here} />
    <${Wrongs} draft=${draft} where=${[...here, "performances"]} />
    ${spec.performances.map(
      (/** @type {any} */ one, /** @type {number} */ at) =>
        html`<${PerformanceFields} key=${at} draft=${draft} index=${index} at=${at} one=${one} spec=${spec} cast=${cast} words=${words} />`,
    )}
    ${absent.length > 0 &&
    html`<p class="enter">
      ${absent.map(
        (one) =>
          html`<button key=${one.id} type="button" class="tool" onClick=${() => set({ performances: [...spec.performances, entering(one.id, spec)] })}>
            + ${one.name} enters
          </button>`,
      )}
    </p>`}
  </div>`;
}

/** @param {string} character @param {any} spec */
function entering(character, spec) {
  const taken = spec.performances.map((/** @type {any} */ one) => one.placement);
  const placement = ["center", "left", "right", "far_left", "far_right"].find((place) => !taken.includes(place)) ?? "center";
  return { character, pose: "standing", expression: "neutral", placement, facing: "viewer", action: "", prop: null, contact: null };
}

/** @param {{draft: StoryDraft, index: number, at: number, one: any, spec: any, cast: {id: string, name: string}[], words: import("./vocabulary.js").Vocabulary}} props */
function PerformanceFields({ draft, index, at, one, spec, cast, words }) {
  const here = ["frames", index, "performances", at];
  const nameOf = (/** @type {string} */ id) => cast.find((member) => member.id === id)?.name ?? id;
  const set = (/** @type {object} */ changes) =>
    draft.edit(index, (now) => ({
      ...now,
      performances: now.performances.map((/** @type {any} */ other, /** @type {number} */ n) => (n === at ? { ...other, ...changes } : other)),
    }));
  const leave = () =>
    draft.edit(index, (now) => ({ ...now, performances: now.performances.filter((/** @type {any} */ _, /** @type {number} */ n) => n !== at) }));
  const others = spec.performances.filter((/** @type {any} */ other) => other !== one);
  const common = { draft };
  return html`<fieldset class="performance">
    <legend>${nameOf(one.character)}</legend>
    <div class="field-row">
      <${Choice} ...${common} where=${[...here, "pose"]} label="Pose" value=${one.pose} options=${words.poses} onValue=${(/** @type {string} */ v) => set({ pose: v })} />
      <${Choice} ...${common} where=${[...here, "expression"]} label="Expression" value=${one.expression} options=${words.expressions} onValue=${(/** @type {string} */ v) => set({ expression: v })} />
      <${Choice} ...${common} where=${[...here, "placement"]} label="Place" value=${one.placement} options=${words.placements} onValue=${(/** @type {string} */ v) => set({ placement: v })} />
      <${Choice} ...${common} where=${[...here, "facing"]} label="Faces" value=${one.facing} options=${words.facings} onValue=${(/** @type {string} */ v) => set({ facing: v })} />
      <${Words} ...${common} where=${[...here, "action"]} label="Action" value=${one.action} onValue=${(/** @type {string} */ v) => set({ action: v })} />
      <${Words} ...${common} where=${[...here, "prop"]} label="Holds" value=${one.prop ?? ""} suggestions=${words.props} onValue=${(/** @type {string} */ v) => set({ prop: v || null })} />
      <${Choice} ...${common} where=${[...here, "contact"]} label="Contact" none="none" value=${one.contact?.kind ?? ""} options=${words.contacts} onValue=${(/** @type {string} */ v) => set({ contact: v ? { kind: v, other: one.contact?.other ?? others[0]?.character ?? "" } : null })} />
      ${one.contact &&
      html`<${Choice} ...${common} where=${[...here, "contact", "other"]} label="With" called=${nameOf} value=${one.contact.other} options=${others.map((/** @type {any} */ other) => other.character)} onValue=${(/** @type {string} */ v) => set({ contact: { ...one.contact, other: v } })} />`}
      <div class="field field-leave"><button type="button" class="tool" onClick=${leave}>Leaves<span class="hidden"> the frame: ${nameOf(one.character)}</span></button></div>
    </div>
    <${Wrongs} draft=${draft} where=${here} />
  </fieldset>`;
}
