/** One verdict on everything found, after its count was typed. */

import { Problem } from "../review/api.js";
import { asBody, told } from "./query.js";

/**
 * @param {HTMLDialogElement} dialog @param {HTMLButtonElement} button
 * @param {() => {query: URLSearchParams, count: number}} found @param {(said: string) => void} done
 */
export function decideOnAll(dialog, button, found, done) {
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
  const said = /** @type {HTMLElement} */ (dialog.querySelector("[role=alert]"));
  const count = /** @type {HTMLInputElement} */ (form.elements.namedItem("count"));
  const send = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));

  button.addEventListener("click", () => {
    form.reset();
    said.textContent = "";
    for (const place of dialog.querySelectorAll("[data-count]")) place.textContent = told(found().count);
    dialog.showModal();
  });
  dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const now = found();
    if (Number(count.value.replaceAll(/[\s,.]/g, "")) !== now.count) {
      said.textContent = `Type ${now.count}: that is how many frames are decided on.`;
      count.focus();
      return;
    }
    send.disabled = true;
    said.textContent = `Deciding on ${told(now.count)} frames…`;
    const data = new FormData(form);
    const body = { filters: asBody(now.query), count: now.count, verdict: data.get("verdict"), why: data.get("why") };
    // Thousands of frames take their time: this request waits for as long as it is worked on.
    void fetch("/api/frames/bulk", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
      .then(async (response) => {
        const answer = await response.json().catch(() => null);
        if (!response.ok) throw new Problem(response.status, answer);
        dialog.close();
        done(summary(answer));
      })
      .catch((problem) => {
        said.textContent = problem instanceof Problem ? problem.words : "The server cannot be reached. Try again.";
      })
      .finally(() => (send.disabled = false));
  });
}

/** @param {{decided: number, reasons: {why: string, count: number}[]}} answer */
function summary(answer) {
  const left = answer.reasons.map(({ why, count }) => `${told(count)} left out: ${why}`);
  return [`${told(answer.decided)} frames decided`, ...left].join("; ");
}
