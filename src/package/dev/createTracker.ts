import { guard } from '../../browser/guard.js';
import { sentences } from '../../companion/sentences.js';
import { startCompanion } from '../../companion/startCompanion.js';
import { companion as keep } from '../../parts/companion.js';
import type { Controls } from '../../parts/controls.js';
import type { Part } from '../../types/records.js';
import type { TrackerOptions } from '../../types/tracker.js';
import { createTracker as create } from '../createTracker.js';

/** The parts of a tracker, by their names; those that every tracker has among them. */
const partsOf = ({ destinations = [], parts }: TrackerOptions): Record<string, boolean> => {
  const has: Record<string, boolean> = {
    companion: true,
    page: true,
    navigation: true,
    patterns: true,
    heartbeat: true,
  };
  for (const given of [...destinations.map((one) => one.parts), parts]) {
    for (const name of Object.keys(given || {})) has[name] = true;
  }
  return has;
};

/** What a tracker has by the part `controls` alone. */
const CONTROLS: (keyof Controls)[] = ['pageview', 'flush', 'stop', 'optOut', 'optIn', 'ready'];

/** As in production, with the companion along where one's own machine is, or `dev` says so. */
export const createTracker = ((options: TrackerOptions) => {
  const companion: Part = (stages, settings) => {
    // There is nothing to load, as it is here.
    keep(stages, settings, { src: location.href, after: () => {} } as Parameters<Part>[2]);
    if (stages.seen) guard(() => startCompanion(stages, settings, partsOf(options)))();
  };
  const track = create({ ...options, parts: { ...options.parts, companion } });
  for (const name of CONTROLS) {
    // It is as little there as in production; whoever asks for it is told why.
    if (!(name in track))
      Object.defineProperty(track, name, { get: () => console.error('pagebeat: ' + sentences.noControl(name)) });
  }
  return track;
}) as typeof create;
