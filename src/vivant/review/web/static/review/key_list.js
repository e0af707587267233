/** The list of keys, in which every one can be changed. */

import { Problem } from "./api.js";
import { html, useState } from "./dom.js";
import { ACTIONS, FIXED, defaults, keyMap, keyProblem, keysOn, saveKeys, switchKeys } from "./keys.js";
import { Dialog } from "./parts.js";

/** @param {{open: boolean, onClose: () => void}} props */
export function KeyList({ open, onClose }) {
  return html`<${Dialog} title="Keys" open=${open} onClose=${onClose} class="wide-sheet">
    <${Form} />
  <//>`;
}

function Form() {
  const [keys, setKeys] = useState(/** @type {Record<string, string>} */ ({ ...keyMap.value }));
  const [problems, setProblems] = useState(/** @type {Record<string, string>} */ ({}));
  const [said, setSaid] = useState("");
  const change = async (/** @type {Record<string, string>} */ next, /** @type {string} */ done) => {
    const usual = defaults();
    try {
      await saveKeys(Object.fromEntries(Object.entries(next).filter(([name, key]) => usual[name] !== key)));
      setKeys(next);
      setSaid(done);
    } catch (error) {
      setSaid(error instanceof Problem ? error.words : "It could not be saved.");
    }
  };
  const set = (/** @type {string} */ name, /** @type {HTMLInputElement} */ field) => {
    const key = field.value.trim().toLowerCase();
    if (!key || key === keys[name]) {
      field.value = keys[name];
      return setProblems({ ...problems, [name]: "" });
    }
    const problem = keyProblem(keys, name, key);
    setProblems({ ...problems, [name]: problem });
    return problem ? undefined : void change({ ...keys, [name]: key }, `Saved: “${key}”.`);
  };
  const groups = [...new Set(ACTIONS.map((action) => action.group))];
  return html`<p class="check-line">
      <label class="check">
        <input type="checkbox" checked=${keysOn.value} onChange=${(/** @type {any} */ event) => switchKeys(event.target.checked)} />
        <span>Single keys do something</span>
      </label>
      <button type="button" class="tool" onClick=${() => change(defaults(), "The usual keys are back.")}>Usual keys</button>
    </p>
    <p role="status" class="quiet">${said}</p>
    <div class="key-groups">
      ${groups.map(
        (group) =>
          html`<section key=${group}>
            <h3>${group}</h3>
            <ul class="key-list">
              ${ACTIONS.filter((action) => action.group === group).map(
                ({ name, words }) =>
                  html`<li key=${name}>
                    <label for=${`key-${name}`}>${words}</label>
                    <input
                      id=${`key-${name}`}
                      class="key-field"
                      maxlength="1"
                      size="2"
                      autocomplete="off"
                      autocapitalize="off"
                      spellcheck=${false}
                      value=${keys[name]}
                      aria-invalid=${problems[name] ? "true" : undefined}
                      aria-describedby=${problems[name] ? `key-problem-${name}` : undefined}
                      onFocus=${(/** @type {any} */ event) => event.target.select()}
                      onChange=${(/** @type {any} */ event) => set(name, event.target)}
                    />
                    ${problems[name] && html`<p class="problem" role="alert" id=${`key-problem-${name}`}>${problems[name]}</p>`}
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
      <section>
        <h3>Always</h3>
        <dl class="key-list fixed-keys">
          ${FIXED.map(([key, words]) => html`<div key=${key}><dt>${words}</dt><dd><kbd>${key}</kbd></dd></div>`)}
        </dl>
      </section>
    </div>`;
}
