import { b as bare } from './bare.js';
import { i as isSamePage } from './isSamePage.js';
import { w as withDuration } from './withDuration.js';

/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public; the part `bridge` makes it. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict
 * is `queued`. The first pageview is the widget's own, and there are no heartbeats.
 *
 * @needs bridge
 * @see https://docs.user.com/tracking-events
 */
const usercom = ({ usercomKey }, kind, page, event) => {
    const callOf = (call, body) => ({
        name: 'User.com',
        method: 'POST',
        url: '/',
        call,
        body,
    });
    if (event) {
        const attributes = withDuration(event);
        // Without `event.` in front nothing is registered.
        const command = event.name.indexOf('event.') ? 'event.' + event.name : event.name;
        return callOf('userengage', Object.keys(attributes)[0] ? [command, attributes] : [command]);
    }
    return kind === 'hit' && page.previous !== undefined && !isSamePage(page)
        ? callOf('UE.pageHit', [bare({ apiKey: usercomKey })])
        : undefined;
};

export { usercom as u };
//# sourceMappingURL=usercom.js.map
