/**
 * Remembers on the visitor's device that nothing is to be sent, or forgets it: by the word of Pirsch's own script
 * (https://docs.pirsch.io/advanced/traffic-filter).
 */
export const optOut = (isOut: boolean): void => {
  try {
    if (isOut) window.localStorage.disable_pirsch = '1';
    else delete window.localStorage.disable_pirsch;
  } catch {
    // Where storage is denied it holds for this page.
  }
};
