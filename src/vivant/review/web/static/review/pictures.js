/** Pictures that are shown at once: fetched and decoded before it is their turn. */

/** @typedef {import("./types.js").Picture} Picture @typedef {import("./types.js").Item} Item */

/** @type {Map<string, HTMLImageElement>} */
const kept = new Map();
const MOST_KEPT = 60;

/** Where a picture is, whole. @param {string} id */
export const whole = (id) => `/pictures/${id}`;

/** Where a small version is. @param {string} id @param {96 | 160 | 240 | 320 | 480 | 768} width */
export const small = (id, width) => `/pictures/${id}/${width}`;

/**
 * The picture's own element: the same one that was decoded, so that showing it does not decode again.
 * @param {string} id
 * @returns {HTMLImageElement}
 */
export function pictureElement(id) {
  let image = kept.get(id);
  if (image) {
    kept.delete(id);
  } else {
    image = new Image();
    image.decoding = "sync";
    image.draggable = false;
    image.src = whole(id);
  }
  kept.set(id, image);
  for (const [old, element] of kept) {
    if (kept.size <= MOST_KEPT) break;
    if (!element.isConnected) kept.delete(old);
  }
  return image;
}

/** Fetches and decodes a picture; says whether that worked. @param {string} id @returns {Promise<boolean>} */
export const decoded = (id) =>
  pictureElement(id)
    .decode()
    .then(() => true)
    .catch(() => {
      if (!kept.get(id)?.isConnected) kept.delete(id);
      return false;
    });

/** @type {Map<string, HTMLImageElement>} */
const warmed = new Map();

/** Fetches a small picture that will be shown soon. @param {string} address */
function warm(address) {
  if (warmed.has(address)) return;
  const image = new Image();
  image.src = address;
  warmed.set(address, image);
  if (warmed.size > 200) warmed.delete(warmed.keys().next().value ?? "");
}

/** The pictures that are judged in an item. @param {Item} item @returns {string[]} */
export function judged(item) {
  const { content } = item;
  if (item.checkpoint === "characters") return [content.template.id];
  if (item.checkpoint === "frames") return [content.picture.id, ...(content.other ? [content.other.picture.id] : [])];
  return [];
}

/** Whether what is judged in an item can be seen. @param {Item} item */
export const visible = (item) =>
  judged(item).every((id) => {
    const image = kept.get(id);
    return image !== undefined && image.complete && image.naturalWidth > 0;
  });

/** Fetches all that an item shows, and decodes what is judged in it. @param {Item} item */
export function prepare(item) {
  for (const id of judged(item)) void decoded(id);
  for (const address of beside(item)) warm(address);
}

/** @param {Item} item @returns {string[]} */
function beside({ checkpoint, content }) {
  if (checkpoint === "characters") {
    return [
      ...(content.sheet ? [small(content.sheet.id, 768)] : []),
      ...(content.like ? [small(content.like.template.id, 320)] : []),
    ];
  }
  /** @type {{template: Picture | null}[]} */
  const cast = content.cast;
  const templates = cast.flatMap((one) => (one.template ? [small(one.template.id, 240)] : []));
  if (checkpoint === "stories") return templates;
  /** @type {{picture: Picture | null}[]} */
  const neighbours = content.neighbours;
  return [...templates, ...neighbours.flatMap((one) => (one.picture ? [small(one.picture.id, 160)] : []))];
}
