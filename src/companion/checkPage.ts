import type { Settings } from '../types/options.js';
import type { Route } from '../types/records.js';
import { callsEarly } from './callsEarly.js';
import { checkAttributes } from './checkAttributes.js';
import { checkEndpoints } from './checkEndpoints.js';
import { checkIds } from './checkIds.js';
import { checkTags } from './checkTags.js';
import { sentences } from './sentences.js';
import type { Has, Tag } from './types.js';

/** What the page is asked. */
interface Asked {
  tags(own: unknown): Tag[];
  scripts(): string[];
  inline(own: unknown): string[];
  protocol(): string;
}

/** Where a stub is, no call comes too early. */
const STUB = /\.q\s*=\s*\w+(\.\w+)*\.q\s*\|\|/;

/** What to say of a page as it stands: its tags, or the settings of a tracker from npm, and what stands beside them. Pure. */
export const checkPage = (
  { tags, scripts, inline, protocol }: Asked,
  settings: Settings,
  routes: Route[],
  has: Has,
  script?: unknown,
): string[] => {
  const said: string[] = [];
  if (!script) {
    const given: Record<string, string> = {};
    // A part that is given is a setting by its name.
    for (const name of Object.keys(settings)) {
      if (name !== 'id' && !(name in has.parts) && name !== 'companion') given[name] = '' + settings[name as 'id'];
    }
    said.push(...checkAttributes({ given, file: has.file }, has));
    for (const route of routes) {
      const own = route.settings as Record<string, unknown>;
      said.push(...checkIds(own, false), ...checkEndpoints(own, protocol(), false));
    }
    return said;
  }
  const all = tags(script);
  all.forEach((tag) => {
    const { id: _id, ...given } = tag.given;
    said.push(...checkIds(given), ...checkEndpoints(given, protocol()), ...checkAttributes({ ...tag, given }, has));
  });
  said.push(...checkTags(all, scripts()));
  const name = (has.parts.global && settings.global) || 'pirsch';
  const codes = inline(script);
  if (!codes.some((code) => STUB.test(code)) && codes.some((code) => callsEarly(code, name))) {
    said.push(sentences.early(name));
  }
  return said;
};
