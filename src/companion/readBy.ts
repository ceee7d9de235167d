import { attributeOf } from './attributeOf.js';
import { ATTRIBUTES, FILES, IDS } from './catalogue.js';
import { own } from './own.js';
import { titles } from './titles.js';
import type { Has, Tag } from './types.js';

/** The ids that a file can send by: all there are where it is none of ours. */
export const idsFor = (file: string): string[] => {
  const pieces = FILES[file];
  return Object.keys(IDS).filter((id) => !pieces || pieces.indexOf(ATTRIBUTES[id]!) >= 0);
};

/** The attributes of the tags that somebody on this page reads. Pure. */
export const readBy = (tags: Tag[], { parts, ids }: Has): string[] => {
  const read: string[] = [];
  tags.forEach(({ given }) => {
    Object.keys(given).forEach((name) => {
      const reader = own(ATTRIBUTES, name);
      const isDestination = reader && titles[reader];
      const isRead = isDestination ? ids.some((id) => IDS[id] === reader) : reader === '' || (reader && parts[reader]);
      const attribute = attributeOf(name);
      if (isRead && read.indexOf(attribute) < 0) read.push(attribute);
    });
  });
  return read;
};
