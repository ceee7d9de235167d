import { Axes } from './Axes.js';
import { placeLabels } from './placeLabels.js';
import { scaleOf } from './scaleOf.js';
import { useWidth } from './useWidth.js';
import { WeightKey } from './WeightKey.js';
import type { Weighed } from './weighCases.js';

const HEIGHT = 440;
const NARROW = 640;
/** From the middle of a label to its edge. */
const EDGE = 7;
/** About so wide is a letter of a label, in pixels; those of pagebeat are bold. */
const LETTER = 6.7;
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
  // Where names would lie on each other there are numbers, and the names below.
  const isNarrow = width < NARROW;
  // What stands out has the first choice of where its name is.
  const points = [...weighed]
    .map((one, index) => ({ ...one, text: isNarrow ? String(index + 1) : one.name }))
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn))
    .map((one) => ({
      ...one,
      x: xOf(one.brotli),
      y: yOf(one.share),
      width: one.text.length * (one.isOwn ? BOLD : LETTER),
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
          <Axes area={area} shareTicks={shareTicks} weightTicks={weightTicks} />
          {points.map(({ name, text, isOwn, x, y, width: wide }, index) => {
            const label = labels[index] ?? { x, y };
            // How wide a name is was guessed: it begins at its point, or ends there.
            const isBefore = label.x + wide <= x;
            const end = {
              x: Math.max(label.x, Math.min(x, label.x + wide)),
              y: label.y + Math.sign(y - label.y) * EDGE,
            };
            return (
              <g key={name} class={isOwn ? 'own' : undefined}>
                {Math.abs(label.y - y) > EDGE + 1 && <line class="leader" x1={x} y1={y} x2={end.x} y2={end.y} />}
                <circle cx={x} cy={y} r={isOwn ? 6 : 5} />
                <text
                  x={isBefore ? label.x + wide : label.x}
                  y={label.y}
                  text-anchor={isBefore ? 'end' : 'start'}
                  dominant-baseline="central"
                >
                  {text}
                </text>
              </g>
            );
          })}
        </svg>
      )}
      {isNarrow && <WeightKey weighed={weighed} />}
    </div>
  );
}
