import type { Part } from '../types/records.js';
import { amend } from './around/amend.js';
import { readFamily } from './around/readFamily.js';

declare module '../types/options.js' {
  interface Settings {
    /**
     * Pirsch: what visits are tagged with, `data-tag="one,two"` or `data-tag-author="jane"`; a `-` stands for a space. Keys and
     * values have up to 50 characters.
     * @default nothing
     * @see https://docs.pirsch.io/advanced/segmentation-tags
     */
    tag?: string;
  }
}

/**
 * Tags pageviews and events at Pirsch, as its own script does: `data-tag="one,two"`, `data-tag-author="jane"`.
 *
 * @for pirsch
 */
export const tags: Part = (stages) =>
  amend(stages, 'code', (delivery, _page, event, { settings }) => {
    const tags: Record<string, string> = Object.create(null);
    const query: Record<string, string> = Object.create(null);
    const put = (key: string, value: string): void => {
      const name = key.replace(/-/g, ' ').trim();
      if (name) tags[name] = query['tag_' + name] = value;
    };
    const given = readFamily(settings, 'tag', '1');
    (settings.tag || '').split(',').forEach((key) => {
      put(key, '1');
    });
    Object.keys(given).forEach((key) => {
      put(key, given[key]!);
    });
    if (!Object.keys(tags)[0]) return;
    if (event) delivery.body.tags = tags;
    else if (delivery.kind === 'hit') delivery.url += '&' + new URLSearchParams(query);
  });
