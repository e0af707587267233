/** Asking the server: JSON in, JSON out, and problems in words. */

/** Something that went wrong with a request; `status` 0 says that the server could not be reached. */
export class Problem extends Error {
  /** @param {number} status @param {any} body */
  constructor(status, body) {
    const told = body?.error ?? {};
    super(told.what ?? (status ? `the server answered ${status}` : "the server cannot be reached"));
    this.status = status;
    this.body = body ?? {};
    /** What to do about it; empty if nothing is known. */
    this.advice = told.do ?? (status ? "" : "Nothing is lost: it is tried again.");
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status === 401 || this.status === 429 || this.status >= 500;
  }

  /** The problem and what to do, as one text. */
  get words() {
    const what = this.message.charAt(0).toUpperCase() + this.message.slice(1);
    return `${what}${/[.!?]$/.test(what) ? "" : "."} ${this.advice}`.trim();
  }
}

const PATIENCE = 20_000;

/**
 * What the server answers. Throws a Problem.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Problem(0, null);
  }
  let told;
  try {
    told = await response.json();
  } catch {
    // Something between here and the server answered in its place, or the answer was cut off.
    throw new Problem(response.ok ? 0 : response.status, null);
  }
  if (!response.ok) throw new Problem(response.status, told);
  return told;
}

/** Says something that needs no answer, even while the page goes away. @param {string} path @param {unknown} body */
export function tell(path, body) {
  navigator.sendBeacon(path, new Blob([JSON.stringify(body)], { type: "application/json" }));
}

/** A key under which a request counts once, however often it arrives. */
export function onceKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
