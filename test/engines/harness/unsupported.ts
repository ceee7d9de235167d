/** In place of what a driver can't do. */
export const unsupported = (reason: string) => (): Promise<never> =>
  Promise.reject(new Error(`unsupported: ${reason}`));
