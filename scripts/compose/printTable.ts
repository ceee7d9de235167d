/** Shorter, at a space. */
const shorten = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(width - 1, 1)).replace(/\s+\S*$/, '')} …`;

type Cell = string | number;

/** Rows as lines, each column as wide as its widest cell; numbers to the right, and the last column up to the end of the line. */
export const printTable = (heads: string[], rows: Cell[][], width = process.stdout.columns ?? 160): string => {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => String(row[column]).length)));
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const isNumber = (column: number) => rows.some((row) => typeof row[column] === 'number');
  const widthOf = (column: number) => widths[column] ?? 0;
  const line = (cells: Cell[]) =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        if (column === cells.length - 1)
          return isNumber(column) ? text.padStart(widthOf(column)) : shorten(text, Math.max(width - before, 30));
        return isNumber(column) ? text.padStart(widthOf(column)) : text.padEnd(widthOf(column));
      })
      .join('  ')
      .trimEnd();
  return [
    line(heads),
    line(heads.map((head, column) => '-'.repeat(column === heads.length - 1 ? head.length : widthOf(column)))),
    ...rows.map(line),
  ].join('\n');
};
