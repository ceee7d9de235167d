/** Shorter, at a space. */
const shorten = (text, width) =>
  text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 1)).replace(/\s+\S*$/, '')} …`;

/**
 * Rows as lines, each column as wide as its widest cell; numbers to the right, and the last column up to the end of the line.
 *
 * @param {string[]} heads
 * @param {(string | number)[][]} rows
 * @param {number} [width]
 * @returns {string}
 */
export const printTable = (heads, rows, width = process.stdout.columns ?? 160) => {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const isNumber = (column) => rows.some((row) => typeof row[column] === 'number');
  const line = (cells) =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        if (column === cells.length - 1)
          return isNumber(column) ? text.padStart(widths[column]) : shorten(text, Math.max(width - before, 30));
        return isNumber(column) ? text.padStart(widths[column]) : text.padEnd(widths[column]);
      })
      .join('  ')
      .trimEnd();
  return [
    line(heads),
    line(widths.map((one, column) => '-'.repeat(column === heads.length - 1 ? heads[column].length : one))),
    ...rows.map(line),
  ].join('\n');
};
