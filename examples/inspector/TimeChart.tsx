import { Chart } from 'chart.js/auto';
import { useEffect, useRef } from 'preact/hooks';
import type { ChartPoint } from '../collector/records.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

type Series = Chart<'bar' | 'line', number[], string>;

const makeChart = (canvas: HTMLCanvasElement): Series =>
  new Chart<'bar' | 'line', number[], string>(canvas, {
    data: {
      labels: [],
      datasets: [
        { type: 'bar', label: 'Pageviews', data: [], order: 2, maxBarThickness: 28, borderRadius: 3 },
        { type: 'line', label: 'Visitors', data: [], order: 1, borderWidth: 2, pointRadius: 2 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: false }, tooltip: { boxPadding: 4 } },
      scales: {
        x: { grid: { display: false }, border: {}, ticks: { maxRotation: 0, autoSkipPadding: 16 } },
        y: { beginAtZero: true, grid: {}, border: { display: false }, ticks: { precision: 0, maxTicksLimit: 5 } },
      },
    },
  });

/** Gives a part of a chart that is there other colours. */
const paint = (part: object | undefined, colours: Record<string, string>) => part && Object.assign(part, colours);

/** Gives a chart the colours and letters of the page as they are now. */
function dress(chart: Series) {
  const style = getComputedStyle(chart.canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const [bars, line] = chart.data.datasets;
  const { x, y } = chart.options.scales ?? {};
  paint(bars, { backgroundColor: colour('--bar') });
  const accent = colour('--accent');
  paint(line, { borderColor: accent, pointBackgroundColor: accent, backgroundColor: accent });
  for (const scale of [x, y]) paint(scale?.ticks, { color: colour('--quiet') });
  for (const lines of [x?.border, y?.grid]) paint(lines, { color: colour('--line') });
  paint(chart.options.plugins?.tooltip, {
    backgroundColor: colour('--ink'),
    titleColor: colour('--paper'),
    bodyColor: colour('--paper'),
  });
  chart.options.font = { family: style.fontFamily, size: 12 };
}

interface Props {
  points: ChartPoint[];
  labels: string[];
  /** What it shows, in words. */
  said: string;
}

/** The chart itself. It does not move: what changes each second would never come to rest. */
export function TimeChart({ points, labels, said }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Series>(null);

  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = makeChart(canvas.current);
    chart.current = made;
    dress(made);
    const redress = () => {
      dress(made);
      made.update();
    };
    dark.addEventListener('change', redress);
    return () => {
      dark.removeEventListener('change', redress);
      made.destroy();
    };
  }, []);

  const figures = JSON.stringify(points);
  useEffect(() => {
    if (!chart.current) return;
    const { data } = chart.current;
    data.labels = labels;
    setFigures(
      data.datasets[0],
      points.map((point) => point.pageviews),
    );
    setFigures(
      data.datasets[1],
      points.map((point) => point.visitors),
    );
    chart.current.update();
  }, [figures]);

  return (
    <div class="chart">
      <canvas ref={canvas} role="img" aria-label={said}></canvas>
    </div>
  );
}

/** Gives a line or the bars their figures. */
function setFigures(dataset: Series['data']['datasets'][number] | undefined, figures: number[]) {
  if (dataset) dataset.data = figures;
}
