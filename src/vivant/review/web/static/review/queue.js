/**
 * What waits for this person: some items are always here already, so that the next one is shown without asking
 * anybody. Answers take effect here at once; the outbox tells the server.
 */

import { afterPaint } from "./after_paint.js";
import { Problem, ask } from "./api.js";
import { computed, signal } from "./dom.js";
import { keepLeases } from "./leases.js";
import { Outbox } from "./outbox.js";
import { prepare } from "./pictures.js";
import { since } from "./progress.js";

/** @typedef {import("./types.js").Answer} Answer @typedef {import("./types.js").Item} Item @typedef {import("./types.js").Decided} Decided @typedef {import("./types.js").Boot} Boot */

const AHEAD = 8;
const FEW = 5;
const AGAIN = 10_000;
const REMEMBERED = 50;
const MOST_HELD = 64;

export class Queue {
  /** @param {Boot} boot */
  constructor(boot) {
    this.boot = boot;
    /** @type {{value: Item[]}} */
    this.items = signal(/** @type {Item[]} */ ([]));
    this.current = computed(() => this.items.value[0] ?? null);
    /** How many wait for somebody, these here included; null until it is known. */
    this.left = signal(/** @type {number | null} */ (null));
    /** What this person decided in this tab, the latest last. */
    this.decided = signal(/** @type {Decided[]} */ ([]));
    /** Something that went another way than expected, in words. */
    this.notice = signal("");
    /** Why nothing could be fetched. */
    this.problem = signal(/** @type {Problem | null} */ (null));
    this.fetched = signal(false);
    /** @type {Map<number, Answer>} how a screen was before it was answered and taken back */
    this.restored = new Map();
    /** Taking back what was said before this tab opened: one after the other. @type {Promise<void>} */
    this.earlier = Promise.resolve();
    this.fetching = false;
    this.timer = 0;
    this.outbox = new Outbox(boot.me, {
      confirmed: (said, reply) => this.#confirmed(said.key, reply),
      refused: (said, problem) => this.#refused(said.key, said.item, problem),
      undone: (undone, reply) => this.#undone(undone.task, reply),
      kept: (undone, problem) => this.#kept(undone.task, problem),
    });
    keepLeases(() => this.#held(), (dead) => this.#lost(dead));
    addEventListener("visibilitychange", () => {
      if (!document.hidden) void this.fill();
    });
  }

  /** First what was said and never sent, then what waits. */
  async start() {
    await this.outbox.flush();
    await this.fill();
  }

  /** Fetches more when little is left here. */
  async fill() {
    if (this.fetching || this.items.value.length >= FEW) return;
    this.fetching = true;
    clearTimeout(this.timer);
    let again = AGAIN;
    try {
      const { checkpoint, adjudication } = this.boot;
      const here = [...this.items.value.map((item) => item.task), ...this.outbox.tasks()].slice(0, MOST_HELD);
      const most = AHEAD - this.items.value.length;
      const reply = await ask("POST", `/api/queue/${checkpoint}/claim`, { most, holding: here, adjudication });
      const known = new Set([...this.items.value.map((item) => item.task), ...this.outbox.tasks()]);
      this.#put([...this.items.value, ...reply.items.filter((/** @type {Item} */ item) => !known.has(item.task))]);
      this.left.value = reply.left;
      this.problem.value = null;
    } catch (error) {
      this.problem.value = error instanceof Problem ? error : new Problem(500, null);
      again = AGAIN / 4;
    }
    this.fetched.value = true;
    this.fetching = false;
    if (this.items.value.length < FEW) this.timer = setTimeout(() => void this.fill(), again);
  }

  /** Answers the item on the screen and goes on. @param {Answer} answer @returns {Decided | null} */
  answer(answer) {
    const item = this.current.value;
    if (!item) return null;
    this.notice.value = "";
    this.restored.delete(item.task);
    const decided = { key: "", item, answer, number: null, reveal: null };
    this.#put(this.items.value.slice(1));
    if (this.left.value !== null && answer.verdict !== "skip") this.left.value = Math.max(0, this.left.value - 1);
    if (answer.verdict !== "skip") since.value += 1;
    decided.key = this.outbox.say(item, answer);
    this.decided.value = [...this.decided.value.slice(1 - REMEMBERED), decided];
    afterPaint(() => void this.fill());
    return decided;
  }

  /** Takes the last answer back; its screen comes back as it was. @returns {Decided | null} */
  undo() {
    const last = this.decided.value.at(-1);
    if (!last) {
      this.earlier = this.earlier.then(() => this.#undoEarlier());
      return null;
    }
    this.notice.value = "";
    this.decided.value = this.decided.value.slice(0, -1);
    if (last.answer.verdict !== "skip") since.value -= 1;
    this.outbox.takeBack(last.key, last.item.task, last.number);
    this.#comeBack(last.item, last.answer);
    return last;
  }

  /** Takes an item away: something else happens to it now. @param {Item} item @param {string} notice */
  leave(item, notice) {
    this.#put(this.items.value.filter((other) => other.task !== item.task));
    this.notice.value = notice;
    void ask("POST", "/api/leases", { tokens: [item.lease], release: true }).catch(() => null);
    void this.fill();
  }

  /** The item on the screen has become another one of the same task. @param {(item: Item) => Item} change */
  change(change) {
    const [item, ...rest] = this.items.value;
    if (item) this.#put([change(item), ...rest]);
  }

  /** @param {Item[]} items */
  #put(items) {
    this.items.value = items;
    afterPaint(() => items.slice(0, AHEAD).forEach(prepare));
  }

  /** @param {Item} item @param {Answer} answer */
  #comeBack(item, answer) {
    this.restored.set(item.task, answer);
    const others = this.items.value.filter((other) => other.task !== item.task);
    if (this.left.value !== null && answer.verdict !== "skip") this.left.value += 1;
    this.#put([item, ...others]);
  }

  async #undoEarlier() {
    await this.outbox.flush();
    if (this.outbox.entries.length) {
      this.notice.value = "What you said last is not sent yet: undo again when it is.";
      return;
    }
    try {
      const { item, answer } = await ask("POST", "/api/undo", { number: null });
      if (item.checkpoint === this.boot.checkpoint) this.#comeBack(item, answer);
      else location.assign(`/review/${item.checkpoint}`);
    } catch (error) {
      this.notice.value = error instanceof Problem ? error.words : "There is nothing to undo.";
    }
  }

  /** @param {string} key @param {{number: number, reveal: any}} reply */
  #confirmed(key, reply) {
    this.decided.value = this.decided.value.map((one) =>
      one.key === key ? { ...one, number: reply.number, reveal: reply.reveal } : one,
    );
    if (!this.items.value.length) void this.fill();
  }

  /** @param {string} key @param {Item} item @param {Problem} problem */
  #refused(key, item, problem) {
    const now = problem.body.item;
    const decided = this.decided.value.find((one) => one.key === key);
    this.decided.value = this.decided.value.filter((one) => one.key !== key);
    if (decided && now && now.version === item.version) {
      // What this person saw is what waits now: it was their own change that made it a new task.
      const same = { ...item, task: now.task, lease: now.lease };
      const again = { ...decided, item: same, key: this.outbox.say(same, decided.answer) };
      this.decided.value = [...this.decided.value, again];
      return;
    }
    this.notice.value = `Not counted: ${problem.words}`;
    // It is here again where it was taken back meanwhile.
    const others = this.items.value.filter((other) => other.task !== item.task && other.task !== now?.task);
    this.#put(now && now.checkpoint === this.boot.checkpoint ? [now, ...others] : others);
    void this.fill();
  }

  /** @param {number} task @param {{item: Item, answer: Answer}} reply */
  #undone(task, reply) {
    this.#put(
      this.items.value.map((item) =>
        item.task === task ? { ...item, ...reply.item, content: reply.item.content ?? item.content } : item,
      ),
    );
  }

  /** @param {number} task @param {Problem} problem */
  #kept(task, problem) {
    this.notice.value = `It could not be undone: ${problem.words}`;
    this.#put(this.items.value.filter((item) => item.task !== task));
    void this.fill();
  }

  /** What is here and held; what is still to be taken back is held again only then. */
  #held() {
    const takenBack = this.outbox.takenBack();
    return this.items.value.filter((item) => !takenBack.has(item.task));
  }

  /** @param {Item[]} dead */
  #lost(dead) {
    if (!dead.length) return;
    const leases = new Set(dead.map((item) => item.lease));
    const onScreen = this.current.value;
    this.#put(this.items.value.filter((item) => !leases.has(item.lease)));
    if (onScreen && leases.has(onScreen.lease)) {
      this.notice.value = "What you looked at went back to the queue: nobody had been here for a while.";
    }
    void this.fill();
  }
}
