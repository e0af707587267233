/** All frames as a grid of which only what is in sight exists (the ARIA pattern of a grid, with a roving tabindex). */

import { above, geometry, linesInSight, scrolledTo } from "./geometry.js";
import { fill, newCell } from "./cell.js";

/** @typedef {import("./source.js").Source} Source */

const MORE_LINES = 1;
const FURTHER = 2;
const PATIENCE = 1500;

export class Grid {
  /** @param {HTMLElement} viewport an empty element that scrolls @param {Source} source @param {(problem: unknown) => void} complain */
  constructor(viewport, source, complain) {
    this.viewport = viewport;
    this.source = source;
    this.complain = complain;
    this.size = 160;
    /** Rows of the index that are selected. @type {Set<number>} */
    this.selected = new Set();
    this.active = 0;
    /** @type {Map<number, HTMLElement>} */
    this._lines = new Map();
    this._sizer = document.createElement("div");
    this._sizer.className = "sizer";
    this._sizer.setAttribute("role", "presentation");
    viewport.setAttribute("role", "grid");
    viewport.setAttribute("aria-multiselectable", "true");
    viewport.append(this._sizer);
    this.geometry = geometry(viewport.clientWidth, viewport.clientHeight, this.size, 0);
    viewport.addEventListener("scroll", () => this._scrolled(), { passive: true });
    viewport.addEventListener("focusin", (event) => this._focused(event.target));
    new ResizeObserver(() => this._resized()).observe(viewport);
  }

  /** Draws everything anew, with the same frame on top. */
  layOut() {
    const top = Math.min(this.firstInSight, Math.max(0, this.source.count - 1));
    const focused = this.hasFocus;
    const { clientWidth, clientHeight } = this.viewport;
    this.geometry = geometry(clientWidth, clientHeight, this.size, this.source.count);
    this._clear();
    this._sizer.style.height = `${this.geometry.height}px`;
    this.viewport.setAttribute("aria-rowcount", String(this.geometry.lines));
    this.viewport.setAttribute("aria-colcount", String(this.geometry.columns));
    this.active = Math.min(this.active, Math.max(0, this.source.count - 1));
    this.showFirst(top);
    // What had the focus was made anew, and may be out of sight.
    if (focused) this.moveTo(this.active);
  }

  /** The place of the frame at the upper left. */
  get firstInSight() {
    const { step, columns } = this.geometry;
    return Math.round(above(this.geometry, this.viewport.scrollTop) / step) * columns;
  }

  get hasFocus() {
    return this.viewport.contains(document.activeElement);
  }

  /** Scrolls so that the frame at a place is in the first line. @param {number} place */
  showFirst(place) {
    const line = Math.floor(place / this.geometry.columns);
    this.viewport.scrollTop = scrolledTo(this.geometry, line * this.geometry.step);
    this._scrolled();
  }

  /** Moves the focus to the frame at a place, scrolling no more than needed. @param {number} place */
  moveTo(place) {
    const { step, columns, seen } = this.geometry;
    const last = this.source.count - 1;
    if (last < 0) return;
    this.active = Math.max(0, Math.min(place, last));
    const top = Math.floor(this.active / columns) * step;
    const hidden = above(this.geometry, this.viewport.scrollTop);
    if (top < hidden) this.viewport.scrollTop = scrolledTo(this.geometry, top);
    else if (top + step > hidden + seen) this.viewport.scrollTop = scrolledTo(this.geometry, top + step - seen);
    this.draw();
    this._linkAt(this.active)?.focus({ preventScroll: true });
  }

  /** Puts what is in sight into the page, and takes out what is not. */
  draw() {
    const [first, last] = linesInSight(this.geometry, this.viewport.scrollTop, 0);
    const focused = this.hasFocus ? Math.floor(this.active / this.geometry.columns) : -1;
    for (const [line, element] of this._lines) {
      if ((line < first - MORE_LINES || line >= last + MORE_LINES) && line !== focused) {
        element.remove();
        this._lines.delete(line);
      }
    }
    for (let line = first; line < last; line += 1) this._line(line);
    this._place();
    this._rove();
    void this._know(first, last);
  }

  /** When what is in sight has its pictures, or a moment has passed. */
  async shown() {
    await this.source.quiet();
    this.refill();
    const pictures = [...this.viewport.querySelectorAll("img")].map((image) => image.decode().catch(() => null));
    await Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, PATIENCE))]);
  }

  /** Shows what came meanwhile. */
  refill() {
    for (const element of this._lines.values()) {
      for (const cell of element.children) this._fill(/** @type {HTMLElement} */ (cell));
    }
  }

  /** @param {number} place @param {boolean} chosen */
  select(place, chosen) {
    const row = this.source.order[place];
    if (chosen) this.selected.add(row);
    else this.selected.delete(row);
    this._cellAt(place)?.setAttribute("aria-selected", String(chosen));
    this.viewport.dispatchEvent(new CustomEvent("selected"));
  }

  clearSelection() {
    this.selected.clear();
    for (const cell of this.viewport.querySelectorAll('[aria-selected="true"]')) cell.setAttribute("aria-selected", "false");
    this.viewport.dispatchEvent(new CustomEvent("selected"));
  }

  /** A change of height alone moves nothing. */
  _resized() {
    const { clientWidth, clientHeight } = this.viewport;
    const now = geometry(clientWidth, clientHeight, this.size, this.source.count);
    if (now.across !== this.geometry.across || now.columns !== this.geometry.columns) this.layOut();
    else {
      this.geometry = now;
      this.draw();
    }
  }

  _scrolled() {
    // Tab is to lead to something that is seen; while the focus is inside, it stays where it is.
    if (!this.hasFocus) this.active = Math.min(this.firstInSight, Math.max(0, this.source.count - 1));
    this.draw();
  }

  /** @param {number} line */
  _line(line) {
    if (this._lines.has(line)) return;
    const { columns } = this.geometry;
    const element = document.createElement("div");
    element.className = "line";
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(line + 1));
    element.style.gridTemplateColumns = `repeat(${columns}, ${this.geometry.across}px)`;
    element.style.setProperty("--across", `${this.geometry.across}px`);
    for (let column = 0; column < columns; column += 1) {
      const place = line * columns + column;
      if (place >= this.source.count) break;
      const cell = newCell(place, column);
      cell.setAttribute("aria-selected", String(this.selected.has(this.source.order[place])));
      this._fill(cell);
      element.append(cell);
    }
    this._lines.set(line, element);
    const after = [...this._lines.keys()].filter((other) => other > line).sort((a, b) => a - b)[0];
    this._sizer.insertBefore(element, after === undefined ? null : (this._lines.get(after) ?? null));
  }

  /** Lines stand where they belong relative to what is scrolled. */
  _place() {
    const shift = this.viewport.scrollTop - above(this.geometry, this.viewport.scrollTop);
    for (const [line, element] of this._lines) {
      element.style.transform = `translateY(${Math.round(line * this.geometry.step + shift)}px)`;
    }
  }

  _rove() {
    for (const link of this._sizer.querySelectorAll('a[tabindex="0"]')) /** @type {HTMLElement} */ (link).tabIndex = -1;
    const link = this._linkAt(this.active);
    if (link) link.tabIndex = 0;
  }

  /** @param {HTMLElement} cell */
  _fill(cell) {
    if (cell.dataset.frame) return;
    const frame = this.source.at(Number(cell.dataset.place));
    if (!frame) return;
    const [first, last] = linesInSight(this.geometry, this.viewport.scrollTop, 0);
    const line = Math.floor(Number(cell.dataset.place) / this.geometry.columns);
    fill(cell, frame, this.geometry.across, line >= first && line < last);
  }

  /** Fetches what is in sight. @param {number} first @param {number} last */
  async _know(first, last) {
    const { columns } = this.geometry;
    try {
      if (await this.source.fetch(first * columns, last * columns)) this.refill();
      void this._lookAhead(first, last);
    } catch (problem) {
      this.complain(problem);
    }
  }

  /** Fetches what is after what is in sight, if that is still in sight. @param {number} first @param {number} last */
  async _lookAhead(first, last) {
    const { columns } = this.geometry;
    try {
      await this.shown();
      const [now] = linesInSight(this.geometry, this.viewport.scrollTop, 0);
      if (now !== first || this.geometry.columns !== columns) return;
      await this.source.fetch((first - MORE_LINES) * columns, (last + FURTHER * (last - first)) * columns);
      if (now !== linesInSight(this.geometry, this.viewport.scrollTop, 0)[0]) return;
      const [from, to] = linesInSight(this.geometry, this.viewport.scrollTop, MORE_LINES);
      for (let line = from; line < to; line += 1) this._line(line);
      this._place();
    } catch (problem) {
      this.complain(problem);
    }
  }

  /** @param {EventTarget | null} target */
  _focused(target) {
    const cell = target instanceof HTMLElement ? target.closest(".cell") : null;
    if (!(cell instanceof HTMLElement)) return;
    this.active = Number(cell.dataset.place);
    this._rove();
  }

  _clear() {
    for (const element of this._lines.values()) element.remove();
    this._lines.clear();
  }

  /** @param {number} place @returns {HTMLElement | null} */
  _cellAt(place) {
    return this._sizer.querySelector(`[data-place="${place}"]`);
  }

  /** @param {number} place @returns {HTMLAnchorElement | null} */
  _linkAt(place) {
    return this._sizer.querySelector(`[data-place="${place}"] > a`);
  }
}
