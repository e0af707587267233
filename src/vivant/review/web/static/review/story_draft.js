/** A story that is being edited: changed here, checked by the server as one types, saved as a whole. */

import { Problem, ask } from "./api.js";
import { announce } from "./announce.js";
import { computed, signal } from "./dom.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {{where: (string | number)[], what: string}} Wrong */
/** @typedef {{id: number, spec: any}} Card a frame spec; `id` stays while frames change places */

let ids = 0;
const CALM = 350;

/** One story under edit. */
export class StoryDraft {
  /** @param {Item} item */
  constructor(item) {
    this.item = item;
    const { title, premise, frames } = item.content.story;
    this.title = signal(title);
    this.premise = signal(premise);
    /** @type {{value: Card[]}} */
    this.cards = signal(frames.map((/** @type {any} */ spec) => ({ id: ++ids, spec })));
    /** @type {{value: Wrong[]}} */
    this.problems = signal(/** @type {Wrong[]} */ ([]));
    /** Which frames show their fields. @type {{value: Set<number>}} */
    this.open = signal(new Set());
    this.heading = signal(false);
    this.saved = signal(JSON.stringify(this.#story()));
    this.dirty = computed(() => JSON.stringify(this.#story()) !== this.saved.value);
    this.checking = signal(false);
    this.busy = signal(false);
    this.failure = signal("");
    this.timer = 0;
    this.turn = 0;
  }

  #story() {
    return { title: this.title.value, premise: this.premise.value, frames: this.cards.value.map((card) => card.spec) };
  }

  /** What is wrong at exactly this place. @param {(string | number)[]} where @returns {string[]} */
  wrongAt(where) {
    const place = where.join(".");
    return this.problems.value.filter((wrong) => wrong.where.join(".") === place).map((wrong) => wrong.what);
  }

  /** How much is wrong in a frame. @param {number} index */
  wrongIn(index) {
    return this.problems.value.filter(({ where }) => where[0] === "frames" && where[1] === index).length;
  }

  /** @param {number} index @param {(spec: any) => any} change */
  edit(index, change) {
    this.cards.value = this.cards.value.map((card, at) => (at === index ? { ...card, spec: change(card.spec) } : card));
    this.checkSoon();
  }

  /** @param {number} id */
  toggle(id) {
    const open = new Set(this.open.value);
    if (!open.delete(id)) open.add(id);
    this.open.value = open;
  }

  /** Moves a frame; says whether it could. @param {number} index @param {-1 | 1} by @returns {boolean} */
  move(index, by) {
    const cards = [...this.cards.value];
    const to = index + by;
    if (to < 0 || to >= cards.length) {
      announce(by < 0 ? "It is the first frame already" : "It is the last frame already");
      return false;
    }
    [cards[index], cards[to]] = [cards[to], cards[index]];
    this.cards.value = cards;
    announce(`Frame ${index + 1} is now frame ${to + 1} of ${cards.length}`);
    this.checkSoon();
    return true;
  }

  /** Drops all that is not saved. */
  drop() {
    const { title, premise, frames } = JSON.parse(this.saved.value);
    this.title.value = title;
    this.premise.value = premise;
    this.cards.value = frames.map((/** @type {any} */ spec) => ({ id: ++ids, spec }));
    this.problems.value = [];
    this.open.value = new Set();
    this.heading.value = false;
    this.failure.value = "";
    announce("Your changes are dropped");
  }

  checkSoon() {
    clearTimeout(this.timer);
    this.checking.value = true;
    this.timer = setTimeout(() => void this.check(), CALM);
  }

  async check() {
    const turn = ++this.turn;
    try {
      const { problems } = await ask("POST", `/api/stories/${this.item.subject}/check`, { story: this.#story() });
      if (turn === this.turn) {
        this.problems.value = problems;
        this.failure.value = "";
      }
    } catch (error) {
      if (turn === this.turn) this.failure.value = error instanceof Problem ? error.words : "It could not be checked.";
    }
    if (turn === this.turn) this.checking.value = false;
  }

  /** Saves all; returns the new version, or null if it was refused. @returns {Promise<string | null>} */
  async save() {
    if (!this.dirty.value || this.busy.value) return null;
    this.busy.value = true;
    clearTimeout(this.timer);
    await this.check();
    try {
      if (this.problems.value.length) {
        announce(`Not saved: ${this.problems.value.length} problems`);
        return null;
      }
      const story = this.#story();
      const { version } = await ask("PUT", `/api/stories/${this.item.subject}`, { version: this.item.version, story });
      this.item = { ...this.item, version, content: { ...this.item.content, story: { ...this.item.content.story, ...story } } };
      this.saved.value = JSON.stringify(story);
      this.open.value = new Set();
      this.heading.value = false;
      this.failure.value = "";
      announce("Saved");
      return version;
    } catch (error) {
      if (error instanceof Problem && error.body.problems) this.problems.value = error.body.problems;
      this.failure.value = error instanceof Problem ? error.words : "It could not be saved.";
      return null;
    } finally {
      this.busy.value = false;
    }
  }
}
