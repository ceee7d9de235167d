const NAME = 22;
const COST = 26;

const show = (number, digits) =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The middle, and between which it lies; alone where it was always the same. */
function showSpread({ middle, least, most }, digits) {
  const [from, to] = [show(least, digits), show(most, digits)];
  return from === to ? show(middle, digits) : `${show(middle, digits)} [${from} to ${to}]`;
}

/**
 * A figure as a table: a line for each tag.
 *
 * @param {ReturnType<typeof import('./compareTags.mjs').compareTags>[number]} figure
 * @param {string[]} names of the tags, in the order of its rows
 * @returns {string}
 */
export function formatFigure({ title, digits, rows }, names) {
  const lines = rows.map(({ cost, ratio }, row) => {
    const times = ratio ? showSpread(ratio, 1) : '-';
    return `  ${names[row].padEnd(NAME)}${showSpread(cost, digits).padEnd(COST)}${times}`;
  });
  return [title, ...lines].join('\n');
}
