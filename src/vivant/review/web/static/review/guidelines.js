/** The guidelines beside the task: the same that `/guidelines` shows, taken from there. */

import { html, useEffect, useRef, useState } from "./dom.js";
import { Dialog } from "./parts.js";

/** @type {Promise<Element[]> | null} */
let asked = null;

/** @param {string} checkpoint @returns {Promise<Element[]>} */
async function sections(checkpoint) {
  const response = await fetch("/guidelines");
  if (!response.ok) throw new Error();
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll(`[data-guidelines="${checkpoint}"], [data-guidelines="project"]`)];
}

/** @param {{checkpoint: string, open: boolean, onClose: () => void}} props */
export const Guidelines = ({ checkpoint, open, onClose }) =>
  html`<${Dialog} title="Guidelines" open=${open} onClose=${onClose} class="wide-sheet">
    <${Body} checkpoint=${checkpoint} />
    <p><a href=${`/guidelines#${checkpoint}`} target="_blank" rel="noopener">All guidelines, in a new tab</a></p>
  <//>`;

/** @param {{checkpoint: string}} props */
function Body({ checkpoint }) {
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    asked ??= sections(checkpoint);
    asked
      .then((found) => place.current?.replaceChildren(...found.map((section) => document.importNode(section, true))))
      .catch(() => {
        asked = null;
        setFailed(true);
      });
  }, [checkpoint]);
  return failed
    ? html`<p>The guidelines cannot be fetched just now.</p>`
    : html`<div ref=${place} class="guidelines"><p class="quiet">Fetching …</p></div>`;
}
