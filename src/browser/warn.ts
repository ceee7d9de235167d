const printed: Record<string, boolean> = Object.create(null);

/** A line for the developer; one of each kind, so that a mistake in a loop does not fill the console. */
export const warn = (what: string): void => {
  const kind = what.split(/\W/)[0]!;
  try {
    if (!printed[kind]) console.error('pagebeat: invalid ' + what);
  } catch {
    // It is a page's own.
  }
  printed[kind] = true;
};
