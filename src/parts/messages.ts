import type { Part } from '../types/records.js';
import { keep } from './around/keep.js';

declare module '../types/options.js' {
  interface EventOptions {
    /**
     * Customer.io: a ULID (https://github.com/ulid/spec). Of two events with the same one only the first is processed.
     * @default an id of its own for each call
     * @see https://docs.customer.io/journeys/events
     */
    id?: string;
    /**
     * Customer.io: when it happened, as a Date, an ISO 8601 date or seconds since 1970. Not before 1970; what is up to 5 minutes
     * ahead is now, as clocks differ. The other systems count an event for the moment when it arrives.
     * @default the time of the call
     * @see https://docs.customer.io/journeys/events
     */
    timestamp?: Date | string | number;
  }
}

/**
 * Has an event tell Customer.io its id and its time: those of the options `id` and `timestamp`.
 *
 * @for customerio
 */
export const messages: Part = (stages) => {
  keep(stages, 'id');
  keep(stages, 'timestamp');
};
