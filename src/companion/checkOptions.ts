import { isRecord } from '../core/isRecord.js';
import { OPTIONS } from './catalogue.js';
import { filesWith } from './filesWith.js';
import { nearest } from './nearest.js';
import { own } from './own.js';
import { sentences } from './sentences.js';
import type { Has } from './types.js';

/** What else people write for it. */
const ALSO: Record<string, string> = {
  props: 'meta',
  properties: 'meta',
  attributes: 'meta',
  data: 'meta',
  params: 'meta',
  value: 'duration',
  time: 'duration',
  seconds: 'duration',
  nonInteractive: 'non_interactive',
};

/** What to say of the options of a call: those that there are not, and those that this page’s files do not keep. Pure. */
export const checkOptions = (options: unknown, has: Has): string[] => {
  if (!isRecord(options)) return [];
  return Object.keys(options as object)
    .map((option) => {
      const part = own(OPTIONS, option);
      if (part === undefined) {
        return sentences.noOption(option, own(ALSO, option) || nearest(option, Object.keys(OPTIONS)));
      }
      return part && !has.parts[part]
        ? sentences.optionElsewhere(option, has.file, part, filesWith([part]), has.isTag)
        : '';
    })
    .filter(Boolean);
};
