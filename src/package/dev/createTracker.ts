import { guard } from '../../browser/guard.js';
import { startCompanion } from '../../companion/startCompanion.js';
import { companion as keep } from '../../parts/companion.js';
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

/** As in production, with the companion along where one's own machine is, or `dev` says so. */
export const createTracker = ((options: TrackerOptions) => {
  const companion: Part = (stages, settings) => {
    // There is nothing to load, as it is here.
    keep(stages, settings, { src: location.href, after: () => {} } as Parameters<Part>[2]);
    if (stages.seen) guard(() => startCompanion(stages, settings, partsOf(options)))();
  };
  return create({ ...options, parts: { ...options.parts, companion } });
}) as typeof create;
