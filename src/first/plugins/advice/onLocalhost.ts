import type { Advise, Face } from '../../types.js';

/** Adds to what is said on localhost of each pageview and event; a line is printed once, however often it is said. */
export const onLocalhost = (face: Face, say: (...given: Parameters<Advise>) => string[]): void => {
  const { advise } = face;
  const printed: Record<string, boolean> = {};
  face.advise = (...given) => {
    if (advise) advise.apply(face, given);
    say.apply(face, given).forEach((line) => {
      if (!printed[line]) console.warn('pagebeat: ' + line);
      printed[line] = true;
    });
  };
};
