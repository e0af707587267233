/** What stands beside a decision: drawn one frame after what is decided on, which nobody shall wait for. */

import { html, useEffect, useMemo, useState } from "./dom.js";

/** @typedef {import("./types.js").Item} Item */

/** A part of the screen for an item. @param {{item: Item, of: (props: {item: Item}) => any}} props */
export function Later({ item, of }) {
  const [shown, show] = useState(item);
  useEffect(() => show(item), [item]);
  return useMemo(() => html`<${of} item=${shown} />`, [shown, of]);
}
