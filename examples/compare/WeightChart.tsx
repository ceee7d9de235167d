import { placeLabels } from './placeLabels.js';
import { scaleOf } from './scaleOf.js';
import { useWidth } from './useWidth.js';
import type { Weighed } from './weighCases.js';

const HEIGHT = 440;
/** From the middle of a label to its edge. */
const EDGE = 7;
/** About so wide is a letter of a label, in pixels; those of pagebeat are bold. */
const LETTER = 6.3;
const BOLD = 7.2;

interface Props {
  weighed: Weighed[];
  engine: string;
}

/** A point for each tag, drawn for the width that there is, so that the letters are as large as elsewhere. */
export function WeightChart({ weighed, engine }: Props) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const area = { left: 44, right: width - 28, top: 14, bottom: HEIGHT - 46 };
  const { xOf, yOf, weightTicks, shareTicks } = scaleOf(weighed, area);
  // What stands out has the first choice of where its name is.
  const points = [...weighed]
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .map((one) => ({
      ...one,
      x: xOf(one.brotli),
      y: yOf(one.share),
      width: one.name.length * (one.isOwn ? BOLD : LETTER),
    }));
  const labels = placeLabels(points, area);

  return (
    <div ref={frame} class="weight-chart">
      {width > 0 && (
        <svg
          role="img"
          aria-label={`Weight against the share of cases held in ${engine}, a point for each of ${weighed.length} tags; the table below says the same`}
          width={width}
          height={HEIGHT}
        >
          {shareTicks.map(({ place, text }) => (
            <g key={text} class="tick">
              <line x1={area.left} x2={area.right} y1={place} y2={place} />
              <text x={area.left - 6} y={place} text-anchor="end" dominant-baseline="central">
                {text}
              </text>
            </g>
          ))}
          {weightTicks.map(({ place, text }) => (
            <g key={text} class="tick">
              <line x1={place} x2={place} y1={area.top} y2={area.bottom} />
              <text x={place} y={area.bottom + 18} text-anchor="middle">
                {text}
              </text>
            </g>
          ))}
          <text class="axis" x={area.right} y={HEIGHT - 6} text-anchor="end">
            weight, brotli →
          </text>
          {points.map(({ name, isOwn, x, y, width: wide }, index) => {
            const label = labels[index] ?? { x, y };
            const end = {
              x: Math.max(label.x, Math.min(x, label.x + wide)),
              y: label.y + Math.sign(y - label.y) * EDGE,
            };
            return (
              <g key={name} class={isOwn ? 'own' : undefined}>
                {label.y !== y && <line class="leader" x1={x} y1={y} x2={end.x} y2={end.y} />}
                <circle cx={x} cy={y} r={isOwn ? 6 : 5} />
                <text x={label.x} y={label.y} dominant-baseline="central">
                  {name}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
