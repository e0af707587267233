/** What is shown when nothing waits: what happens next, and where else to go. */

import { html } from "./dom.js";
import { count } from "./parts.js";
import { progress } from "./progress.js";
import { UndoButton } from "./last.js";

const NAMES = { characters: "characters", stories: "stories", frames: "frames" };

/** @param {{queue: import("./queue.js").Queue, undo: () => void}} props */
export function NothingWaits({ queue, undo }) {
  const { checkpoint, adjudication } = queue.boot;
  if (!queue.fetched.value) return html`<section class="nothing"><p class="quiet">Fetching what waits …</p></section>`;
  const problem = queue.problem.value;
  if (problem) {
    return html`<section class="nothing">
      <h2>The queue cannot be reached</h2>
      <p>${problem.words}</p>
      <p class="chooser-foot"><button type="button" class="key-button" onClick=${() => queue.fill()}><span>Try now</span></button></p>
    </section>`;
  }
  const all = progress.value;
  const here = all?.checkpoints[checkpoint];
  const others = all ? Object.entries(all.checkpoints).filter(([name, one]) => name !== checkpoint && one.waiting) : [];
  return html`<section class="nothing">
    <h2>${adjudication ? "Nothing needs a second word" : "Nothing waits for you here"}</h2>
    ${here && here.waiting > 0 && !adjudication && html`<p>Others are looking at the last ${count(here.waiting, "item")}.</p>`}
    ${here && here.adjudication > 0 && !adjudication && html`<p>${count(here.adjudication, "item")} ${here.adjudication === 1 ? "waits" : "wait"} for an adjudicator.</p>`}
    <p>
      ${all?.build.running
        ? "A build is running: what it makes for people comes here by itself."
        : html`What was passed goes on with the next <code>vivant build</code>.`}
    </p>
    <ul class="onward">
      ${others.map(([name, one]) => html`<li key=${name}><a href=${`/review/${name}`}>${/** @type {Record<string, string>} */ (NAMES)[name]}: ${one.waiting} wait</a></li>`)}
      <li><a href="/browse">Browse what is there</a></li>
      <li><a href="/">Home</a></li>
    </ul>
    ${queue.decided.value.length > 0 && html`<p><${UndoButton} undo=${undo} /></p>`}
  </section>`;
}
