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
/** @typedef {{place: string, who: string, kind: "answer", key: string, item: Item, answer: Answer}} Said */
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
    this.sending = false;
    this.pause = 500;
    this.timer = 0;
    this.turn = 0;
    addEventListener("online", () => void this.flush());
  }

  /** The numbers of the tasks that have been answered here. @returns {number[]} */
  tasks() {
    return this.entries.flatMap((entry) => (entry.kind === "answer" ? [entry.item.task] : []));
  }

  /** Keeps an answer and sends it. @param {Item} item @param {Answer} answer @returns {string} its key */
  say(item, answer) {
    const key = onceKey();
    this.#add({ place: this.#place(), who: this.who, kind: "answer", key, item, answer });
    return key;
  }

  /**
   * Takes an answer back. What was not sent yet simply goes; the rest is asked of the server.
   * @param {string} key @param {number} task @param {number | null} number
   * @returns {boolean} whether it was not sent yet
   */
  takeBack(key, task, number) {
    const index = this.entries.findIndex((entry) => entry.kind === "answer" && entry.key === key);
    if (index > 0 || (index === 0 && !this.sending)) {
      this.#remove(this.entries[index]);
      return true;
    }
    this.#add({ place: this.#place(), who: this.who, kind: "undo", of: key, task, number });
    return false;
  }

  /** Sends what waits, in the order in which it was said. */
  async flush() {
    if (this.sending) return;
    this.sending = true;
    clearTimeout(this.timer);
    while (this.entries.length) {
      const entry = this.entries[0];
      try {
        await this.#deliver(entry);
      } catch (error) {
        const problem = error instanceof Problem ? error : new Problem(500, null);
        if (problem.passing) {
          this.sending = false;
          this.trouble.value = problem;
          this.timer = setTimeout(() => void this.flush(), this.pause);
          this.pause = Math.min(this.pause * 2, SLOWEST);
          return;
        }
        this.#remove(entry);
        if (entry.kind === "answer") this.outcomes.refused(entry, problem);
        else this.outcomes.kept(entry, problem);
      }
      this.pause = 500;
      this.trouble.value = null;
    }
    this.sending = false;
  }

  /** @param {Entry} entry */
  async #deliver(entry) {
    if (entry.kind === "answer") {
      const { key, item, answer } = entry;
      const reply = await ask("POST", "/api/answers", {
        key, task: item.task, lease: item.lease, version: item.version, answer,
      });
      this.#remove(entry);
      for (const later of this.entries) {
        if (later.kind === "undo" && later.of === key) this.#change(later, { number: reply.number });
      }
      this.outcomes.confirmed(entry, reply);
    } else {
      const reply = await ask("POST", "/api/undo", { number: entry.number });
      this.#remove(entry);
      for (const later of this.entries) {
        if (later.kind === "answer" && later.item.task === entry.task) {
          const { lease, version } = reply.item;
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
