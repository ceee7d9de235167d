/** How many letters have to be added, left out or replaced to make one word of the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const row = [index + 1];
    // Each row has a number more than the other word has letters.
    for (const [column, another] of [...other].entries()) {
      row.push(Math.min(above[column + 1]! + 1, row[column]! + 1, above[column]! + (letter === another ? 0 : 1)));
    }
    above = row;
  }
  return above.at(-1)!;
};

/** As it is compared: an attribute is its option, and letters are small. */
const plain = (name: string): string => name.toLowerCase().replace(/^data-|[^a-z\d]/g, '');

/**
 * The name that somebody may have meant: of all the nearest, or the only one that begins so.
 *
 * @returns nothing when they have more letters that differ than letters that do not
 */
export const nearest = (given: string, names: string[]): string | undefined => {
  const meant = plain(given);
  const [begins, another] = names.filter((name) => meant && plain(name).startsWith(meant));
  if (begins && !another) return begins;
  const [best] = names
    .map((name) => ({ name, far: distance(meant, plain(name)) }))
    .sort((one, other) => one.far - other.far);
  return best && best.far <= Math.max(meant.length, plain(best.name).length) / 2 ? best.name : undefined;
};
