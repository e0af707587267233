/** Asking for something in words: another template, a frame written anew. */

import { html, useEffect, useRef, useState } from "./dom.js";
import { Dialog } from "./parts.js";

/**
 * @param {{title: string, question: string, open: boolean, onClose: () => void, send: (words: string) => Promise<string>}} props
 *   `send` returns what went wrong, in words, or nothing
 */
export function Wish({ title, question, open, onClose, send }) {
  return html`<${Dialog} title=${title} open=${open} onClose=${onClose}>
    <${Form} question=${question} send=${send} onClose=${onClose} />
  <//>`;
}

/** @param {{question: string, onClose: () => void, send: (words: string) => Promise<string>}} props */
function Form({ question, onClose, send }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const wrong = await send(field.current?.value.trim() ?? "");
    setBusy(false);
    setProblem(wrong);
    if (!wrong) onClose();
  };
  return html`<form class="note-field" onSubmit=${submit}>
    <label for="wish-field">${question}</label>
    <textarea
      id="wish-field"
      ref=${field}
      rows="4"
      maxlength="1000"
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
      }}
    ></textarea>
    ${problem && html`<p class="problem" role="alert">${problem}</p>`}
    <p class="chooser-foot">
      <button type="submit" class="key-button pass" disabled=${busy}>
        <span>Order it</span><kbd aria-hidden="true">Ctrl Enter</kbd>
      </button>
    </p>
  </form>`;
}
