/** One frame in the grid: a picture that is a link, its place, its state. */

import { plain } from "./query.js";

/** @typedef {import("./source.js").Frame} Frame */

export const WIDTHS = [96, 160, 240, 320, 480, 768];

/** The smallest picture that is sharp at so many pixels of the page. @param {number} pixels */
export const widthFor = (pixels) =>
  WIDTHS.find((width) => width >= pixels * Math.min(devicePixelRatio, 2)) ?? WIDTHS[WIDTHS.length - 1];

/** A cell whose frame is not known yet. @param {number} place @param {number} column */
export function newCell(place, column) {
  const cell = document.createElement("div");
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(column + 1));
  cell.setAttribute("aria-selected", "false");
  cell.className = "cell";
  cell.dataset.place = String(place);
  const link = document.createElement("a");
  link.tabIndex = -1;
  link.setAttribute("aria-label", "Being fetched");
  cell.append(link);
  return cell;
}

/** Shows a frame in a cell. @param {HTMLElement} cell @param {Frame} frame @param {number} pixels across @param {boolean} seen */
export function fill(cell, frame, pixels, seen) {
  const link = /** @type {HTMLAnchorElement} */ (cell.firstElementChild);
  link.href = `/frames/${frame.id}`;
  link.setAttribute("aria-label", labelOf(frame));
  link.title = `${frame.title}, frame ${frame.position + 1}\n${frame.narration}`;
  link.draggable = false;
  cell.dataset.frame = frame.id;
  cell.dataset.state = frame.state;
  const caption = document.createElement("span");
  caption.className = "caption";
  caption.append(piece("b", `${frame.position + 1}`), piece("span", frame.title));
  link.replaceChildren(pictureOf(frame, pixels, seen), caption, ...marksOf(frame));
}

/** @param {Frame} frame @param {number} pixels @param {boolean} seen */
function pictureOf(frame, pixels, seen) {
  if (!frame.picture) return piece("span", "No picture", "blank");
  const image = new Image();
  image.alt = "";
  image.draggable = false;
  image.decoding = "async";
  image.fetchPriority = seen ? "high" : "low";
  image.width = frame.picture.width;
  image.height = frame.picture.height;
  image.src = `/pictures/${frame.picture.id}/${widthFor(pixels)}`;
  return image;
}

/** @param {Frame} frame */
function marksOf(frame) {
  const marks = [];
  if (frame.state !== "accepted") marks.push(piece("span", frame.state, `mark mark-${frame.state}`));
  if (frame.attempts > 1) marks.push(piece("span", `×${frame.attempts}`, "tries"));
  return marks;
}

/** What is said of a frame to those who do not see it. @param {Frame} frame */
function labelOf(frame) {
  const parts = [
    `${frame.title}, frame ${frame.position + 1}`,
    frame.state,
    frame.findings.length ? `found: ${frame.findings.map(plain).join(", ")}` : "",
    frame.shows,
  ];
  return parts.filter(Boolean).join(". ");
}

/** @param {string} name @param {string} text @param {string} [kind] */
function piece(name, text, kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}
