/** Who stands where, at a glance: the approved templates as paper dolls on a small stage. */

import { html } from "./dom.js";
import { small } from "./pictures.js";

/** @typedef {import("./types.js").Picture} Picture */

const PLACES = ["far_left", "left", "center", "right", "far_right"];
const WIDTH = 320;
const HEIGHT = 176;

/**
 * How large a template is drawn, and where its top is: a wide shot shows small figures, a close-up heads.
 * @type {Record<string, {side: number, top: number, spread: number}>}
 */
const SHOTS = {
  wide: { side: 104, top: 62, spread: 58 },
  full: { side: 160, top: 10, spread: 60 },
  medium: { side: 270, top: 0, spread: 74 },
  close_up: { side: 420, top: -8, spread: 100 },
};

/** @param {{spec: any, cast: {id: string, name: string, template: Picture | null}[]}} props */
export function StagePlan({ spec, cast }) {
  const { side, top, spread } = SHOTS[spec.composition.shot] ?? SHOTS.full;
  const horizon = spec.composition.angle === "high" ? 70 : spec.composition.angle === "low" ? 150 : 118;
  return html`<svg class=${`plan at-${spec.scene.time}`} viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
    <rect class="plan-sky" width=${WIDTH} height=${HEIGHT} />
    <rect class="plan-ground" y=${horizon} width=${WIDTH} height=${HEIGHT - horizon} />
    ${spec.performances.map((/** @type {any} */ one) => {
      const x = WIDTH / 2 + (PLACES.indexOf(one.placement) - 2) * spread;
      const member = cast.find(({ id }) => id === one.character);
      return html`<g key=${one.character}>
        ${member?.template
          ? html`<svg x=${x - side * 0.22} y=${top} width=${side * 0.44} height=${side} viewBox="28 0 44 100" preserveAspectRatio="none">
              <image class="doll" href=${small(member.template.id, 320)} width="100" height="100" />
            </svg>`
          : html`<circle class="nobody" cx=${x} cy=${HEIGHT / 2} r="22" />`}
        <${Facing} x=${x} facing=${one.facing} />
      </g>`;
    })}
  </svg>`;
}

/** An arrow at the foot of the stage, or an eye's dot for who looks at the viewer. @param {{x: number, facing: string}} props */
function Facing({ x, facing }) {
  const y = HEIGHT - 9;
  if (facing === "viewer") return html`<circle class="facing" cx=${x} cy=${y} r="4" />`;
  const tip = facing === "left" ? -9 : 9;
  return html`<path class="facing" d=${`M${x + tip} ${y} L${x - tip / 3} ${y - 6} V${y + 6} Z`} />`;
}
