/** Finding a story or a character by its name: suggestions under a field, each a button. */

import { ask } from "../review/api.js";

/**
 * @typedef {{id: string, words: string, rows?: number[]}} Suggestion
 * @param {HTMLFormElement} form with an input and a list @param {string} what "stories" or "characters"
 * @param {(found: any) => string} words @param {(found: any) => void} choose @param {(problem: unknown) => void} complain
 */
export function suggest(form, what, words, choose, complain) {
  const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const list = /** @type {HTMLElement} */ (form.querySelector("ul"));
  let turn = 0;

  async function look() {
    const now = ++turn;
    const text = input.value.trim();
    if (!text) {
      list.replaceChildren();
      return [];
    }
    const told = await ask("GET", `/api/frames/${what}?text=${encodeURIComponent(text.slice(0, 200))}`);
    if (now !== turn) return [];
    list.replaceChildren(...told[what].map(item));
    if (!told[what].length) list.append(nothing());
    return told[what];
  }

  /** @param {any} found */
  function item(found) {
    const line = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words(found);
    button.addEventListener("click", () => done(found));
    line.append(button);
    return line;
  }

  /** @param {any} found */
  function done(found) {
    list.replaceChildren();
    input.value = "";
    choose(found);
  }

  input.addEventListener("input", () => void look().catch(complain));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") list.replaceChildren();
  });
  form.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) list.replaceChildren();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look()
      .then((found) => found[0] && done(found[0]))
      .catch(complain);
  });
}

function nothing() {
  const line = document.createElement("li");
  line.className = "quiet";
  line.textContent = "Nothing is called so";
  return line;
}
