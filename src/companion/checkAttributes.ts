import { guidelines } from '../parts/advice/guidelines.js';
import { attributeOf } from './attributeOf.js';
import { ATTRIBUTES, FAMILIES, GIVEN, IDS } from './catalogue.js';
import { filesWith } from './filesWith.js';
import { nearest } from './nearest.js';
import { own } from './own.js';
import { sentences } from './sentences.js';
import { titles } from './titles.js';
import type { Has, Tag } from './types.js';
import { written } from './written.js';

/** What others put on script tags: loaders of frameworks, consent tools, caches. */
const OTHERS =
  /^(cfasync|nscript|nHead|hid|turbo|astro|vite|v-|reactroot|cookie|consent|category|cmp|usercentrics|ot|no-?optimize|no-?defer|minify|pagespeed|rocket|swup|barba|loaded|type|src)/i;

/** What reads an attribute or a setting; nothing when there is none such. */
const readerOf = (name: string, isTag: boolean): string | undefined => {
  const family = Object.keys(FAMILIES).filter(
    (word) => !name.indexOf(word) && /^[A-Z-]/.test(name.slice(word.length)),
  )[0];
  const given = isTag ? undefined : own(GIVEN, name);
  return own(ATTRIBUTES, name) ?? given ?? (family && FAMILIES[family]);
};

/** The patterns of an attribute that are no regular expressions. */
const broken = (patterns: string): string[] =>
  patterns.split(/ *,(?![^{]*}) */).filter((pattern) => {
    try {
      return !new RegExp(pattern);
    } catch {
      return true;
    }
  });

/** What to say of the attributes of a tag: those that there are not, that this file does not read, that say nothing. Pure. */
export const checkAttributes = ({ given, file }: Tag, has: Has): string[] => {
  const said: string[] = [];
  const nameOf = has.isTag ? attributeOf : (name: string): string => name;
  const names = Object.keys(ATTRIBUTES);

  Object.keys(given).forEach((name) => {
    const reader = readerOf(name, has.isTag);
    if (reader === undefined) {
      if (has.isTag && OTHERS.test(name)) return;
      const near = nearest(name, names);
      const say = has.isTag ? sentences.noAttribute : sentences.noSetting;
      said.push(say(nameOf(name), near && nameOf(near)));
    } else if (own(IDS, name) || titles[reader]) {
      // An endpoint without its id is no news where the id says so.
      if (has.isTag && own(IDS, name) && given[name] && has.ids.indexOf(name) < 0) {
        said.push(sentences.destinationElsewhere(nameOf(name), file, titles[IDS[name]!]!, filesWith([reader])));
      }
    } else if (reader && !has.parts[reader] && given[name] !== 'false') {
      said.push(sentences.attributeElsewhere(nameOf(name), file, reader, filesWith([reader]), has.isTag));
    }
  });

  const { heartbeat, guideline, dev } = given;
  if (heartbeat && !/^(off|false)$/.test(heartbeat) && !(+heartbeat >= 0 && +heartbeat < 1e6)) {
    said.push(sentences.noBeat(written(heartbeat)));
  }
  ['include', 'exclude'].forEach((name) => {
    broken(given[name] || '').forEach((pattern) => {
      said.push(sentences.noPattern(nameOf(name), pattern));
    });
  });
  if (guideline && !own(guidelines as never, guideline)) {
    said.push(sentences.noGuideline(written(guideline), Object.keys(guidelines)));
  }
  if (dev && dev !== 'true' && dev !== 'false' && !has.parts.devHost) {
    said.push(
      sentences.attributeElsewhere(nameOf('dev') + ' with a host', file, 'devHost', filesWith(['devHost']), has.isTag),
    );
  }
  return said;
};
