/** Checkpoint 2: one story as a storyboard, before any picture of it exists. */

import { html, useEffect, useRef } from "./dom.js";
import { FrameFields, Passage, Wrongs } from "./frame_fields.js";
import { KeyButton, Small, count, plain } from "./parts.js";
import { StagePlan } from "./stage_plan.js";

/** @typedef {import("./types.js").Item} Item @typedef {import("./story_draft.js").StoryDraft} StoryDraft */

/** @param {{item: Item}} props */
export function StoryCast({ item }) {
  return html`<h2 class="hidden">Cast</h2>
    <ul class="references">
      ${item.content.cast.map(
        (/** @type {any} */ one) =>
          html`<li key=${one.id} title=${one.description}>
            ${one.template && html`<${Small} picture=${one.template} width=${240} alt=${`${one.name}, as approved`} />`}
            <p><b>${one.name}</b><br /><span class="quiet">${[one.species, one.profession].filter(Boolean).map(plain).join(", ")}</span></p>
          </li>`,
      )}
    </ul>`;
}

/** @param {{draft: StoryDraft, cast: any[], respec: (index: number) => void}} props */
export function Storyboard({ draft, cast, respec }) {
  const cards = draft.cards.value;
  return html`<div class="board">
    <${Wrongs} draft=${draft} where=${["frames"]} />
    <ol class="cards">
      ${cards.map(
        (card, index) =>
          html`<${Card} key=${card.id} draft=${draft} card=${card} index=${index} last=${cards.length - 1} cast=${cast} respec=${() => respec(index)} />`,
      )}
    </ol>
  </div>`;
}

/** @param {{draft: StoryDraft, card: import("./story_draft.js").Card, index: number, last: number, cast: any[], respec: () => void}} props */
function Card({ draft, card, index, last, cast, respec }) {
  const { spec, id } = card;
  const open = draft.open.value.has(id);
  const wrong = draft.wrongIn(index);
  const body = useRef(/** @type {HTMLElement | null} */ (null));
  const was = useRef(open);
  useEffect(() => {
    if (open && !was.current) body.current?.querySelector("textarea")?.focus();
    if (!open && was.current && document.activeElement === document.body) cardButton(body.current)?.focus();
    was.current = open;
  }, [open]);
  const move = (/** @type {-1 | 1} */ by) => {
    const held = /** @type {HTMLElement | null} */ (document.activeElement);
    if (draft.move(index, by)) requestAnimationFrame(() => held?.isConnected && held.focus());
  };
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(event.key === "ArrowUp" ? -1 : 1);
    }
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      cardButton(body.current)?.focus();
      draft.toggle(id);
    }
  };
  const { setting, detail, time, weather } = spec.scene;
  return html`<li class=${`card${open ? " open" : ""}${wrong ? " has-problem" : ""}`} ref=${body} onKeyDown=${onKeyDown} data-card=${index}>
    <header>
      <h3>${index + 1}<span class="hidden"> of ${last + 1}</span></h3>
      <p class="where">
        <b>${plain(setting)}</b>${detail ? `, ${detail}` : ""} · ${time}${weather === "clear" ? "" : `, ${weather}`} · ${plain(spec.composition.shot)}${spec.composition.angle === "eye_level" ? "" : `, ${spec.composition.angle} angle`}
      </p>
    </header>
    <${StagePlan} spec=${spec} cast=${cast} />
    ${wrong > 0 && html`<p class="problem">${count(wrong, "problem")}</p>`}
    ${open
      ? html`<${FrameFields} draft=${draft} index=${index} spec=${spec} cast=${cast} />`
      : html`<p class="told">${spec.narration}</p>
          <ul class="acting">
            ${spec.performances.map((/** @type {any} */ one) => html`<li key=${one.character}>${performanceWords(one, cast)}</li>`)}
          </ul>`}
    <p class="card-foot">
      <button type="button" class="tool" data-edit aria-expanded=${open} onClick=${() => draft.toggle(id)}>
        ${open ? "Fold" : "Edit"}<span class="hidden"> frame ${index + 1}</span>
      </button>
      <button type="button" class="tool" onClick=${respec}>Write anew<span class="hidden"> frame ${index + 1}</span></button>
      <span class="spacer"></span>
      <button type="button" class="tool" disabled=${index === 0} onClick=${() => move(-1)}><span aria-hidden="true">↑</span><span class="hidden">Move frame ${index + 1} earlier</span></button>
      <button type="button" class="tool" disabled=${index === last} onClick=${() => move(1)}><span aria-hidden="true">↓</span><span class="hidden">Move frame ${index + 1} later</span></button>
    </p>
  </li>`;
}

/** @param {ParentNode | null} card @returns {HTMLElement | null} */
const cardButton = (card) => card?.querySelector("[data-edit]") ?? null;

/** @param {any} one @param {any[]} cast */
function performanceWords(one, cast) {
  const nameOf = (/** @type {string} */ id) => cast.find((member) => member.id === id)?.name ?? id;
  const more = [
    one.action,
    one.prop && `holds ${one.prop}`,
    one.contact && `${one.contact.kind} ${one.contact.kind === "giving" ? "to " : ""}${nameOf(one.contact.other)}`,
    one.facing === "viewer" ? "" : `faces ${one.facing}`,
  ].filter(Boolean);
  return html`<b>${nameOf(one.character)}</b> ${plain(one.pose)}, ${one.expression}${more.length ? html`<span class="quiet">; ${more.join("; ")}</span>` : ""}`;
}

/** Which frame has the focus; the first one otherwise. */
export function focusedCard() {
  const card = document.activeElement?.closest("[data-card]");
  return card instanceof HTMLElement ? Number(card.dataset.card) : 0;
}

/** Goes to the next or the previous frame. @param {-1 | 1} by */
export function stepCard(by) {
  const cards = [...document.querySelectorAll("[data-card]")];
  const now = cards.findIndex((card) => card.contains(document.activeElement));
  const card = cards[Math.min(cards.length - 1, Math.max(0, now < 0 ? 0 : now + by))];
  cardButton(card)?.focus();
  card?.scrollIntoView({ block: "nearest" });
}

/** What the story is called and is about. @param {{draft: StoryDraft}} props */
export function StoryWords({ draft }) {
  const set = (/** @type {"title" | "premise"} */ name) => (/** @type {string} */ words) => {
    draft[name].value = words;
    draft.checkSoon();
  };
  if (draft.heading.value) {
    return html`<${Passage} draft=${draft} where=${["title"]} label="Title" rows=${1} value=${draft.title.value} onValue=${set("title")} />
      <${Passage} draft=${draft} where=${["premise"]} label="Premise" rows=${4} value=${draft.premise.value} onValue=${set("premise")} />`;
  }
  return html`<h2 class="name">${draft.title.value}</h2>
    <p class="told">${draft.premise.value}</p>
    <${Wrongs} draft=${draft} where=${[]} />
    <div class="actions" role="group" aria-label="Changes">
      <button type="button" class="key-button" onClick=${() => (draft.heading.value = true)}><span>Edit title and premise</span></button>
      <${KeyButton} of="edit" onPress=${() => draft.toggle(draft.cards.value[focusedCard()].id)}>Edit a frame<//>
    </div>`;
}

/** Saving and dropping what was changed. @param {{draft: StoryDraft, save: () => void}} props */
export function StoryChanges({ draft, save }) {
  const problems = draft.problems.value.length;
  if (!draft.dirty.value && !draft.failure.value) return null;
  const state = problems ? `${count(problems, "problem")} left` : draft.checking.value ? "Checking …" : "No problems";
  return html`<section class="changes" aria-label="Your changes">
    <p role="status">Not saved yet. ${state}.</p>
    ${draft.failure.value && html`<p class="problem" role="alert">${draft.failure.value}</p>`}
    <p class="chooser-foot">
      <button type="button" class="key-button" onClick=${() => draft.drop()}><span>Drop</span></button>
      <button type="button" class="key-button pass" disabled=${problems > 0 || draft.busy.value || !draft.dirty.value} onClick=${save}>
        <span>Save</span><kbd aria-hidden="true">Ctrl Enter</kbd>
      </button>
    </p>
  </section>`;
}
