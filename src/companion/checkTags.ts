import { attributeOf } from './attributeOf.js';
import { IDS } from './catalogue.js';
import { sentences } from './sentences.js';
import type { Tag } from './types.js';

/** The vendors’ own scripts, by where they come from, each with what it does the same as. User.com’s widget has to be there. */
const OWN_SCRIPTS: [src: RegExp, who: string, ids: string[]][] = [
  [/^https?:\/\/[\w.]*pirsch\.io\/.*\.js/, 'Pirsch', ['code', 'clientId']],
  [/^https?:\/\/[\w.]*swetrix\.(org|com)\/.*\.js|\/swetrix(\.min|\.orig)?\.js/, 'Swetrix', ['projectId']],
  [/^https?:\/\/[\w.]*customer\.io\/.*(analytics|track)/, 'Customer.io', ['customerioKey']],
  [/^https?:\/\/[\w.]*firstparty(hq)?\.(com|io)\/.*\.js/, 'Firstparty', ['firstpartyKey']],
];

/**
 * What to say of tags that do the same. Pure.
 *
 * @param scripts the addresses of all scripts of the page
 */
export const checkTags = (tags: Tag[], scripts: string[]): string[] => {
  const said: string[] = [];
  const seen: Record<string, boolean> = Object.create(null);
  const has: Record<string, boolean> = Object.create(null);
  tags.forEach(({ given }) => {
    Object.keys(IDS).forEach((name) => {
      if (!given[name]) return;
      has[name] = true;
      // Those of Pirsch's own ids may share the work, with one code.
      const key = name + ' ' + given[name] + ' ' + (given.id || '');
      if (seen[key]) said.push(sentences.twice(attributeOf(name)));
      seen[key] = true;
    });
  });
  OWN_SCRIPTS.forEach(([pattern, who, ids]) => {
    const src = scripts.filter((one) => pattern.test(one) && !/\/pagebeat[\w.]*\.js/.test(one))[0];
    if (src && ids.some((name) => has[name])) said.push(sentences.vendor(who, src));
  });
  return said;
};
