/** Rejections that nobody has heard, of the whole process, while something is done. */
export const unheard = async (act: () => Promise<void>): Promise<unknown[]> => {
  const errors: unknown[] = [];
  const listen = (error: unknown): unknown => errors.push(error);
  process.on('unhandledRejection', listen);
  await act();
  await new Promise(setImmediate);
  process.off('unhandledRejection', listen);
  return errors;
};
