import { b as bare } from '../shared/bare.js';
import { w as withDuration, i as isSamePage } from '../shared/withDuration.js';
import { bridge } from '../parts/bridge.js';
import { nested } from '../parts/nested.js';
import '../shared/guard.js';
import '../shared/tell.js';
import '../shared/fail.js';
import '../shared/check.js';
import '../shared/copy.js';
import '../shared/isRecord.js';

/**
 * User.com, by the page's own widget: what is delivered is a call of its `userengage` or `UE.pageHit`, since its wire is
 * not public; the part `bridge` makes it. Nested metadata is allowed, dates become ISO 8601. It says nothing back, so a verdict
 * is `queued`. The first pageview is the widget's own, and there are no heartbeats.
 *
 * @see https://docs.user.com/tracking-events
 */
const usercom$1 = ({ usercomKey }, kind, page, event) => {
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

/** {@inheritDoc make} */
const usercom = ({ key }) => ({
    // A key has no spaces: without one each call is refused.
    key: 'usercomKey' + (key || ' '),
    settings: { usercomKey: key },
    make: usercom$1,
    parts: { nested, bridge },
});

export { usercom };
//# sourceMappingURL=usercom.js.map
