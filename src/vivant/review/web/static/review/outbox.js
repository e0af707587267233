/**
 * Answers that the server has not confirmed yet.
 *
 * They are kept in the browser's storage from the moment they are given until the server has said that it has
 * them, one entry each, so that tabs never overwrite one another. They are sent one after the other; an
 * answer carries a key under which it counts once, however often it is sent.
 */

import { afterPaint } from "./after_paint.js";
import { Problem, ask, onceKey } from "./api.js";
import { signal } from "./dom.js";

/** @typedef {import("./types.js").Answer} Answer @typedef {import("./types.js").Item} Item @typedef {import("./types.js").Reveal} Reveal */
/** @typedef {{place: string, who: string, kind: "answer", key: string, item: Item, answer: Answer, tried?: boolean}} Said `tried`: the server may have it */
/** @typedef {{place: string, who: string, kind: "undo", of: string, task: number, number: number | null}} Undone */
/** @typedef {Said | Undone} Entry */

/**
 * @typedef {object} Outcomes what happens when the server has spoken
 * @property {(said: Said, reply: {number: number, settled: boolean, reveal: Reveal}) => void} confirmed
 * @property {(said: Said, problem: Problem) => void} refused
 * @property {(undone: Undone, reply: {item: Item, answer: Answer}) => void} undone
 * @property {(undone: Undone, problem: Problem) => void} kept
 */

const PREFIX = "vivant.unsent.";
const SLOWEST = 15_000;

export class Outbox {
  /** @param {string} who @param {Outcomes} outcomes */
  constructor(who, outcomes) {
    this.who = who;
    this.outcomes = outcomes;
    /** @type {Entry[]} */
    this.entries = stored(who);
    this.waiting = signal(this.entries.length);
    /** Why nothing is sent just now. @type {{value: Problem | null}} */
    this.trouble = signal(/** @type {Problem | null} */ (null));
    /** @type {Promise<void> | null} */
    this.sending = null;
    this.pause = 500;
    this.timer = 0;
    this.turn = 0;
    addEventListener("online", () => void this.flush());
  }

  /** The numbers of the tasks that have been answered here. @returns {number[]} */
  tasks() {
    return this.entries.flatMap((entry) => (entry.kind === "answer" ? [entry.item.task] : []));
  }

  /** The numbers of the tasks whose answer is still to be taken back: nobody holds them until then. @returns {Set<number>} */
  takenBack() {
    return new Set(this.entries.flatMap((entry) => (entry.kind === "undo" ? [entry.task] : [])));
  }

  /** Keeps an answer and sends it. @param {Item} item @param {Answer} answer @returns {string} its key */
  say(item, answer) {
    const key = onceKey();
    this.#add({ place: this.#place(), who: this.who, kind: "answer", key, item, answer });
    return key;
  }

  /**
   * Takes an answer back. What was never sent simply goes; the rest is asked of the server.
   * @param {string} key @param {number} task @param {number | null} number
   */
  takeBack(key, task, number) {
    const said = this.entries.find((entry) => entry.kind === "answer" && entry.key === key);
    if (said?.kind === "answer" && !said.tried) this.#remove(said);
    else this.#add({ place: this.#place(), who: this.who, kind: "undo", of: key, task, number });
  }

  /** Sends what waits, in the order in which it was said, until all is sent or something is in the way. */
  flush() {
    this.sending ??= this.#send().finally(() => (this.sending = null));
    return this.sending;
  }

  async #send() {
    clearTimeout(this.timer);
    while (this.entries.length) {
      const entry = this.entries[0];
      try {
        await this.#deliver(entry);
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(500, null);
        if (problem.passing) {
          this.trouble.value = problem;
          this.timer = setTimeout(() => void this.flush(), this.pause);
          this.pause = Math.min(this.pause * 2, SLOWEST);
          return;
        }
        this.#giveUp(entry, problem);
      }
      this.pause = 500;
      this.trouble.value = null;
    }
  }

  /** @param {Entry} entry @param {Problem} problem */
  #giveUp(entry, problem) {
    this.#remove(entry);
    if (entry.kind === "undo") {
      this.outcomes.kept(entry, problem);
      return;
    }
    // What was not taken cannot be taken back.
    for (const later of this.entries) if (later.kind === "undo" && later.of === entry.key) this.#remove(later);
    this.outcomes.refused(entry, problem);
  }

  /** @param {Entry} entry */
  async #deliver(entry) {
    if (entry.kind === "answer") {
      const { key, item, answer } = entry;
      this.#change(entry, { tried: true });
      const reply = await ask("POST", "/api/answers", {
        key, task: item.task, lease: item.lease, version: item.version, answer,
      });
      const { number } = reply;
      for (const later of this.entries) {
        if (later.kind === "undo" && later.of === key) this.#change(later, { number });
      }
      this.#remove(entry);
      this.outcomes.confirmed(entry, reply);
    } else {
      const reply = await ask("POST", "/api/undo", { number: entry.number });
      const { lease, version } = reply.item;
      this.#remove(entry);
      for (const later of this.entries) {
        if (later.kind === "answer" && later.item.task === entry.task) {
          this.#change(later, { item: { ...later.item, lease, version } });
        }
      }
      this.outcomes.undone(entry, reply);
    }
  }

  /** @param {Entry} entry */
  #add(entry) {
    this.entries.push(entry);
    this.#store(entry);
    afterPaint(() => void this.flush());
  }

  /** @param {Entry} entry @param {object} changes */
  #change(entry, changes) {
    Object.assign(entry, changes);
    this.#store(entry);
  }

  /** @param {Entry} entry */
  #remove(entry) {
    this.entries = this.entries.filter((other) => other !== entry);
    this.waiting.value = this.entries.length;
    try {
      localStorage.removeItem(PREFIX + entry.place);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }

  /** @param {Entry} entry */
  #store(entry) {
    this.waiting.value = this.entries.length;
    try {
      localStorage.setItem(PREFIX + entry.place, JSON.stringify(entry));
    } catch {
      // Kept in memory all the same; only closing the tab would lose it.
    }
  }

  /** A name that sorts in the order of saying, and that no other tab takes. */
  #place() {
    this.turn += 1;
    return `${String(Date.now()).padStart(15, "0")}.${String(this.turn).padStart(6, "0")}.${onceKey().slice(0, 8)}`;
  }
}

/** @param {string} who @returns {Entry[]} */
function stored(who) {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .sort()
      .map((name) => JSON.parse(localStorage.getItem(name) ?? "null"))
      .filter((entry) => entry?.who === who);
  } catch {
    return [];
  }
}
