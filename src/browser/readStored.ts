/** What is kept in localStorage under a key, which may have dots; nothing where storage is denied. */
export const readStored = (key: string): string | undefined => {
  try {
    return window.localStorage[key];
  } catch {
    return undefined;
  }
};
