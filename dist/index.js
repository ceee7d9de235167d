import { g as guard } from './shared/guard.js';
import { w as warn } from './shared/warn.js';
import { c as copy } from './shared/copy.js';
import { r as readSettings, s as startTracker } from './shared/tracker.js';
import { heartbeat } from './parts/heartbeat.js';
import { navigation } from './parts/navigation.js';
import { page } from './parts/page.js';
import { patterns } from './parts/patterns.js';
import './shared/fail.js';
import './shared/createSend.js';
import './shared/bytesOf.js';
import './shared/readAddress.js';
import './shared/read.js';
import './shared/settle.js';
import './shared/isLocal.js';
import './shared/check.js';
import './shared/prepare.js';
import './shared/json.js';
import './shared/isRecord.js';

function createTracker(options) {
    const { destinations, parts = {}, pageviews, ...given } = options;
    // Nothing can be told where there is no page.
    const idle = () => Promise.resolve({ ok: true, skipped: 'server' });
    const ends = [];
    if (typeof document === 'undefined') {
        if (parts.controls)
            parts.controls({ track: idle }, {});
        return idle;
    }
    const settings = readSettings({
        // A part that is given is on.
        ...copy(parts, () => ''),
        disablePageViews: pageviews === false,
        ...given,
    });
    const stages = startTracker(settings, (types, listener) => {
        types.split(' ').forEach((type) => {
            const guarded = guard(listener);
            addEventListener(type, guarded, true);
            ends.push(() => removeEventListener(type, guarded, true));
        });
    });
    stages.ends = ends;
    const all = destinations || [];
    /** Of those with one name the last, in the place of the first: `controls` stands around nothing but the page. */
    const used = Object.assign({}, ...all.map((destination) => destination.parts), { page, controls: undefined, navigation, patterns, heartbeat }, parts);
    for (const part of Object.values(used))
        if (part)
            guard(() => part(stages, settings))();
    for (const one of all) {
        stages.add({ ...one, settings: readSettings({ ...given, ...one.settings }) }, 'hit event session');
    }
    if (!all[0])
        warn('destinations');
    stages.look();
    return stages.track;
}

export { createTracker };
//# sourceMappingURL=index.js.map
