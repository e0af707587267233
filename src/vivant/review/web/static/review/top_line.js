/** Above the item: where one is, how much is left, and whether everything has been sent. */

import { html } from "./dom.js";
import { Orders } from "./orders.js";
import { KeyButton, count, plain } from "./parts.js";
import { progress, since } from "./progress.js";

/** @typedef {import("./types.js").Item} Item @typedef {import("./types.js").Defect} Defect @typedef {import("./queue.js").Queue} Queue */

/** @param {{queue: Queue, item: Item | null, open: (name: "keys" | "guidelines") => void}} props */
export function TopLine({ queue, item, open }) {
  const { checkpoint, adjudication } = queue.boot;
  const left = queue.left.value;
  const before = progress.value?.checkpoints[checkpoint]?.mine ?? 0;
  const title = checkpoint.charAt(0).toUpperCase() + checkpoint.slice(1);
  return html`<div class="top-line">
    <h1>${title}${adjudication ? ": second word" : ""}</h1>
    <p class="so-far">
      ${left !== null && html`<span><b>${left.toLocaleString("en")}</b> left</span>`}
      <span><b>${(before + since.value).toLocaleString("en")}</b> by you</span>
      ${item?.training && html`<span class="flag">training</span>`}
    </p>
    <${Sending} queue=${queue} />
    <span class="spacer"></span>
    <${Orders} />
    <${KeyButton} of="guidelines" class="small" onPress=${() => open("guidelines")}>Guidelines<//>
    <${KeyButton} of="keys" class="small" onPress=${() => open("keys")}>Keys<//>
    ${queue.notice.value && html`<p class="notice-line" role="status">${queue.notice.value}</p>`}
  </div>`;
}

/** What is not sent yet, and why. @param {{queue: Queue}} props */
function Sending({ queue }) {
  const trouble = queue.outbox.trouble.value;
  const waiting = queue.outbox.waiting.value;
  if (!trouble || !waiting) return null;
  if (trouble.status === 401) {
    const back = encodeURIComponent(location.pathname);
    return html`<p class="flag" role="status">
      You are signed out. ${count(waiting, "answer")} kept here: <a href=${`/login?next=${back}`}>sign in</a>
    </p>`;
  }
  return html`<p class="flag" role="status">
    ${trouble.status === 0 ? "Offline" : "The server is in trouble"}: ${count(waiting, "answer")} kept here, sent later
  </p>`;
}

/** What others said, where somebody has the last word. @param {{item: Item, defects: Defect[]}} props */
export function Others({ item, defects }) {
  if (!item.others.length) return null;
  return html`<h2>What others said</h2>
    <ul class="others">
      ${item.others.map(
        (one) =>
          html`<li key=${one.member}>
            <b>${one.member}</b>: ${plain(one.verdict)}${one.defects.length > 0 &&
            html` (${one.defects.map((name) => defects.find((defect) => defect.name === name)?.words ?? plain(name)).join(", ")})`}
            ${one.note && html`<span class="quiet"> “${one.note}”</span>`}
          </li>`,
      )}
    </ul>`;
}
