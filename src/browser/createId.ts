/** Hexadecimal, from 0 to 15. A page may have replaced `Math.random`, and equal ids would be taken for one message. */
const digit = (): number => {
  try {
    return window.crypto.getRandomValues(new Uint8Array(1))[0]! & 15;
  } catch {
    // It is a page's own.
    return (Math.random() * 16) | 0;
  }
};

/** A random id, as a UUID of version 4 (RFC 9562). `crypto.randomUUID` is there on https pages only. */
export const createId = (): string =>
  'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) =>
    (letter === 'x' ? digit() : (digit() & 3) | 8).toString(16),
  );
