const printed: Record<string, boolean> = Object.create(null);

/** A line for the developer; one of each kind and page, so that a mistake in a loop does not fill the console. */
export const warn = ({ message }: { message: string }): void => {
  // "pagebeat: meta.price must be …": the second word says what it is about.
  const kind = message.split(/[ .]/)[1]!;
  if (!printed[kind]) console.error(message);
  printed[kind] = true;
};
