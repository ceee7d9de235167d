import { guard } from '../browser/guard.js';
import { on } from '../browser/on.js';
import { copy } from '../core/copy.js';
import { readSettings } from '../core/readSettings.js';
import { startTracker } from '../tracker.js';
import type { Door, Stages, Track } from '../types/records.js';

/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A second file hands its tag and what
 * it is made of to the first, so that a destination gets everything once.
 */
export const startTag = (own: Door): void => {
  const page = window as unknown as { pirsch: Track; pagebeat: unknown };
  const applied: Record<string, boolean> = Object.create(null);
  let stages: Stages | undefined;

  /** @param _ what a file of the first edition hands over, which is not known here */
  const begin = (script: HTMLElement, _?: unknown, [destinations, parts] = own): void => {
    const tag = readSettings(script.dataset);
    tag.id = script.id;
    stages = stages || startTracker(tag, on);
    copy(parts, (part, name) => {
      if (!applied[name]) guard(() => part(stages!, tag, script as HTMLScriptElement, applied))();
      applied[name] = true;
    });
    copy(destinations, (make, name) => {
      const id = tag[name as 'code'];
      if (id) stages!.add({ key: name + id, settings: tag, make }, 'hit event session');
    });
    stages.look();
  };

  // Forms of that name hide what the browser tells: two of them are a list.
  const hasId = ({ dataset }: HTMLElement): unknown => dataset && Object.keys(own[0]).some((name) => dataset[name]);
  // Our own file, also where its id is missing; or a bundle that was pasted into a page.
  let script: HTMLElement | null = document.currentScript as HTMLScriptElement | null;
  if (!script || !((script as HTMLScriptElement).src || hasId(script))) {
    const found: HTMLScriptElement[] = [].filter.call(document.scripts, hasId);
    script = found.filter(({ src }) => /pagebeat/.test(src))[0] || found[0] || document.documentElement;
  }
  if (typeof page.pagebeat === 'function') page.pagebeat(script, undefined, own);
  else {
    page.pagebeat = begin;
    begin(script);
    page.pirsch = stages!.track;
  }
};
