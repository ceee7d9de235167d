/** Throws the name of what is wrong, unless it is right. */
export const check = (ok: unknown, what: string): void => {
  if (!ok) throw what;
};
