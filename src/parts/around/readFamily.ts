import type { Settings } from '../../types/options.js';

/**
 * What a family of attributes says, by what comes after its word: `data-tag-paid-plan="pro"` is `{ 'paid-plan': 'pro' }`. A name
 * that goes on otherwise is of no family, as `data-tagline`.
 *
 * @param empty what one without a value says
 */
export const readFamily = (settings: Settings, word: string, empty: string): Record<string, string> => {
  const found: Record<string, string> = Object.create(null);
  Object.keys(settings).forEach((name) => {
    const value = settings[name as 'id'];
    const rest = name.indexOf(word) ? '' : name.slice(word.length);
    if (/^[A-Z-]/.test(rest)) {
      // Here it is the word that was written, and no switch.
      found[rest.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()).slice(1)] =
        value === null ? 'false' : value || empty;
    }
  });
  return found;
};
