/** The words that a frame spec may use. */

import { ask } from "./api.js";
import { signal } from "./dom.js";

/**
 * @typedef {{poses: string[], expressions: string[], placements: string[], facings: string[], shots: string[],
 *   angles: string[], settings: Record<string, string[]>, times: string[], weathers: string[], props: string[],
 *   contacts: string[], styles: string[]}} Vocabulary
 */

/** @type {{value: Vocabulary | null}} */
export const vocabulary = signal(/** @type {Vocabulary | null} */ (null));

/** Fetches the words, once. */
export async function loadVocabulary() {
  if (!vocabulary.value) vocabulary.value = await ask("GET", "/api/vocabulary").catch(() => null);
}
