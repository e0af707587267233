/** The page on which all frames are browsed: what is looked for, the grid, and what is done with both. */

import { ask, Problem } from "../review/api.js";
import { Grid } from "./grid.js";
import { listenInGrid } from "./keys.js";
import { asked, filtersOnly, told, understood, withOnly, withValue } from "./query.js";
import { Source } from "./source.js";

/** @param {string} selector @returns {any} */
const one = (selector) => document.querySelector(selector);
const SIZE = "vivant.browse.size";
const AGAIN = 1000;

const source = new Source();
const grid = new Grid(one("#grid"), source, complain);
/** @typedef {{show: (query: URLSearchParams, facets: any) => void}} Shown */
/** Everything but the frames themselves comes after them. @type {Promise<Shown[]> | null} */
let beside = null;
/** What the grid shows: for something else nothing is selected. @type {{query: URLSearchParams | null, index: string}} */
let looked = { query: null, index: "" };
let timer = 0;
let ready = false;
let query = understood(location.search);
/** @type {Record<string, string>} */
let names = {};

// There is room for the filters beside the grid, or they are folded away above it.
one("#filters").open = matchMedia("(min-width: 56rem)").matches;
grid.size = Number(remembered() ?? one("#size").value);
one("#size").value = String(grid.size);
listenInGrid(grid, { compare: () => void compare() });
connect();
void look(history.state?.first ?? 0);

/** Looks for something else, under an address of its own. @param {URLSearchParams} wanted */
function search(wanted) {
  query = understood(wanted.toString());
  history.pushState(null, "", query.size ? `?${query}` : location.pathname);
  void look(0);
}

/** @param {number} first the place that is to be on top */
async function look(first) {
  clearTimeout(timer);
  one("#problem").textContent = "";
  const wanted = query;
  try {
    if (!(await source.find(query))) return;
  } catch (problem) {
    complain(problem);
    return;
  }
  if (looked.query !== wanted || looked.index !== source.index) {
    grid.selected.clear();
    grid.active = first;
  }
  looked = { query: wanted, index: source.index };
  grid.layOut();
  grid.showFirst(first);
  tell();
  chosen();
  clearTimeout(timer);
  if (!source.complete) timer = setTimeout(() => void look(grid.firstInSight), AGAIN);
  // Counting takes the server longer than all the rest: what is looked at comes first.
  await grid.shown();
  if (wanted === query) await count();
}

async function count() {
  const wanted = query;
  try {
    const facets = await ask("GET", `/api/frames/facets?${filtersOnly(wanted)}`);
    if (wanted !== query) return;
    names = { ...names, ...facets.names };
    for (const shown of await aside()) shown.show(query, facets);
    chips();
  } catch (problem) {
    complain(problem);
  }
}

function tell() {
  const reading = source.complete ? "" : ", still being read";
  const of = source.count === source.total ? "" : ` of ${told(source.total)}`;
  one("#count").textContent = `${told(source.count)}${of} frames${reading}`;
  one("#nothing").hidden = source.count > 0 || !source.complete;
  one("#sort").value = query.get("sort") ?? "story";
  one("#seed").hidden = one("#sort").value !== "random";
  // What is being written is left alone.
  if (document.activeElement !== one("#text input")) one("#text input").value = query.get("text") ?? "";
  const all = one("#all");
  if (all) {
    all.disabled = source.count === 0 || !ready;
    all.textContent = `Decide on all ${told(source.count)}`;
  }
  chips();
}

function chips() {
  const made = asked(query, names).map(({ words, without }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = words;
    button.setAttribute("aria-label", `Without ${words}`);
    button.addEventListener("click", () => {
      search(without);
      one("#count").focus();
    });
    return button;
  });
  one("#chips").replaceChildren(...made);
  one("#clear").hidden = made.length === 0;
}

function chosen() {
  const many = grid.selected.size;
  one("#selection").hidden = many === 0;
  one("#selected").textContent = `${told(many)} selected`;
  one("#compare").disabled = many !== 2;
  one("#only").disabled = many > 100;
}

/** The frames that are selected, in or out of sight. @returns {Promise<string[]>} */
async function selectedFrames() {
  const rows = [...grid.selected];
  const unknown = rows.filter((row) => !source.ofRow(row));
  if (unknown.length) await source.fetchRows(unknown);
  return rows.flatMap((row) => source.ofRow(row)?.id ?? []);
}

async function compare() {
  const frames = grid.selected.size === 2 ? await selectedFrames().catch(complain) : [];
  if (!frames) return;
  if (frames.length === 2) location.href = `/compare?a=${frames[0]}&b=${frames[1]}`;
  else one("#said").textContent = "Select two frames with x, then compare them.";
}

function connect() {
  addEventListener("popstate", (event) => {
    query = understood(location.search);
    void look(event.state?.first ?? 0);
  });
  grid.viewport.addEventListener("scrollend", () => history.replaceState({ first: grid.firstInSight }, ""));
  grid.viewport.addEventListener("selected", chosen);
  grid.viewport.addEventListener("click", (event) => {
    if (!event.shiftKey || !(event.target instanceof Element)) return;
    const cell = /** @type {HTMLElement | null} */ (event.target.closest(".cell"));
    if (!cell) return;
    event.preventDefault();
    const place = Number(cell.dataset.place);
    grid.select(place, !grid.selected.has(source.order[place]));
  });
  one("#sort").addEventListener("change", () => search(withOnly(query, "sort", one("#sort").value.replace(/^story$/, ""))));
  one("#seed").addEventListener("click", () => search(withOnly(query, "seed", String(1 + Math.floor(Math.random() * 1e6)))));
  one("#size").addEventListener("input", () => {
    grid.size = Number(one("#size").value);
    remember(one("#size").value);
    grid.layOut();
  });
  one("#clear").addEventListener("click", () => {
    const kept = new URLSearchParams([...query].filter(([name]) => name === "sort" || name === "seed"));
    search(kept);
    one("#count").focus();
  });
  one("#text").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    search(withOnly(query, "text", one("#text input").value.trim()));
  });
  one("#text input").addEventListener("search", () => one("#text").requestSubmit());
  for (const form of [one("#story"), one("#character")]) {
    form.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (!ready) void aside().then(() => form.requestSubmit()).catch(complain);
    });
  }
  one("#compare").addEventListener("click", () => void compare());
  one("#only").addEventListener("click", () => void only().catch(complain));
  one("#unselect").addEventListener("click", () => grid.clearSelection());
}

/** What is beside the grid, made once; what could not be fetched is fetched again the next time. */
function aside() {
  beside ??= besides().catch((problem) => {
    beside = null;
    throw problem;
  });
  return beside;
}

/** @returns {Promise<Shown[]>} */
async function besides() {
  const dialog = one("#deciding");
  const [{ suggest }, { Panel, Scores }, bulk] = await Promise.all([
    import("./jump.js"), import("./panel.js"), dialog && import("./bulk.js"),
  ]);
  suggest(one("#story"), "stories", (found) => `${found.title} (${found.id})`, jump, complain);
  suggest(one("#character"), "characters", (found) => `${found.name} (${found.id})`, (found) => {
    names[found.id] = found.name;
    search(withValue(query, "character", found.id, true));
  }, complain);
  if (bulk) {
    bulk.decideOnAll(dialog, one("#all"), () => ({ query, count: source.count }), (said) => {
      one("#said").textContent = said;
      void look(0);
    });
  }
  ready = true;
  tell();
  return [new Panel(one("#fields"), search), new Scores(one("#scores"), search)];
}

/** @param {{id: string, title: string, rows: number[]}} story */
function jump(story) {
  const place = source.placeOf(story.rows);
  if (place < 0) {
    one("#said").textContent = `None of the frames found is of ${story.title}.`;
    return;
  }
  grid.showFirst(place);
  grid.moveTo(place);
}

/** Shows what is selected and nothing else, which then can be decided on. */
async function only() {
  const ids = await selectedFrames();
  search(new URLSearchParams(ids.map((id) => ["frame", id])));
}

/** @param {unknown} problem */
function complain(problem) {
  if (problem instanceof Problem && problem.status === 409) void look(grid.firstInSight);
  else one("#problem").textContent = problem instanceof Problem ? problem.words : String(problem);
}

function remembered() {
  try {
    return localStorage.getItem(SIZE);
  } catch {
    return null;
  }
}

/** @param {string} size */
function remember(size) {
  try {
    localStorage.setItem(SIZE, size);
  } catch {
    // It then holds for this page.
  }
}
