import { attributeOf } from './attributeOf.js';
import { IDS } from './catalogue.js';
import { sentences } from './sentences.js';
import { written } from './written.js';

/** How ids look, of those whose vendors make them all alike. */
const RULES: Record<string, RegExp | undefined> = {
  code: /^[a-z\d]{32}$/i,
  projectId: /^[\w-]{12}$/,
  plausibleDomain: /^(?!\w+:\/)/,
  websiteId: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  matomoSite: /^[1-9]\d*$/,
  posthogKey: /^phc_/,
};

/** What was left in by a copy. */
const UNCLEAN: [RegExp, string][] = [
  [/["'`“”‘’«»]/, 'a quote'],
  [/[\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/, 'an invisible character'],
  [/\s/, 'a space'],
];

/** What to say of ids that can’t be right: not of an empty one, which is as if it were not there. Pure. */
export const checkIds = (given: Record<string, unknown>, isTag = true): string[] =>
  Object.keys(IDS)
    .map((name) => {
      const id = given[name];
      const attribute = isTag ? attributeOf(name) : name;
      if (!id || typeof id !== 'string') return '';
      if (/^(your|my|the)?[_-]?(pirsch|swetrix|site|project)?[_-]?(code|pid|id|project|key)$/i.test(id)) {
        return sentences.placeholder(attribute, written(id));
      }
      const [, unclean] = UNCLEAN.filter(([pattern]) => pattern.test(id))[0] || [];
      if (unclean) return sentences.unclean(attribute, unclean);
      const rule = RULES[name];
      return rule && !rule.test(id) ? sentences.id(attribute, written(id), sentences.rules[name]!) : '';
    })
    .filter(Boolean);
