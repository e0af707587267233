/** What the screens are drawn with: Preact, its hooks, signals, and htm in place of a compiler. */

import htm from "../vendor/htm.js";
import { h } from "../vendor/preact.js";

export { Fragment, h, render } from "../vendor/preact.js";
export { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "../vendor/preact-hooks.js";
export { batch, computed, effect, signal, untracked, useSignal } from "../vendor/signals.js";

/** Markup as a template: html`<p>${text}</p>`. Text in it is always text, never markup. */
export const html = htm.bind(h);
