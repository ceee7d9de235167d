import { Chart } from '/libraries/chart.js';
import { html, useEffect, useRef } from '/libraries/preact.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Gives a chart the colours and letters of the page as they are now. */
function dress(chart) {
  const style = getComputedStyle(chart.canvas);
  const colour = (name) => style.getPropertyValue(name).trim();
  const [pageviews, visitors] = chart.data.datasets;
  const { x, y } = chart.options.scales;
  pageviews.backgroundColor = colour('--bar');
  visitors.borderColor = visitors.pointBackgroundColor = colour('--accent');
  visitors.backgroundColor = colour('--accent');
  x.ticks.color = y.ticks.color = colour('--quiet');
  x.border.color = y.grid.color = colour('--line');
  Object.assign(chart.options.plugins.tooltip, {
    backgroundColor: colour('--ink'),
    titleColor: colour('--paper'),
    bodyColor: colour('--paper'),
  });
  chart.options.font = { family: style.fontFamily, size: 12 };
}

const makeChart = (canvas) =>
  new Chart(canvas, {
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

/** The chart itself. It does not move: what changes each second would never come to rest. */
export function TimeChart({ points, labels, said }) {
  const canvas = useRef();
  const chart = useRef();

  useEffect(() => {
    chart.current = makeChart(canvas.current);
    dress(chart.current);
    const redress = () => {
      dress(chart.current);
      chart.current.update();
    };
    dark.addEventListener('change', redress);
    return () => {
      dark.removeEventListener('change', redress);
      chart.current.destroy();
    };
  }, []);

  const figures = JSON.stringify(points);
  useEffect(() => {
    const { data } = chart.current;
    data.labels = labels;
    data.datasets[0].data = points.map(({ pageviews }) => pageviews);
    data.datasets[1].data = points.map(({ visitors }) => visitors);
    chart.current.update();
  }, [figures]);

  return html`<div class="chart"><canvas ref=${canvas} role="img" aria-label=${said}></canvas></div>`;
}
