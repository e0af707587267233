/** What is looked for, as it stands in the address: every view of the frames has a link of its own. */

/** Fields of which several values can be chosen, in the order of the panel, and what they are called. */
export const FIELDS = /** @type {const} */ ({
  state: "State",
  finding: "Finding",
  type: "Subject type",
  species: "Species",
  category: "Kind of profession",
  profession: "Profession",
  character: "Character",
  pose: "Pose",
  expression: "Expression",
  setting: "Setting",
  time: "Time of day",
  weather: "Weather",
  shot: "Shot",
  style: "Art style",
});
const MORE = ["story", "frame"];
const SINGLE = ["text", "score_from", "score_to"];
const ORDER = ["sort", "seed"];

/** A code of a closed vocabulary as words. @param {string} code */
export const plain = (code) => code.replaceAll("_", " ");

/** A number as people read it. @param {number} number */
export const told = (number) => number.toLocaleString("en");

/** The parts of an address that mean something here, in their order. @param {string} search @returns {URLSearchParams} */
export function understood(search) {
  const several = new Set([...Object.keys(FIELDS), ...MORE]);
  const single = new Set([...SINGLE, ...ORDER]);
  const kept = new URLSearchParams();
  for (const [name, given] of new URLSearchParams(search)) {
    const value = given.trim();
    if (!value) continue;
    if (several.has(name) && !kept.has(name, value)) kept.append(name, value);
    else if (single.has(name)) kept.set(name, value);
  }
  return kept;
}

/** Without the order in which frames are shown. @param {URLSearchParams} query */
export function filtersOnly(query) {
  const kept = new URLSearchParams(query);
  for (const name of ORDER) kept.delete(name);
  return kept;
}

/** The filter as the server takes it in a body. @param {URLSearchParams} query @returns {Record<string, unknown>} */
export function asBody(query) {
  /** @type {Record<string, unknown>} */
  const body = {};
  for (const name of new Set(filtersOnly(query).keys())) {
    if (name.startsWith("score_")) body[name] = Number(query.get(name));
    else body[name] = name === "text" ? query.get(name) : query.getAll(name);
  }
  return body;
}

/** The same with one value of a field more, or less. @param {URLSearchParams} query @param {string} name @param {string} value @param {boolean} chosen */
export function withValue(query, name, value, chosen) {
  const changed = new URLSearchParams(query);
  changed.delete(name, value);
  if (chosen) changed.append(name, value);
  return changed;
}

/** The same with one thing set, or left out where it is empty. @param {URLSearchParams} query @param {string} name @param {string} value */
export function withOnly(query, name, value) {
  const changed = new URLSearchParams(query);
  if (value) changed.set(name, value);
  else changed.delete(name);
  return changed;
}

/**
 * What is asked, one by one and in words, each with what is left without it.
 * @param {URLSearchParams} query @param {Record<string, string>} names of characters
 * @returns {{words: string, without: URLSearchParams}[]}
 */
export function asked(query, names) {
  const found = [];
  for (const [name, value] of filtersOnly(query)) {
    const field = /** @type {Record<string, string>} */ (FIELDS)[name] ?? { story: "Story", frame: "Frame" }[name];
    const shown = name === "character" ? (names[value] ?? value) : plain(value);
    const words =
      name === "text" ? `Told: “${value}”`
      : name === "score_from" ? `Score at least ${value}`
      : name === "score_to" ? `Score at most ${value}`
      : `${field}: ${shown}`;
    found.push({ words, without: field ? withValue(query, name, value, false) : withOnly(query, name, "") });
  }
  return found;
}
