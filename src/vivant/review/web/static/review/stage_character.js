/** Checkpoint 1: one character. */

import { Problem, ask } from "./api.js";
import { html, useEffect, useRef, useState } from "./dom.js";
import { KeyButton, Small, plain } from "./parts.js";
import { Plate, ZoomButtons } from "./plate.js";

/** @typedef {import("./types.js").Item} Item */

/** @param {{item: Item}} props */
export function CharacterReferences({ item }) {
  const { sheet, like } = item.content;
  if (!sheet && !like) return html`<p class="quiet aside-note">No sheet yet, and nobody looks much like this one.</p>`;
  return html`<h2 class="hidden">To compare</h2>
    <ul class="references">
      ${sheet &&
      html`<li>
        <a href=${`/pictures/${sheet.id}`} target="_blank" rel="noopener">
          <${Small} picture=${sheet} width=${480} alt=${`Character sheet of ${item.content.character.name}: opens in a new tab`} />
        </a>
        <p><b>Sheet</b></p>
      </li>`}
      ${like &&
      html`<li>
        <${Small} picture=${like.template} width=${320} alt=${`${like.name}, another character`} />
        <p><b>${like.name}</b><br /><span class="quiet">the most similar other one</span></p>
      </li>`}
    </ul>`;
}

/** @param {{item: Item, next: string}} props `next` is the picture that comes after, if one is known */
export const CharacterPicture = ({ item, next }) =>
  html`<${Plate} picture=${item.content.template} next=${next} alt=${`Template of ${item.content.character.name}`} />
    <div class="foot"><${ZoomButtons} /></div>`;

/** @param {{item: Item, editing: boolean, setEditing: (on: boolean) => void, saved: (item: Item) => void}} props */
export function CharacterWords({ item, editing, setEditing, saved }) {
  const { character, must } = item.content;
  const kind = [character.subject_type, character.species, character.profession]
    .filter((word, index, all) => word && all.indexOf(word) === index)
    .map(plain);
  return html`<p class="kicker">${kind.join(" · ")}</p>
    <h2 class="name">${character.name}</h2>
    ${editing
      ? html`<${Description} item=${item} done=${() => setEditing(false)} saved=${saved} />`
      : html`<p class="told description">${character.description}</p>`}
    ${must.length > 0 &&
    html`<h2>What must be true</h2>
      <ul class="musts">
        ${must.map((/** @type {string} */ text) => html`<li key=${text}>${text}</li>`)}
      </ul>`}`;
}

/** @param {{item: Item, done: () => void, saved: (item: Item) => void}} props */
function Description({ item, done, saved }) {
  const { character } = item.content;
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    if (busy) return undefined;
    const description = field.current?.value.trim() ?? "";
    if (!description) return setProblem("A character needs a description.");
    if (description === character.description) return done();
    setBusy(true);
    try {
      await ask("POST", `/api/characters/${item.subject}/description`, { version: item.version, description });
      saved(item);
    } catch (error) {
      setProblem(error instanceof Problem ? error.words : "It could not be saved.");
      setBusy(false);
    }
  };
  return html`<div class="note-field">
    <label for="description-field">Description</label>
    <textarea
      id="description-field"
      ref=${field}
      rows="8"
      maxlength="4000"
      aria-describedby=${problem ? "description-problem" : undefined}
      aria-invalid=${problem ? "true" : undefined}
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") done();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
${character.description}</textarea
    >
    ${problem && html`<p class="problem" role="alert" id="description-problem">${problem}</p>`}
    <p class="quiet">A template is made anew from it; the character leaves the queue and comes back with it.</p>
    <p class="chooser-foot">
      <button type="button" class="key-button" onClick=${done}><span>Back</span><kbd aria-hidden="true">Esc</kbd></button>
      <button type="button" class="key-button pass" disabled=${busy} onClick=${save}>
        <span>Save</span><kbd aria-hidden="true">Ctrl Enter</kbd>
      </button>
    </p>
  </div>`;
}

/** What else can be done with a character. @param {{item: Item, edit: () => void, another: () => void, sheet: () => void}} props */
export const CharacterActions = ({ item, edit, another, sheet }) =>
  html`<div class="actions" role="group" aria-label="Changes">
    <${KeyButton} of="edit" onPress=${edit}>Edit the description<//>
    <${KeyButton} of="another" onPress=${another}>Another template<//>
    ${!item.content.sheet && html`<${KeyButton} of="sheet" onPress=${sheet}>Make a sheet<//>`}
  </div>`;
