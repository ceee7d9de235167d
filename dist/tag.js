import { g as guard } from './shared/guard.js';
import { c as copy } from './shared/copy.js';
import { r as readSettings, s as startTracker } from './shared/tracker.js';
export { c as customerio } from './shared/customerio.js';
export { f as firstparty } from './shared/firstparty.js';
export { g as goatcounter } from './shared/goatcounter.js';
export { m as matomo } from './shared/matomo.js';
export { o as own } from './shared/own.js';
export { p as pirsch } from './shared/pirsch.js';
export { p as plausible } from './shared/plausible.js';
export { p as posthog } from './shared/posthog.js';
export { s as swetrix } from './shared/swetrix.js';
export { u as umami } from './shared/umami.js';
export { u as usercom } from './shared/usercom.js';
export { acceptCalls } from './parts/acceptCalls.js';
export { activeTime } from './parts/activeTime.js';
export { anchors } from './parts/anchors.js';
export { attribution } from './parts/attribution.js';
export { beacon } from './parts/beacon.js';
export { blocked } from './parts/blocked.js';
export { bots } from './parts/bots.js';
export { bridge } from './parts/bridge.js';
export { callTime } from './parts/callTime.js';
export { clearSession } from './parts/clearSession.js';
export { clientId } from './parts/clientId.js';
export { companion } from './parts/companion.js';
export { consent } from './parts/consent.js';
export { dashboards } from './parts/dashboards.js';
export { debug } from './parts/debug.js';
export { declaredEvents } from './parts/declaredEvents.js';
export { devHost } from './parts/devHost.js';
export { diagnose } from './parts/diagnose.js';
export { downloads } from './parts/downloads.js';
export { earlyCalls } from './parts/earlyCalls.js';
export { engagement } from './parts/engagement.js';
export { forms } from './parts/forms.js';
export { global } from './parts/global.js';
export { goatcounterCalls } from './parts/goatcounterCalls.js';
export { guideline } from './parts/guideline.js';
export { heartbeat } from './parts/heartbeat.js';
export { ids } from './parts/ids.js';
export { lastBeat } from './parts/lastBeat.js';
export { limits } from './parts/limits.js';
export { matomoCalls } from './parts/matomoCalls.js';
export { messages } from './parts/messages.js';
export { names } from './parts/names.js';
export { navigation } from './parts/navigation.js';
export { nested } from './parts/nested.js';
export { nonInteractive } from './parts/nonInteractive.js';
export { notFound } from './parts/notFound.js';
export { offline } from './parts/offline.js';
export { outboundLinks } from './parts/outboundLinks.js';
export { outbox } from './parts/outbox.js';
export { ownVisits } from './parts/ownVisits.js';
export { page } from './parts/page.js';
export { pageMeta } from './parts/pageMeta.js';
export { patterns } from './parts/patterns.js';
export { perf } from './parts/perf.js';
export { personalData } from './parts/personalData.js';
export { plausibleCalls } from './parts/plausibleCalls.js';
export { posthogCalls } from './parts/posthogCalls.js';
export { privacySignals } from './parts/privacySignals.js';
export { quota } from './parts/quota.js';
export { repeat } from './parts/repeat.js';
export { results } from './parts/results.js';
export { retry } from './parts/retry.js';
export { scrollDepth } from './parts/scrollDepth.js';
export { tags } from './parts/tags.js';
export { timeZone } from './parts/timeZone.js';
export { umamiCalls } from './parts/umamiCalls.js';
export { unique } from './parts/unique.js';
export { userAgent } from './parts/userAgent.js';
export { uuids } from './parts/uuids.js';
export { visitor } from './parts/visitor.js';
export { warnings } from './parts/warnings.js';
import './shared/createSend.js';
import './shared/bytesOf.js';
import './shared/readAddress.js';
import './shared/read.js';
import './shared/settle.js';
import './shared/warn.js';
import './shared/fail.js';
import './shared/isLocal.js';
import './shared/check.js';
import './shared/prepare.js';
import './shared/json.js';
import './shared/isRecord.js';
import './shared/bare.js';
import './shared/isSamePage.js';
import './shared/readCampaign.js';
import './shared/withDuration.js';
import './shared/cut.js';
import './shared/cutUrl.js';
import './shared/toQuery.js';
import './shared/texts.js';
import './shared/whenWanted.js';
import './shared/onView.js';
import './shared/tell.js';
import './shared/skipFor.js';
import './shared/amend.js';
import './shared/withHost.js';
import './shared/onClick.js';
import './shared/withPrefix.js';
import './shared/readsMarkup.js';
import './shared/moved.js';
import './shared/onLink.js';
import './shared/sendViews.js';
import './shared/onDeclared.js';
import './shared/onLocalhost.js';
import './shared/warnLocally.js';
import './shared/keep.js';
import './shared/repeatAfter.js';
import './shared/optOut.js';
import './shared/readFamily.js';
import './shared/sendRaw.js';
import './shared/again.js';
import './shared/createId.js';

/** Listens for the page's whole life, before anybody can stop the event on its way. */
const on = (types, listener) => types.split(' ').forEach((type) => {
    addEventListener(type, guard(listener), true);
});

/**
 * Acts on load: reads the script tag, starts a tracker and puts the function on the page. A second file hands its tag and what
 * it is made of to the first, so that a destination gets everything once.
 */
const startTag$1 = (own) => {
    const page = window;
    const applied = Object.create(null);
    let stages;
    /** @param _ what a file of the first edition hands over, which is not known here */
    const begin = (script, _, [destinations, parts] = own) => {
        const tag = readSettings(script.dataset);
        tag.id = script.id;
        stages = stages || startTracker(tag, on);
        copy(parts, (part, name) => {
            if (!applied[name])
                guard(() => part(stages, tag, script, applied))();
            applied[name] = true;
        });
        copy(destinations, (make, name) => {
            const id = tag[name];
            if (id)
                stages.add({ key: name + id, settings: tag, make }, 'hit event session');
        });
        stages.look();
    };
    // Forms of that name hide what the browser tells: two of them are a list.
    const hasId = ({ dataset }) => dataset && Object.keys(own[0]).some((name) => dataset[name]);
    // Our own file, also where its id is missing; or a bundle that was pasted into a page.
    let script = document.currentScript;
    if (!script || !(script.src || hasId(script))) {
        const found = [].filter.call(document.scripts, hasId);
        script = found.filter(({ src }) => /pagebeat/.test(src))[0] || found[0] || document.documentElement;
    }
    if (typeof page.pagebeat === 'function')
        page.pagebeat(script, undefined, own);
    else {
        page.pagebeat = begin;
        begin(script);
        page.pirsch = stages.track;
    }
};

/**
 * Starts a script tag of one's own: what a ready-made file does, with these destinations and parts alone. A bundler leaves all
 * others out. It needs the part `page`, and a destination may need others: it says so. Parts are applied in their order.
 * Where a browser has nothing newer than 2016 it does nothing; it never throws.
 *
 * @param door the destinations by the setting that has their id, and the parts by their names
 *
 * @example
 * startTag([{ code: pirsch }, { page, retry, outboundLinks }]);
 */
const startTag = (door) => guard(() => {
    if ('URLSearchParams' in window)
        startTag$1(door);
})();

export { startTag };
//# sourceMappingURL=tag.js.map
