/**
 * What the application and its server say to each other.
 *
 * @typedef {"characters" | "stories" | "frames"} Checkpoint
 * @typedef {"pass" | "fail" | "cant_judge" | "skip"} Verdict
 * @typedef {{left: number, top: number, right: number, bottom: number}} Region fractions of the picture
 * @typedef {{id: string, width: number, height: number}} Picture
 *
 * @typedef {object} Answer
 * @property {Verdict} verdict
 * @property {number | null} choice
 * @property {string[]} defects
 * @property {Region | null} region
 * @property {string | null} character
 * @property {string} note
 * @property {number} seconds
 * @property {boolean} by_key
 *
 * @typedef {object} Item
 * @property {number} task
 * @property {string} lease
 * @property {number} seconds how long the lease lasts
 * @property {Checkpoint} checkpoint
 * @property {string} subject
 * @property {string} version
 * @property {boolean} adjudication
 * @property {{member: string, verdict: Verdict, defects: string[], note: string}[]} others
 * @property {boolean} training
 * @property {any} content what is shown: a character, a story or a frame
 *
 * @typedef {object} Reveal
 * @property {{state: string, reason: string, answers: {text: string, verdict: string, note: string, region: Region | null}[]} | null} gate
 * @property {{right: boolean, verdict: Verdict, defects: string[], explanation: string} | null} training
 *
 * @typedef {{name: string, key: string, words: string}} Defect
 *
 * @typedef {object} Decided a decision of this person
 * @property {string} key
 * @property {Item} item
 * @property {Answer} answer
 * @property {number | null} number what the server calls it; null until it has answered
 * @property {Reveal | null} reveal
 *
 * @typedef {object} Draft what is chosen for an item, but not said yet
 * @property {string[]} defects
 * @property {Region | null} region
 * @property {string | null} character
 * @property {string} note
 *
 * @typedef {object} Boot what the page knows when it opens
 * @property {Checkpoint} checkpoint
 * @property {string} me
 * @property {string} role
 * @property {string} project
 * @property {boolean} adjudication
 * @property {Defect[]} defects
 */

export {};
