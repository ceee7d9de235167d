/** What a call was rejected with, to look at in peace. */
export const rejection = (
  call: PromiseLike<unknown>,
): Promise<Error & { reason?: string; status?: number; destination?: string }> =>
  Promise.resolve(call).then(
    (value) => {
      throw new Error('It resolved: ' + JSON.stringify(value));
    },
    (error) => error,
  );
