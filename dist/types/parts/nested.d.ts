import type { Part } from '../types/records.js';
/**
 * Has metadata hold dates, null, lists and objects of these, at most 20 deep, for those that take them: Customer.io, Firstparty,
 * User.com, Umami, PostHog and an endpoint of your own. It is refused where another destination would get it too, so that nothing is
 * sent to anybody.
 *
 * @for customerio, firstparty, usercom, umami, posthog, own
 */
export declare const nested: Part;
