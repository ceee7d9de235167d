import type { Figure, Spread } from './compareTags';

const NAME = 22;
const COST = 26;

const show = (number: number, digits: number) =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The middle, and between which it lies; alone where it was always the same. */
function showSpread({ middle, least, most }: Spread, digits: number): string {
  const [from, to] = [show(least, digits), show(most, digits)];
  return from === to ? show(middle, digits) : `${show(middle, digits)} [${from} to ${to}]`;
}

/** A figure as a table: a line for each tag, by their names in the order of its rows. */
export function formatFigure({ title, digits, rows }: Figure, names: string[]): string {
  const lines = rows.map(({ cost, ratio }, row) => {
    const times = ratio ? showSpread(ratio, 1) : '-';
    return `  ${(names[row] ?? '').padEnd(NAME)}${showSpread(cost, digits).padEnd(COST)}${times}`;
  });
  return [title, ...lines].join('\n');
}
