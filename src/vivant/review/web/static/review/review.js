/** The review screen: one decision at a time. */

import { afterPaint } from "./after_paint.js";
import { Announcer } from "./announce.js";
import { Deciding } from "./deciding.js";
import { html, render, useEffect, useLayoutEffect, useRef, useState } from "./dom.js";
import { draft, mode } from "./draft.js";
import { Guidelines } from "./guidelines.js";
import { KeyList } from "./key_list.js";
import { listen, loadKeys } from "./keys.js";
import { LastDecision, Lesson, aboutItem } from "./last.js";
import { Later } from "./later.js";
import { NothingWaits } from "./nothing_waits.js";
import { lookAtOrders } from "./orders.js";
import { judged } from "./pictures.js";
import { handlers } from "./pressing.js";
import { lookAtProgress } from "./progress.js";
import { Queue } from "./queue.js";
import { CharacterActions, CharacterPicture, CharacterReferences, CharacterWords } from "./stage_character.js";
import { FrameNeighbours, FramePictures, FrameReferences, FrameWords, Repaint } from "./stage_frame.js";
import { StoryCast, StoryChanges, StoryWords, Storyboard, focusedCard } from "./stage_story.js";
import { Others, TopLine } from "./top_line.js";
import { FailChooser, Verdicts } from "./verdicts.js";
import { KeyButton } from "./parts.js";
import { Wish } from "./wish.js";
import { loadVocabulary } from "./vocabulary.js";

/** @typedef {import("./types.js").Item} Item @typedef {"keys" | "guidelines" | "another" | "sheet" | "respec"} DialogName */
/** @typedef {{name: DialogName | "", item: Item | null}} Opened which dialog, and what it is about if it is about an item */

/** @type {Opened} */
const CLOSED = { name: "", item: null };

/** @param {{deciding: Deciding}} props */
function Review({ deciding }) {
  const { queue, boot } = deciding;
  const [dialog, setDialog] = useState(CLOSED);
  const [card, setCard] = useState(0);
  const desk = useRef(/** @type {HTMLElement | null} */ (null));
  const open = (/** @type {DialogName} */ name) => {
    const about = queue.current.value;
    if (name === "keys" || name === "guidelines") {
      setDialog({ name, item: null });
    } else if (about && name === "sheet") {
      void deciding.order(about, `/api/characters/${about.subject}/sheet`, {}, "A sheet is ordered.");
    } else if (about && !(name === "respec" && deciding.refuseUnsaved())) {
      setCard(focusedCard());
      setDialog({ name, item: about });
    }
  };
  /** Orders for what the dialog was opened at. @type {(path: string, body: object, what: string) => Promise<string>} */
  const order = async (path, body, what) => (dialog.item ? deciding.order(dialog.item, path, body, what) : "It is not here any more.");
  useEffect(() => {
    listen(() => handlers(deciding, { open }));
    addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && deciding.story.value?.dirty.value) void deciding.saveStory();
    });
  }, []);
  const lesson = queue.decided.value.find(({ key }) => key === deciding.lesson.value) ?? null;
  const item = lesson ? lesson.item : queue.current.value;
  useLayoutEffect(() => {
    document.title = `${item ? sentence(aboutItem(item)) : "Nothing waits"} – ${sentence(boot.checkpoint)} – ${boot.project}`;
    // Moving the focus makes the browser lay the page out at once: it does so anyway for the next frame.
    afterPaint(() => document.activeElement === document.body && desk.current?.focus({ preventScroll: true }));
  }, [item?.task, mode.value]);
  const close = () => setDialog(CLOSED);
  useLayoutEffect(() => setDialog((now) => (now.item && now.item.task !== item?.task ? CLOSED : now)), [item?.task]);
  return html`<div class=${`desk at-${boot.checkpoint} ${item ? "" : "empty"}`} tabindex="-1" ref=${desk}>
      <${TopLine} queue=${queue} item=${item} open=${open} />
      ${item
        ? html`<${Stage} deciding=${deciding} item=${item} lesson=${lesson} open=${open} setCard=${setCard} />`
        : html`<${NothingWaits} queue=${queue} undo=${() => deciding.undo()} />`}
    </div>
    <${Announcer} />
    <${KeyList} open=${dialog.name === "keys"} onClose=${close} />
    <${Guidelines} checkpoint=${boot.checkpoint} open=${dialog.name === "guidelines"} onClose=${close} />
    <${Wish}
      title="Another template"
      question="What is wrong with this one?"
      open=${dialog.name === "another"}
      onClose=${close}
      send=${(/** @type {string} */ why) => order(`/api/characters/${dialog.item?.subject}/another-template`, { why }, "Another template is ordered.")}
    />
    <${Wish}
      title=${`Write frame ${card + 1} anew`}
      question="What shall be different?"
      open=${dialog.name === "respec"}
      onClose=${close}
      send=${(/** @type {string} */ wish) => order(`/api/stories/${dialog.item?.subject}/frames/${card}/respec`, { wish }, `Frame ${card + 1} is being written anew.`)}
    />`;
}

/** @param {string} text */
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What is judged in the centre, references to its left, words and decisions to its right.
 * @param {{deciding: Deciding, item: Item, lesson: import("./types.js").Decided | null, open: (name: DialogName) => void, setCard: (index: number) => void}} props
 */
function Stage({ deciding, item, lesson, open, setCard }) {
  const { queue, boot } = deciding;
  const { checkpoint } = boot;
  const story = deciding.story.value;
  const respec = (/** @type {number} */ index) => {
    open("respec");
    setCard(index);
  };
  const after = queue.items.value[deciding.lesson.value ? 0 : 1];
  const next = (after && judged(after)[0]) ?? "";
  const centre = {
    characters: () => html`<${CharacterPicture} item=${item} next=${next} />`,
    stories: () => story && html`<${Storyboard} draft=${story} cast=${item.content.cast} respec=${respec} />`,
    frames: () => html`<${FramePictures} item=${item} next=${next} /><${Later} item=${item} of=${FrameNeighbours} />`,
  };
  const left = { characters: CharacterReferences, stories: StoryCast, frames: FrameReferences };
  return html`<div class="centre">${centre[checkpoint]()}</div>
    <div class="right">
      <div class="words" role="region" aria-label="What is told" tabindex="0">
        <${SpecificWords} deciding=${deciding} item=${item} />
        <${Others} item=${item} defects=${boot.defects} />
      </div>
      ${deciding.lesson.value
        ? html`<${Lesson} decided=${lesson} defects=${boot.defects} onward=${() => deciding.onward()} />`
        : html`<${Decision} deciding=${deciding} item=${item} open=${open} />`}
    </div>
    <div class="left" role="region" aria-label="To compare" tabindex="0"><${Later} item=${item} of=${left[checkpoint]} /></div>`;
}

/** @param {{deciding: Deciding, item: Item}} props */
function SpecificWords({ deciding, item }) {
  if (item.checkpoint === "frames") return html`<${FrameWords} item=${item} />`;
  if (item.checkpoint === "stories") {
    const story = deciding.story.value;
    return story && html`<${StoryWords} draft=${story} /><${StoryChanges} draft=${story} save=${() => deciding.saveStory()} />`;
  }
  const { editing } = deciding;
  return html`<${CharacterWords}
      item=${item}
      editing=${editing.value}
      setEditing=${(/** @type {boolean} */ on) => (editing.value = on)}
      saved=${(/** @type {Item} */ saved) => deciding.describedAnew(saved)}
    />
    ${deciding.orderProblem.value && html`<p class="problem" role="alert">${deciding.orderProblem.value}</p>`}`;
}

/** The lower right: choosing a defect, ordering a repair, or the five verbs.
 * @param {{deciding: Deciding, item: Item, open: (name: DialogName) => void}} props */
function Decision({ deciding, item, open }) {
  const { queue, boot } = deciding;
  const decide = deciding.decide.bind(deciding);
  if (mode.value === "write") {
    const { attempt } = item.content;
    const send = (/** @type {string} */ instruction) =>
      deciding.order(item, `/api/frames/${item.subject}/edit`, { attempt, region: draft.value.region, instruction }, "The repair is ordered.");
    return html`<${Repaint} send=${send} busy=${deciding.ordering.value} problem=${deciding.orderProblem.value} />`;
  }
  if (mode.value === "region") {
    return html`<section class="chooser" aria-label="Marking">
      <h2>Where is it?</h2>
      <p>A letter for a character, a digit for a part as on a number pad, or drag. Arrows move what is marked, with Shift its corner.</p>
      <p class="chooser-foot">
        <button type="button" class="key-button" disabled=${!draft.value.region} onClick=${() => (draft.value = { ...draft.value, region: null, character: null })}><span>Clear</span></button>
        <button type="button" class="key-button pass" onClick=${() => (mode.value = "fail")}><span>Done</span><kbd aria-hidden="true">Enter</kbd></button>
      </p>
    </section>`;
  }
  const last = queue.decided.value.at(-1) ?? null;
  if (mode.value === "fail") {
    const onDefect = deciding.defect.bind(deciding);
    return html`<${FailChooser} defects=${boot.defects} decide=${decide} where=${boot.checkpoint === "frames"} onDefect=${onDefect} />`;
  }
  const choose = item.content.other ? deciding.choose.bind(deciding) : null;
  return html`<${LastDecision} decided=${last} defects=${boot.defects} undo=${() => deciding.undo()} />
    ${boot.checkpoint === "frames" &&
    html`<div class="actions" role="group" aria-label="Say more">
      <${KeyButton} of="region" onPress=${() => (mode.value = "region")}>Mark where<//>
      <${KeyButton} of="write" onPress=${() => (mode.value = "write")}>Repaint a part<//>
    </div>`}
    ${boot.checkpoint === "characters" &&
    html`<${CharacterActions}
      item=${item}
      edit=${() => (deciding.editing.value = true)}
      another=${() => open("another")}
      sheet=${() => open("sheet")}
    />`}
    <${Verdicts} decide=${decide} choose=${choose} undo=${() => deciding.undo()} canUndo=${true} />`;
}

const root = /** @type {HTMLElement} */ (document.getElementById("review"));
/** @type {import("./types.js").Boot} */
const boot = JSON.parse(root.dataset.boot ?? "{}");
const queue = new Queue(boot);
const deciding = new Deciding(queue, boot);
root.replaceChildren();
render(html`<${Review} deciding=${deciding} />`, root);
void queue.start();
void loadKeys().catch(() => null);
void lookAtProgress();
void lookAtOrders();
if (boot.checkpoint === "stories") void loadVocabulary();
