import { r as read } from '../shared/read.js';

/**
 * Tells Firstparty, Customer.io and PostHog, which have a field for it, what the browser calls itself.
 *
 * @for firstparty, customerio, posthog
 */
const userAgent = (stages) => {
    const { make } = stages;
    stages.make = (route, kind, page, event) => make(route, kind, Object.assign(page, { userAgent: read('navigator.userAgent') }), event);
};

export { userAgent };
//# sourceMappingURL=userAgent.js.map
