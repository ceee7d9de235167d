import { guard } from '../browser/guard.js';
import { startCompanion } from '../companion/startCompanion.js';
import { debug } from '../parts/debug.js';
import type { Door, Part } from '../types/records.js';

/** As one more part of the page's tracker, which is given what is there. */
const companionOf: Part = (stages, settings, script, parts) => startCompanion(stages, settings, parts || {}, script);

// A file hands what it is made of to the one that was there first.
guard(() => {
  const { pagebeat } = window as unknown as { pagebeat: (script: Element, _: undefined, door: Door) => void };
  const script = document.querySelector('script[src*=pagebeat]:not([src*="pagebeat.dev"])') || document.documentElement;
  pagebeat(script, undefined, [{}, { debug, dev: companionOf } as never]);
})();
