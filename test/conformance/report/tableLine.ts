/** A line of a table in Markdown. */
export const tableLine = (cells: string[]): string => `| ${cells.join(' | ')} |`;
