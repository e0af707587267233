/** The frames that were found: their order at once, what each is as it comes into view. */

import { ask, Problem } from "../review/api.js";

/**
 * @typedef {{row: number, alive: boolean, id: string, story: string, title: string, position: number, state: string,
 *   score: number | null, attempts: number, findings: string[], narration: string, shows: string,
 *   picture: {id: string, width: number, height: number} | null}} Frame
 */

const MOST_KEPT = 6000;
const MOST_AT_ONCE = 200;

/** Frames in order, by their place in it. */
export class Source {
  constructor() {
    this.order = new Uint32Array(0);
    this.total = 0;
    this.complete = false;
    this.index = "";
    this.version = "";
    /** @type {Map<number, Frame>} */
    this._frames = new Map();
    /** @type {Set<number>} */
    this._asked = new Set();
    /** @type {Set<Promise<unknown>>} */
    this._underway = new Set();
    this._turn = 0;
  }

  get count() {
    return this.order.length;
  }

  /** Asks for an order. False if another one was asked for meanwhile. @param {URLSearchParams} query */
  async find(query) {
    const turn = ++this._turn;
    const response = await fetch(`/api/frames/order?${query}`).catch(() => {
      throw new Problem(0, null);
    });
    if (!response.ok) throw new Problem(response.status, await response.json().catch(() => null));
    const order = new Uint32Array(await response.arrayBuffer());
    if (turn !== this._turn) return false;
    const head = (/** @type {string} */ name) => response.headers.get(name) ?? "";
    if (head("x-index") !== this.index || head("x-version") !== this.version) {
      this._frames.clear();
      this._asked = new Set();
    }
    this.order = order;
    this.total = Number(head("x-total"));
    this.complete = head("x-complete") === "true";
    this.index = head("x-index");
    this.version = head("x-version");
    return true;
  }

  /** The frame at a place; undefined until it was fetched. @param {number} place */
  at(place) {
    return this._frames.get(this.order[place]);
  }

  /** The frame of a row, if it was fetched. @param {number} row */
  ofRow(row) {
    return this._frames.get(row);
  }

  /** Fetches what is not known of the frames from one place up to another; says whether anything came. @param {number} from @param {number} to */
  async fetch(from, to) {
    const wanted = [];
    for (let place = Math.max(0, from); place < Math.min(to, this.count, from + MOST_AT_ONCE); place += 1) {
      const row = this.order[place];
      if (!this._frames.has(row) && !this._asked.has(row)) wanted.push(row);
    }
    return wanted.length > 0 && this.fetchRows(wanted);
  }

  /** When everything that was asked for is here. */
  async quiet() {
    await Promise.allSettled(this._underway);
  }

  /** @param {number[]} rows */
  fetchRows(rows) {
    const coming = this._rows(rows);
    this._underway.add(coming);
    return coming.finally(() => this._underway.delete(coming));
  }

  /** @param {number[]} rows */
  async _rows(rows) {
    const { index, _asked: asked } = this;
    for (const row of rows) asked.add(row);
    try {
      const told = await ask("GET", `/api/frames/rows?index=${index}&rows=${rows.join(",")}`);
      // What was told of an earlier state is asked for again, by whoever shows it.
      if (asked !== this._asked) return false;
      for (const frame of told.rows) this._keep(frame);
      return true;
    } finally {
      for (const row of rows) asked.delete(row);
    }
  }

  /** The first place of any of the rows; -1 where none is among those found. @param {number[]} rows */
  placeOf(rows) {
    const wanted = new Set(rows);
    return this.order.findIndex((row) => wanted.has(row));
  }

  /** @param {Frame} frame */
  _keep(frame) {
    this._frames.delete(frame.row);
    this._frames.set(frame.row, frame);
    if (this._frames.size > MOST_KEPT) this._frames.delete(this._frames.keys().next().value ?? -1);
  }
}
