/** The filter panel: native controls, with the number of frames that each choice would leave. */

import { FIELDS, plain, told, withOnly, withValue } from "./query.js";

/**
 * @typedef {{value: string, count: number}} Count
 * @typedef {{count: number, total: number, fields: Record<string, Count[]>, more: Record<string, number>,
 *   scores: number[], unjudged: number, names: Record<string, string>}} Facets
 */

export class Panel {
  /** @param {HTMLElement} place @param {(query: URLSearchParams) => void} change */
  constructor(place, change) {
    this.change = change;
    this.query = new URLSearchParams();
    /** @type {Facets | null} */
    this.facets = null;
    /** @type {Map<string, HTMLDetailsElement>} */
    this.groups = new Map();
    for (const [name, words] of Object.entries(FIELDS)) {
      const group = document.createElement("details");
      group.innerHTML = `<summary><span></span> <span class="chosen"></span></summary><div class="values"></div>`;
      first(group, "span").textContent = words;
      group.open = name === "state" || name === "finding";
      group.addEventListener("toggle", () => this._values(name, group));
      group.addEventListener("change", (event) => this._chosen(name, event.target));
      this.groups.set(name, group);
      place.append(group);
    }
  }

  /** Shows other counts. @param {URLSearchParams} query @param {Facets} facets */
  show(query, facets) {
    this.query = query;
    this.facets = facets;
    for (const [name, group] of this.groups) {
      const chosen = query.getAll(name).length;
      first(group, ".chosen").textContent = chosen ? `${chosen}` : "";
      this._values(name, group);
    }
  }

  /** Only what is open is in the page. @param {string} name @param {HTMLDetailsElement} group */
  _values(name, group) {
    const place = first(group, ".values");
    const { facets } = this;
    if (!group.open || !facets) {
      place.replaceChildren();
      return;
    }
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "";
    const inside = place.contains(document.activeElement);
    const chosen = new Set(this.query.getAll(name));
    const choices = facets.fields[name].map((one) => choice(one, this._words(name, one.value), chosen.has(one.value)));
    const more = facets.more[name] ? [note(`and ${told(facets.more[name])} more: choose others first`)] : [];
    place.replaceChildren(...choices, ...more);
    if (!choices.length) place.append(note("nothing found"));
    if (inside) place.querySelector(`input[value="${CSS.escape(focused)}"]`)?.focus?.();
  }

  /** @param {string} name @param {string} value */
  _words(name, value) {
    if (name === "character") return this.facets?.names[value] ?? value;
    return name === "finding" && value === "none" ? "nothing found" : plain(value);
  }

  /** @param {string} name @param {EventTarget | null} input */
  _chosen(name, input) {
    if (input instanceof HTMLInputElement) this.change(withValue(this.query, name, input.value, input.checked));
  }
}

/** @param {Count} one @param {string} words @param {boolean} checked */
function choice(one, words, checked) {
  const label = document.createElement("label");
  label.innerHTML = `<input type="checkbox"><span class="what"></span><span class="count"></span>`;
  const input = /** @type {HTMLInputElement} */ (label.firstElementChild);
  input.value = one.value;
  input.checked = checked;
  first(label, ".what").textContent = words;
  first(label, ".count").textContent = told(one.count);
  if (!one.count) label.className = "empty";
  return label;
}

/** @param {string} text */
function note(text) {
  const made = document.createElement("p");
  made.className = "quiet";
  made.textContent = text;
  return made;
}

/** @param {Element} within @param {string} selector @returns {HTMLElement} */
function first(within, selector) {
  return /** @type {HTMLElement} */ (within.querySelector(selector));
}

const SVG = "http://www.w3.org/2000/svg";

/** The histogram of scores, and the range that is chosen of it. */
export class Scores {
  /** @param {HTMLFieldSetElement} place @param {(query: URLSearchParams) => void} change */
  constructor(place, change) {
    this.place = place;
    this.svg = /** @type {SVGElement} */ (place.querySelector("svg"));
    this.from = /** @type {HTMLInputElement} */ (place.querySelector("[name=score_from]"));
    this.to = /** @type {HTMLInputElement} */ (place.querySelector("[name=score_to]"));
    this.query = new URLSearchParams();
    place.addEventListener("input", () => this._tell());
    place.addEventListener("change", () => {
      const from = this.from.value === "0" ? "" : this.from.value;
      const to = this.to.value === "1" ? "" : this.to.value;
      change(withOnly(withOnly(this.query, "score_from", from), "score_to", to));
    });
  }

  /** @param {URLSearchParams} query @param {Facets} facets */
  show(query, facets) {
    this.query = query;
    this.facets = facets;
    this.from.value = query.get("score_from") ?? "0";
    this.to.value = query.get("score_to") ?? "1";
    this._tell();
  }

  _tell() {
    const { facets, from, to } = this;
    /** @type {HTMLElement} */ (this.place.querySelector("output[data-of=from]")).textContent = from.value;
    /** @type {HTMLElement} */ (this.place.querySelector("output[data-of=to]")).textContent = to.value;
    if (!facets) return;
    const most = Math.max(1, ...facets.scores);
    const wide = 100 / facets.scores.length;
    this.svg.replaceChildren(
      ...facets.scores.map((count, bin) => {
        const bar = document.createElementNS(SVG, "rect");
        const high = count ? Math.max(1, (38 * count) / most) : 0;
        const low = bin / facets.scores.length;
        const inside = low >= Number(from.value) - 1e-9 && low + 1e-9 < Math.max(Number(to.value), 0.01);
        bar.setAttribute("x", String(bin * wide + 0.4));
        bar.setAttribute("width", String(wide - 0.8));
        bar.setAttribute("y", String(40 - high));
        bar.setAttribute("height", String(high));
        bar.setAttribute("class", inside ? "inside" : "outside");
        return bar;
      }),
    );
    const judged = facets.scores.reduce((sum, count) => sum + count, 0);
    /** @type {HTMLElement} */ (this.place.querySelector("[data-of=judged]")).textContent =
      `${told(judged)} judged${facets.unjudged ? `, ${told(facets.unjudged)} not` : ""}`;
  }
}
