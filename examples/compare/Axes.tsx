import type { Area, Tick } from './scaleOf.js';

interface Props {
  area: Area;
  shareTicks: Tick[];
  weightTicks: Tick[];
}

/** The lines of a chart, with what each stands for. */
export function Axes({ area, shareTicks, weightTicks }: Props) {
  return (
    <>
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
      <text class="axis" x={area.right} y={area.bottom + 40} text-anchor="end">
        weight, brotli →
      </text>
    </>
  );
}
