/** What the verbs do at the item on the screen. */

import { Problem, ask } from "./api.js";
import { announce } from "./announce.js";
import { batch, effect, signal } from "./dom.js";
import { answerOf, chosen, draft, endDraft, mode, turnTo } from "./draft.js";
import { aboutItem, decisionWords } from "./last.js";
import { lookAtOrders } from "./orders.js";
import { visible } from "./pictures.js";
import { stacked, tries } from "./stage_frame.js";
import { StoryDraft } from "./story_draft.js";
import { pickDefect } from "./verdicts.js";
import { wholePicture } from "./zoom.js";

/** @typedef {import("./queue.js").Queue} Queue @typedef {import("./types.js").Verdict} Verdict @typedef {import("./types.js").Item} Item */

/** Milliseconds within which a second press cannot be meant for the picture that has just come. */
const BOUNCE = 150;
const UNSAVED = "Save your changes first, or drop them.";
const BUSY = "An order is on its way.";

/** Decisions at one queue. */
export class Deciding {
  /** @param {Queue} queue @param {import("./types.js").Boot} boot */
  constructor(queue, boot) {
    this.queue = queue;
    this.boot = boot;
    this.shown = 0;
    /** The key of a decision about a training item, as long as its explanation stands. */
    this.lesson = signal(/** @type {string | null} */ (null));
    /** The story on the screen, at its checkpoint. */
    this.story = signal(/** @type {StoryDraft | null} */ (null));
    this.editing = signal(false);
    this.orderProblem = signal("");
    this.ordering = signal(false);
    let task = 0;
    effect(() => {
      const item = this.queue.current.value;
      const before = task;
      task = item?.task ?? 0;
      if (item && task !== before) this.#turnTo(item);
    });
  }

  /** @param {Item} item */
  #turnTo(item) {
    this.shown = performance.now();
    batch(() => {
      turnTo(item.task, this.queue.restored.get(item.task));
      wholePicture();
      stacked.value = null;
      this.editing.value = false;
      this.orderProblem.value = "";
      this.story.value = item.checkpoint === "stories" ? new StoryDraft(item) : null;
    });
  }

  /** Why a decision cannot be made now; empty if it can. @param {Item} item @param {Verdict} verdict @param {number | null} choice */
  #hindrance(item, verdict, choice) {
    if (this.ordering.value) return BUSY;
    if (this.story.value?.dirty.value) return UNSAVED;
    if (verdict === "skip" || verdict === "cant_judge") return "";
    if (!visible(item)) return "The picture is not here yet.";
    if (verdict === "pass" && item.content.other && choice === null) return "Say which: A or B.";
    return "";
  }

  /** @param {string} words */
  #say(words) {
    this.queue.notice.value = words;
    announce(words);
  }

  /** Says that the story must be saved first, if it must. */
  refuseUnsaved() {
    const unsaved = this.queue.current.value !== null && (this.story.value?.dirty.value ?? false);
    if (unsaved) this.#say(UNSAVED);
    return unsaved;
  }

  /** @param {Verdict} verdict @param {boolean} byKey @param {number | null} choice of two pictures */
  decide(verdict, byKey, choice = chosen.value) {
    const item = this.queue.current.value;
    if (!item || this.lesson.value) return;
    if (byKey && verdict !== "fail" && performance.now() - this.shown < BOUNCE) return;
    const hindrance = this.#hindrance(item, verdict, choice);
    if (hindrance) {
      this.#say(hindrance);
      return;
    }
    if (verdict === "fail" && !draft.value.defects.length) {
      mode.value = "fail";
      announce("Fail: what is wrong?");
      return;
    }
    chosen.value = choice;
    const answer = answerOf(verdict, byKey);
    batch(() => {
      endDraft(item.task);
      const decided = this.queue.answer(answer);
      if (item.training && verdict !== "skip" && decided) this.lesson.value = decided.key;
      const next = this.queue.current.value;
      const words = decided ? decisionWords(decided, this.boot.defects) : "";
      announce(`${words}. ${this.lesson.value ? "" : next ? `Next: ${aboutItem(next)}` : "Nothing more is here."}`);
    });
  }

  /** @param {"a" | "b"} side @param {boolean} byKey */
  choose(side, byKey) {
    const item = this.queue.current.value;
    if (!item?.content.other) return;
    this.decide("pass", byKey, tries(item)[side === "a" ? 0 : 1].attempt);
  }

  /** @param {string} name @param {boolean} several @param {boolean} byKey */
  defect(name, several, byKey) {
    if (pickDefect(name, several)) this.decide("fail", byKey);
  }

  undo() {
    if (this.lesson.value || this.refuseUnsaved()) return;
    const undone = this.queue.undo();
    if (undone) announce(`Undone: ${decisionWords(undone, this.boot.defects)}. Back at ${aboutItem(undone.item)}`);
  }

  onward() {
    const next = this.queue.current.value;
    this.lesson.value = null;
    this.shown = performance.now();
    announce(next ? `Next: ${aboutItem(next)}` : "Nothing more is here.");
  }

  /**
   * Orders something of a model; the item leaves until it is done. Returns what went wrong, in words.
   * @param {Item} item @param {string} path @param {object} body @param {string} what
   */
  async order(item, path, body, what) {
    if (this.ordering.value) return BUSY;
    this.ordering.value = true;
    this.orderProblem.value = "";
    try {
      await ask("POST", path, { version: item.version, ...body });
      this.#leave(item, `${what} It comes back when it is done.`);
      void lookAtOrders();
      return "";
    } catch (error) {
      const words = error instanceof Problem ? error.words : "It could not be ordered.";
      if (this.queue.current.value?.task === item.task) this.orderProblem.value = words;
      else this.#say(words);
      return words;
    } finally {
      this.ordering.value = false;
    }
  }

  /** Keeps what was changed in the story on the screen. */
  async saveStory() {
    const story = this.story.value;
    const version = story ? await story.save() : null;
    if (story && version !== null) {
      const { item } = story;
      this.queue.change((now) => (now.task === item.task ? { ...now, version, content: item.content } : now));
    }
  }

  /** After another description a template is made anew: there is nothing to judge until then. @param {Item} item */
  describedAnew(item) {
    this.#leave(item, "The description is saved. The character comes back with a template of its own.");
  }

  /** @param {Item} item @param {string} words */
  #leave(item, words) {
    batch(() => {
      endDraft(item.task);
      this.queue.leave(item, words);
    });
    announce(words);
  }
}
