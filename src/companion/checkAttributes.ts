import { guidelines } from '../parts/advice/guidelines.js';
import { attributeOf } from './attributeOf.js';
import { ATTRIBUTES, FAMILIES, GIVEN, IDS } from './catalogue.js';
import { filesWith } from './filesWith.js';
import { nearest, plain } from './nearest.js';
import { own } from './own.js';
import { sentences } from './sentences.js';
import { titles } from './titles.js';
import type { Has, Tag } from './types.js';
import { written } from './written.js';

/** What others put on script tags: loaders of frameworks, consent tools, caches. */
const OTHERS =
  /^(cfasync|nscript|next|nHead|hid|rh$|react|precedence|turbo|astro|svelte|gatsby|vite|v-|inertia|cookie|consent|categor|cmp|usercentrics|borlabs|iub|purpose|service|ot|no-?optimize|no-?defer|no-?minify|minify|pagespeed|rocket|pm|jetpack|wp|swup|barba|gtm|loaded|type|src|href|test)/i;

/** What others call it. */
const ALSO: Record<string, string> = { pid: 'projectId', identificationCode: 'code', apiUrl: 'api' };

/** What reads an attribute or a setting; nothing when there is none such. */
const readerOf = (name: string, isTag: boolean): string | undefined => {
  const family = Object.keys(FAMILIES).filter(
    (word) => !name.indexOf(word) && /^[A-Z-]/.test(name.slice(word.length)),
  )[0];
  const given = isTag ? undefined : own(GIVEN, name);
  return own(ATTRIBUTES, name) ?? given ?? (family && FAMILIES[family]);
};

/** A pattern as it may have been meant: a star is whatever stands there, and all else is itself. */
const meantBy = (pattern: string): string => pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');

/** The patterns of an attribute that are no regular expressions. */
const broken = (patterns: string): string[] =>
  patterns.split(/ *,(?![^{]*}) */).filter((pattern) => {
    try {
      return !new RegExp(pattern);
    } catch {
      return true;
    }
  });

/** The ids that a tag has. */
const idsOf = (given: Record<string, string>): string[] => Object.keys(IDS).filter((name) => given[name]);

/** What to say of the attributes of a tag: those that there are not, that this file does not read, that say nothing. Pure. */
export const checkAttributes = ({ given, file, bare = [] }: Tag, has: Has): string[] => {
  const said: string[] = [];
  const nameOf = has.isTag ? attributeOf : (name: string): string => name;
  const names = Object.keys(ATTRIBUTES);

  Object.keys(given).forEach((name) => {
    const reader = readerOf(name, has.isTag);
    if (reader === undefined) {
      if (has.isTag && OTHERS.test(name)) return;
      const near = own(ALSO, name) || nearest(name, names);
      const say = has.isTag ? sentences.noAttribute : sentences.noSetting;
      said.push(say(nameOf(name), near && nameOf(near)));
    } else if (titles[reader]) {
      if (!has.isTag || !given[name]) return;
      const [id = ''] = Object.keys(IDS).filter((one) => IDS[one] === reader);
      if (own(IDS, name)) {
        if (has.ids.indexOf(name) < 0) {
          said.push(sentences.destinationElsewhere(nameOf(name), file, titles[reader]!, filesWith([reader])));
        }
        // Where there is no id at all, that is what there is to say.
      } else if (!idsOf(given).some((one) => IDS[one] === reader) && idsOf(given)[0]) {
        said.push(sentences.alone(nameOf(name), titles[reader]!, nameOf(id)));
      }
    } else if (reader && !has.parts[reader] && given[name] !== 'false') {
      said.push(sentences.attributeElsewhere(nameOf(name), file, reader, filesWith([reader]), has.isTag));
    }
  });

  bare.forEach((name) => {
    const [meant] = names.filter((one) => plain(one) === plain(name.replace(/^data/, '')));
    if (meant) said.push(sentences.noAttribute(name, nameOf(meant)));
  });

  const { heartbeat, guideline, dev } = given;
  if (heartbeat && !/^(off|false)$/.test(heartbeat)) {
    if (!(+heartbeat >= 0 && +heartbeat < 1e6)) said.push(sentences.noBeat(nameOf('heartbeat'), written(heartbeat)));
    else if (+heartbeat >= 1000 && !(+heartbeat % 1000)) {
      said.push(sentences.slowBeat(nameOf('heartbeat'), written(heartbeat), String(+heartbeat / 1000)));
    }
  }
  ['include', 'exclude'].forEach((name) => {
    broken(given[name] || '').forEach((pattern) => {
      said.push(sentences.noPattern(nameOf(name), pattern, meantBy(pattern)));
    });
  });
  if (guideline && !own(guidelines as never, guideline)) {
    said.push(sentences.noGuideline(nameOf('guideline'), written(guideline), Object.keys(guidelines)));
  }
  if (dev && dev !== 'true' && dev !== 'false' && !has.parts.devHost) {
    said.push(sentences.devHost(file, 'devHost', filesWith(['devHost']), has.isTag));
  }
  return said;
};
