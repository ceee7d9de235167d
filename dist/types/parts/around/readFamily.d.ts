import type { Settings } from '../../types/options.js';
/**
 * What a family of attributes says, by what comes after its word: `data-tag-paid-plan="pro"` is `{ 'paid-plan': 'pro' }`. A name
 * that goes on otherwise is of no family, as `data-tagline`.
 *
 * @param empty what one without a value says
 */
export declare const readFamily: (settings: Settings, word: string, empty: string) => Record<string, string>;
