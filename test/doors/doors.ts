import type { Door } from './bundle.js';
import type { Fixtures } from './it.js';

/** The doors of the new core. */
export const DOORS = ['pagebeat', 'pagebeat.pirsch', 'pagebeat.swetrix'] as const satisfies Door[];

/** The attributes of a tag for that file: for one destination. */
export const tagOf = ({ pirsch, swetrix }: Fixtures['collector'], door: Door): Record<string, string> =>
  door === 'pagebeat.swetrix' ? swetrix : pirsch;

/** The attributes of a tag for all destinations that a file has. */
export const allOf = ({ pirsch, swetrix }: Fixtures['collector'], door: Door): Record<string, string> => ({
  ...(door !== 'pagebeat.swetrix' && pirsch),
  ...(door !== 'pagebeat.pirsch' && swetrix),
});
